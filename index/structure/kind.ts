/** What kind of document a text is, where its symbol, its masthead or its articles plainly say so. */
import type { Annex, DocumentKind, Paragraph } from '../types.js';
import { type Layout, wordsOf } from './layout.js';
import { splitLabel } from './unit-words.js';

const MASTHEAD_LINES = 40;
/** A treaty has more articles than a text that quotes a few. */
const FEWEST_ARTICLES = 4;
const TITLE_LINES = 15;
const LONGEST_TITLE = 120;

const SYMBOLS: readonly [RegExp, DocumentKind][] = [
  [/\/PV\.\d/, 'verbatim record'],
  [/\/RES\//, 'resolution'],
  [/\/WP\.\d/, 'working paper'],
];
/** Words of a title, or of a line of the masthead that holds nothing else. */
const TITLES: readonly [RegExp, DocumentKind][] = [
  [
    /^(?:identical )?letters? dated |^lettres?(?: identiques)? datées? |^cartas?(?: idénticas)? de fecha |^(?:идентичные )?письм[оа] .*(?:от|на имя) |^(?:رسالة|رسالتان متطابقتان) مؤرخ|的(?:同文)?信$/iu,
    'letter',
  ],
  [
    /^(?:draft )?working paper\b|^working paper (?:submitted|presented)|^document de travail\b|^documento de trabajo\b|^рабочий документ(?![\p{L}])|^ورقة عمل|工作文件$/iu,
    'working paper',
  ],
  [
    /^statement (?:by|of|on behalf|delivered|made)\b|^déclaration (?:de|du|faite|prononcée)\b|^declaración (?:de|del|formulada)\b|^заявление |^بيان |的(?:声明|发言)$/iu,
    'statement',
  ],
  [
    /^(?:final |interim |annual |draft |consolidated |progress )?report (?:of|on|by|to|submitted)\b|^rapport (?:du|de|des|sur|annuel|final)\b|^informe (?:del?|sobre|anual|final)\b|^доклад |^تقرير |的?报告$/iu,
    'report',
  ],
];
const RESOLUTION =
  /^(?:Security Council )?resolution \d+(?:\/\d+)? ?(?:\([\dIVXLC]+\))?$|^resolution of \d{1,2} \p{L}+ \d{4}$|^resolution adopted by the |^résolution \d+ \(\d{4}\)$|^résolution adoptée par |^resolución \d+ \(\d{4}\)$|^resolución aprobada por |^резолюция \d+ \(\d{4}\)|^резолюция, принятая |^القرار \d+ \(\d{4}\)$|^第 ?\d+ ?[（(]\d{4}(?:年)?[)）] ?号决议$|^大会决议$/iu;
const VERBATIM =
  /^(?:provisional )?verbatim record|^(?:final|verbatim) record of the .* (?:plenary )?meeting|^procès-verbal (?:de|provisoire)|^compte rendu sténographique|^acta (?:literal|taquigráfica|definitiva)|^стенографический отчет|^(?:临时)?逐字记录$|最后记录$|^محضر حرفي/iu;
const TREATY =
  /(?:^|\s)(?:treaty|convention|protocol|charter|covenant|statute|traité|convention|protocole|charte|pacte|tratado|convención|convenio|protocolo|carta|pacto|договор|конвенция|протокол|устав|пакт|معاهدة|اتفاقية|بروتوكول|ميثاق)(?:\s|$)|(?:条约|公约|條約|公約|议定书|議定書|宪章|憲章|协定|協定)$/iu;
/** What is said of a treaty, or is to become one, is none. */
const ABOUT =
  /(?:^|\s)(?:draft|report|letter|note|status|implementation|review|proposals?|amendments?|comment(?:s|ary)|conference|projet|rapport|lettre|proyecto|informe|carta de fecha|проект|доклад|письмо|مشروع|تقرير|رسالة)(?:\s|$)|草案|报告|的信|评注/iu;

export interface KnownOfKind {
  symbol: string | null;
  title: string | null;
  annexes: readonly Annex[];
  paragraphs: readonly Paragraph[];
}

/** Null where nothing plainly says what it is. */
export function kindOf(layout: Layout, known: KnownOfKind): DocumentKind | null {
  const masthead = layout.lines
    .slice(0, MASTHEAD_LINES)
    .map((line) => wordsOf(layout, line).replace(/\s+/g, ' '));
  const bySymbol = SYMBOLS.find(([pattern]) => pattern.test(known.symbol ?? ''))?.[1];
  if (bySymbol) return bySymbol;
  if (masthead.some((words) => VERBATIM.test(words))) return 'verbatim record';
  if (masthead.slice(0, 20).some((words) => RESOLUTION.test(words))) return 'resolution';
  if (isTreaty(masthead.slice(0, TITLE_LINES), known)) return 'treaty';
  return TITLES.find(([pattern]) => pattern.test(known.title ?? ''))?.[1] ?? null;
}

/** A title above says so, and articles make up the body. */
function isTreaty(heads: readonly string[], { title, annexes, paragraphs }: KnownOfKind): boolean {
  const titles = [title ?? '', ...heads.filter((words) => words.length < LONGEST_TITLE)];
  if (ABOUT.test(title ?? '') || !titles.some((words) => TREATY.test(words) && !ABOUT.test(words)))
    return false;
  const body = annexes[0]?.start ?? Number.POSITIVE_INFINITY;
  const articles = paragraphs.filter(({ label, start }) => {
    const unit = start < body ? splitLabel(label) : null;
    return unit?.unit.kind === 'article' && unit.inner === '';
  });
  return articles.length >= FEWEST_ARTICLES;
}
