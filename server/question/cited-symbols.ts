/** Symbols that a question names to ask what cites them: "which documents refer to CD/2090?" */
import { type SymbolRun, symbolRuns } from '../../index/terms.js';
import { type Phrases, phrasePattern } from './phrases.js';

/**
 * To cite, mention, refer to. Where a verb may have the symbol as its subject ("quels documents cite CD/2090 ?", "¿a qué
 * se refiere CD/2090?") it stands with another subject, or with its preposition.
 */
const CITING: Phrases = {
  zh: '(?<![请何样么])(?:引用|援引|引述|提到|提及|述及|谈到|谈及|涉及|参[考照](?=[了过]))',
  en: '(?<!(?:please|you|to|i|we|one|que|quel(?:le)?s [a-z]+) )(?:cit(?:e|es|ed|ing)|quot(?:e|es|ed|ing)|mention(?:s|ed|ing)?|refer(?:s|red|ring)? to|referenc(?:es|ed|ing))|references to|(?:mentions|citations) of|(?:make|makes|made|making|a|any) (?:reference to|mention of)',
  fr: '(?:cit|mentionn|évoqu)(?:ent|ant)|(?<=(?:qui|quel(?:le)? [a-z]+) )(?:cite|mentionne|évoque)|(?:se référ(?:e|ent|ant)|(?:fait|font|faisant) (?:référence|allusion)|renvoi(?:e|ent)|références) (?:à|au|aux)|mentions? d[eu]',
  es: '(?:cit|mencion)(?:an|ando)|(?<=quién )(?:cita|citó|menciona|mencionó)|(?:se refieren?|hacen? (?:referencia|alusión)|remiten?|referencias) (?:a|al)|(?:mención|menciones) del?',
  ru: 'ссыла(?:ется|ются|лись|лся|лась) на|ссылающ* на|ссылк[иау] на|(?:упомина|цитиру)ют|упоминающ*|цитирующ*|(?<=кто )(?:упоминает|цитирует)|упоминани[яе]',
  ar: '[تي]شير إلى|أشارت? إلى|[تي]ستشهد|استشهدت?|(?:ال)?إشار(?:ة|ات) إلى|(?:التي|الذي) [تي]ذكر|[تيو]رد ذكر|[تي]حيل إلى',
};
/** The same of what is cited. */
const CITED: Phrases = {
  zh: '被[^的，。？]{0,12}(?:引用|援引|引述|提到|提及|述及|谈到|谈及)|在哪[^的，。？]{0,10}(?:引用|提到|提及)[了过]?\\P{L}*$',
  en: '(?:is|are|was|were|been|being) (?:cited|quoted|mentioned|referred to|referenced)',
  fr: '(?:est|sont|était|fut|été)(?:-ils?|-elles?)? (?:cité|mentionné|évoqué)e?s?',
  es: '(?:es|son|fue|fueron|sido|aparecen?) (?:citad|mencionad)[oa]s?|se (?:cita|menciona)n?',
  ru: '(?:упомина|цитиру)[ею]тся|упоминал[аоси]*|упомянут[аоы]?',
  ar: 'مذكورة?|(?:ال)?مشار إليها?|أين (?:ذُكرت?|وردت?)',
};
/** What is mentioned within a document, or about something, is not that document or thing. */
const WITHIN: Phrases = {
  en: 'in|by|within|from|about|as',
  fr: 'dans|par|sur',
  es: 'en|por|sobre',
  ru: 'в|во|из',
  ar: 'في|ضمن|عن',
};
const WITHIN_CHINESE = '[在的中里内]';
/** How the words that ask begin: "in which documents is CD/2090 cited?" does not look within CD/2090. */
const ASKING = '(?:wh|qu|cu|ка|ке|че|اي|ما)';

/** In the patterns `@` stands for the symbol in question, and `~` for another one: beside it they are a list. */
const AND = ' ?(?:[,，、،]|\\p{L}{1,3})? ?';
const NO_BORDER = '[^,，、،;；:：?？؟。~]';
const { zh: citingChinese, ...citingOtherwise } = CITING;
const within = phrasePattern(WITHIN).source;
const cited = phrasePattern(CITED).source;
/** "Citing CD/2090, …" opens a question about something else. */
const citing = `${citingChinese}|(?<=\\p{L}[^\\p{L}]+)(?:${phrasePattern(citingOtherwise).source})`;
const CITES = new RegExp(
  `(?:${citing}|${cited})(?:(?!${within}|${WITHIN_CHINESE})${NO_BORDER}){0,40}(?:~${AND})*@`,
  'u',
);
const IS_CITED = new RegExp(
  `@(?:${AND}~)*${NO_BORDER}{0,10}?(?:${cited})|(?:is|are|was|were) [^,;?]{0,30}@ (?:[a-z]+ )?(?:cited|quoted|mentioned|referred to|referenced)`,
  'u',
);
const IS_WITHIN = new RegExp(
  `(?:${within}) (?!${ASKING})(?:\\p{L}+ ){0,2}@|@ ?号?(?:工作)?(?:文件|决议|决定|报告|信)? ?[中里内]`,
  'u',
);

/** @param folded The question. @returns keys of the symbols, as `symbolsIn` gives them. */
export function citedSymbols(folded: string): Set<string> {
  const runs = symbolRuns(folded);
  return new Set(runs.filter((one) => isCited(marked(folded, runs, one))).flatMap(({ keys }) => keys));
}

function isCited(question: string): boolean {
  return CITES.test(question) || (IS_CITED.test(question) && !IS_WITHIN.test(question));
}

/** The question with marks for its symbols and the years that follow them. */
function marked(folded: string, runs: readonly SymbolRun[], chosen: SymbolRun): string {
  const between = [...runs.map(({ end }) => end), folded.length].map((_, i) =>
    folded
      .slice(runs[i - 1]?.end ?? 0, runs[i]?.start ?? folded.length)
      .replace(/^ ?\(\d{4}\)/, '')
      .replace(/[@~]/g, ' '),
  );
  return between.map((text, i) => text + (runs[i] ? (runs[i] === chosen ? '@' : '~') : '')).join('');
}
