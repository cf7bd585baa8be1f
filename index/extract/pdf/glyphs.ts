/** Where each glyph of a page is drawn: what the operators of its content do to the text's position. */
import { IDENTITY, type Matrix, multiply } from './matrix.js';

/** A drawing operator as pdf.js lists it, by its name there. */
export interface Operator {
  name: string;
  args: readonly unknown[];
}

/** What of a font matters for where its glyphs stand. */
export interface GlyphFont {
  /** Of the font's own unit of length: 0.001 for most. */
  unit: number;
  vertical: boolean;
  /** How far a glyph set from top to bottom leads that says nothing of its own, in the font's unit; negative. */
  verticalAdvance: number;
}

/** In the page's own space, y upwards. */
export interface PlacedGlyph {
  /** What it stands for: mostly one character. */
  unicode: string;
  x: number;
  y: number;
  /** To where it ends, without the space that is set between it and the next. */
  dx: number;
  dy: number;
}

interface ShownGlyph {
  unicode: string;
  width: number;
  isSpace: boolean;
  vmetric?: readonly number[] | null;
}

interface State {
  ctm: Matrix;
  font: GlyphFont | null;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  /** 1 for letters as wide as the font has them. */
  scale: number;
  leading: number;
  rise: number;
  text: Matrix;
  line: Matrix;
}

const START: State = {
  ctm: IDENTITY,
  font: null,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  text: IDENTITY,
  line: IDENTITY,
};

/**
 * The glyphs in the order they are drawn in (ISO 32000-1, 9.4.4).
 *
 * @param fontOf The font of a name; glyphs of a font that is not known are left out.
 */
export function placedGlyphs(
  operators: readonly Operator[],
  fontOf: (name: string) => GlyphFont | null,
): PlacedGlyph[] {
  const pen = new Pen(fontOf);
  for (const operator of operators) pen.do(operator);
  return pen.glyphs;
}

class Pen {
  readonly glyphs: PlacedGlyph[] = [];
  private state = START;
  private readonly saved: State[] = [];
  private readonly operators: Readonly<Record<string, (args: readonly unknown[]) => void>> = {
    save: () => this.save(),
    restore: () => this.restore(),
    transform: (matrix) => this.transform(matrix),
    paintFormXObjectBegin: ([matrix]) => {
      this.save();
      if (matrix) this.transform(Array.from(matrix as ArrayLike<number>));
    },
    paintFormXObjectEnd: () => this.restore(),
    beginText: () => this.set({ text: IDENTITY, line: IDENTITY }),
    setFont: ([name, size]) => this.setFont(name as string, size as number),
    setGState: ([changes]) => {
      for (const [key, value] of changes as [string, [string, number]][])
        if (key === 'Font') this.setFont(...value);
    },
    setCharSpacing: ([charSpacing]) => this.set({ charSpacing: charSpacing as number }),
    setWordSpacing: ([wordSpacing]) => this.set({ wordSpacing: wordSpacing as number }),
    setHScale: ([percent]) => this.set({ scale: (percent as number) / 100 }),
    setLeading: ([leading]) => this.set({ leading: leading as number }),
    setTextRise: ([rise]) => this.set({ rise: rise as number }),
    setTextMatrix: ([matrix]) => {
      const text = multiply(IDENTITY, Array.from(matrix as ArrayLike<number>));
      this.set({ text, line: text });
    },
    moveText: ([x, y]) => this.moveLine(x as number, y as number),
    setLeadingMoveText: ([x, y]) => {
      this.set({ leading: -(y as number) });
      this.moveLine(x as number, y as number);
    },
    nextLine: () => this.moveLine(0, -this.state.leading),
    showText: ([glyphs]) => this.show(glyphs as (number | ShownGlyph)[]),
  };

  constructor(private readonly fontOf: (name: string) => GlyphFont | null) {}

  do({ name, args }: Operator): void {
    if (Object.hasOwn(this.operators, name)) this.operators[name]!(args ?? []);
  }

  private set(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
  }

  private save(): void {
    this.saved.push(this.state);
  }

  private restore(): void {
    this.state = this.saved.pop() ?? this.state;
  }

  private transform(matrix: readonly unknown[]): void {
    this.set({ ctm: multiply(this.state.ctm, matrix as number[]) });
  }

  private setFont(name: string, size: number): void {
    this.set({ font: this.fontOf(name), size });
  }

  private moveLine(x: number, y: number): void {
    const line = multiply(this.state.line, [1, 0, 0, 1, x, y]);
    this.set({ text: line, line });
  }

  private show(shown: readonly (number | ShownGlyph)[]): void {
    const { font, size, scale } = this.state;
    if (!font) return;
    for (const glyph of shown) {
      if (typeof glyph !== 'number') this.showGlyph(glyph, font);
      else if (font.vertical) this.advance(0, (-glyph / 1000) * size);
      else this.advance((-glyph / 1000) * size * scale, 0);
    }
  }

  private showGlyph(glyph: ShownGlyph, font: GlyphFont): void {
    const { ctm, text, size, scale, rise, charSpacing, wordSpacing } = this.state;
    const [a, b, c, d, x, y] = multiply(multiply(ctm, text), [1, 0, 0, 1, 0, rise]);
    const spacing = charSpacing + (glyph.isSpace ? wordSpacing : 0);
    const across = font.vertical ? 0 : glyph.width * font.unit * size * scale;
    const down = font.vertical ? (glyph.vmetric?.[0] ?? font.verticalAdvance) * font.unit * size : 0;
    const place = { x, y, dx: a * across + c * down, dy: b * across + d * down };
    this.glyphs.push({ unicode: glyph.unicode, ...place });
    if (font.vertical) this.advance(0, down + spacing);
    else this.advance(across + spacing * scale, 0);
  }

  private advance(x: number, y: number): void {
    this.set({ text: multiply(this.state.text, [1, 0, 0, 1, x, y]) });
  }
}
