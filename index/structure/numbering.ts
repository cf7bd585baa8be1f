/** Which of the numbers at line starts count the document's own paragraphs, and which the items of a list. */

/** A line that begins with a number and a full stop. */
export interface NumberedLine {
  value: number;
  /** The figures as they stand. */
  printed: string;
  /** Index into the layout's lines. */
  line: number;
  /** The words before it end with a colon: what follows may be a list. */
  afterColon: boolean;
  /** It stands alone, and not its words but another number or a page's edge follows. */
  detached: boolean;
  /** Its first block is short and ends without a mark, as headings do. */
  headingLike: boolean;
}

/** A paragraph of the document's own sequence, as indexes into the numbered lines; `to` null for the last. */
export interface Explained {
  from: number;
  to: number | null;
  /** False where its number was parted from its words: then no label is better than a wrong one. */
  label: boolean;
  /** Whether it reaches to the next; where a number is missing in between, only its first words are surely its own. */
  isWhole: boolean;
  /** The numbers of a text that the paragraph sets out, `to` exclusive; null where it sets out none. */
  reprint: { from: number; to: number } | null;
}

/** Numbers in sequence: 1, 2, 3, … */
interface Chain {
  /** The last of its numbers; readings share what is before it. */
  tail: Member;
  last: number;
}

interface Member {
  index: number;
  previous: Member | null;
  /** A number is missing before this one, so that the paragraph before holds the words of another. */
  afterGap: boolean;
}

/** One way to read all numbers so far. */
interface Reading {
  cost: number;
  /** Outermost chain first; the innermost is being counted. */
  open: Chain[];
}

/** A number that fits nowhere costs more than a list, and a missing number more than either. */
const COST = { ignored: 1, list: 0.4, missing: 1.3, lateStart: 1.5 };
const BEAM = 24;
/** Lists within lists within a paragraph: no document goes further. */
const DEEPEST = 4;

/**
 * Reads the numbers in the way that explains most of them; where several ways explain them equally well, keeps
 * only the paragraphs that all agree on.
 */
export function explainNumbers(numbered: readonly NumberedLine[]): Explained[] {
  let readings: Reading[] = [{ cost: 0, open: [] }];
  numbered.forEach((line, i) => {
    readings = best(
      readings.flatMap((reading) => continuations(reading, i, line)),
      BEAM,
    );
  });
  const lowest = Math.min(...readings.map((reading) => reading.cost));
  const equal = readings
    .filter((reading) => reading.cost < lowest + 0.01)
    .map((reading) => ownSequence(reading, numbered));
  const [first, ...others] = equal;
  return (first ?? []).map((paragraph) => ({
    ...paragraph,
    label:
      paragraph.label &&
      others.every((other) =>
        other.some((same) => same.from === paragraph.from && same.to === paragraph.to && same.label),
      ),
  }));
}

function best(readings: Reading[], count: number): Reading[] {
  return readings.sort((a, b) => a.cost - b.cost).slice(0, count);
}

function continuations(reading: Reading, i: number, { value, afterColon }: NumberedLine): Reading[] {
  const next: Reading[] = [{ ...reading, cost: reading.cost + COST.ignored }];
  for (let depth = reading.open.length - 1; depth >= 0; depth--) {
    const chain = reading.open[depth]!;
    const missing = value - chain.last - 1;
    if (missing < 0 || missing > 2) continue;
    const grown = { tail: { index: i, previous: chain.tail, afterGap: missing > 0 }, last: value };
    next.push({
      cost: reading.cost + missing * COST.missing,
      open: [...reading.open.slice(0, depth), grown],
    });
  }
  const begun = { tail: { index: i, previous: null, afterGap: false }, last: value };
  if ((value === 1 && reading.open.length < DEEPEST) || reading.open.length === 0) {
    const late = value === 1 ? 0 : COST.lateStart;
    const list = reading.open.length > 0 && !afterColon ? COST.list : 0;
    next.push({ ...reading, cost: reading.cost + late + list, open: [...reading.open, begun] });
  }
  return next;
}

/** In order. */
function membersOf(chain: Chain): Member[] {
  const members: Member[] = [];
  for (let member: Member | null = chain.tail; member; member = member.previous) members.push(member);
  return members.reverse();
}

/**
 * The outermost chain, unless it does not look like numbered paragraphs: too short, made of headings, or started
 * anew so often that its numbers name nothing.
 */
function ownSequence(reading: Reading, numbered: readonly NumberedLine[]): Explained[] {
  const [own, ...restarts] = reading.open.map(membersOf);
  if (!own || own.length < 2) return [];
  if (numbered[own[0]!.index]!.value > 1 && own.length < 3) return [];
  const lines = own.map(({ index }) => numbered[index]!);
  if (lines.filter((line) => line.headingLike).length > lines.length * 0.6) return [];
  const separate = restarts.filter(
    (members) => members.length > 1 && !numbered[members[0]!.index]!.afterColon,
  );
  if (separate.length > 1 || (separate.length === 1 && own.length < 5)) return [];
  const firstRestart = restarts[0]?.[0]?.index ?? null;
  return own.map(({ index: from }, k) => {
    const next = own[k + 1]?.index;
    const reprint = reprintWithin(numbered, from, next ?? numbered.length);
    return {
      from,
      to: reprint?.from ?? next ?? firstRestart,
      label: !numbered[from]!.detached && !numbered[from - 1]?.detached,
      isWhole: !own[k + 1]?.afterGap,
      reprint,
    };
  });
}

/**
 * A text with a numbering of its own within a paragraph, such as the draft resolution that a report sets out: its words
 * are cited by its own numbers, so the paragraph's label alone goes no further. A list after a colon is the paragraph's
 * own.
 */
function reprintWithin(
  numbered: readonly NumberedLine[],
  from: number,
  to: number,
): { from: number; to: number } | null {
  const found = numbered.findIndex((line, i) => i > from && i < to && line.value === 1 && !line.afterColon);
  return found < 0 ? null : { from: found, to };
}
