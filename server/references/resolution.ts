/**
 * Resolutions as text cites them: "General Assembly resolution 55/33". The numbers follow "Resolutions and other formal
 * decisions of United Nations organs" in the United Nations Editorial Manual.
 */

type Organ = 'assembly' | 'security' | 'social' | 'rights';

export interface Resolution {
  organ: Organ;
  /** As cited: "55/33", "2625 (XXV)", "217 A (III)", "1325 (2000)". */
  number: string;
}

/** Sessions of the Assembly were Roman figures after the number up to the thirtieth, and stand before it since. */
const SYMBOLS: readonly [RegExp, Organ, (found: string[]) => string][] = [
  [/^A\/RES\/((?:E?S-)?\d+\/\d+)([A-Z])?$/, 'assembly', ([number, part]) => spaced(number, part)],
  [
    /^A\/RES\/(\d+) ?([A-Z])? ?(\((?:E?S-)?[IVX]+\))$/,
    'assembly',
    ([number, part, session]) => spaced(number, part, session),
  ],
  [/^S\/RES\/(\d+) ?(\(\d{4}\))$/, 'security', ([number, year]) => spaced(number, year)],
  [/^E\/RES\/(\d{4}\/\d+)$/, 'social', ([number]) => number!],
  [/^A\/HRC\/RES\/((?:S-)?\d+\/\d+)$/, 'rights', ([number]) => number!],
];

const ORGANS: Readonly<
  Record<string, { names: Record<Organ, string>; cite(organ: string, number: string): string }>
> = {
  en: {
    names: {
      assembly: 'General Assembly',
      security: 'Security Council',
      social: 'Economic and Social Council',
      rights: 'Human Rights Council',
    },
    cite: (organ, number) => `${organ} resolution ${number}`,
  },
  zh: {
    names: { assembly: '大会', security: '安全理事会', social: '经济及社会理事会', rights: '人权理事会' },
    cite: (organ, number) => `${organ}第${number.replace(/ /g, '')}号决议`,
  },
  fr: {
    names: {
      assembly: 'de l’Assemblée générale',
      security: 'du Conseil de sécurité',
      social: 'du Conseil économique et social',
      rights: 'du Conseil des droits de l’homme',
    },
    cite: (organ, number) => `Résolution ${number} ${organ}`,
  },
  es: {
    names: {
      assembly: 'de la Asamblea General',
      security: 'del Consejo de Seguridad',
      social: 'del Consejo Económico y Social',
      rights: 'del Consejo de Derechos Humanos',
    },
    cite: (organ, number) => `Resolución ${number} ${organ}`,
  },
  ru: {
    names: {
      assembly: 'Генеральной Ассамблеи',
      security: 'Совета Безопасности',
      social: 'Экономического и Социального Совета',
      rights: 'Совета по правам человека',
    },
    cite: (organ, number) => `Резолюция ${number} ${organ}`,
  },
  ar: {
    names: {
      assembly: 'الجمعية العامة',
      security: 'مجلس الأمن',
      social: 'المجلس الاقتصادي والاجتماعي',
      rights: 'مجلس حقوق الإنسان',
    },
    cite: (organ, number) => `قرار ${organ} ${number}`,
  },
};

/** Null for a symbol that is no adopted resolution's: a draft has its /L. symbol. */
export function resolutionOf(symbol: string | null): Resolution | null {
  for (const [pattern, organ, numberOf] of SYMBOLS) {
    const found = pattern.exec(symbol ?? '');
    if (found) return { organ, number: numberOf(found.slice(1)) };
  }
  return null;
}

/** @param lang English where there are no words for it. */
export function resolutionIn(lang: string | null, { organ, number }: Resolution): string {
  const { names, cite } = ORGANS[lang ?? 'en'] ?? ORGANS.en!;
  return cite(names[organ], number);
}

function spaced(...pieces: (string | undefined)[]): string {
  return pieces.filter(Boolean).join(' ');
}
