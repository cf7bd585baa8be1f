/** Who speaks in a verbatim record: each speech from the line that names its speaker. */
import type { Heading, Speech } from '../types.js';
import { type Layout, wordsOf } from './layout.js';

const TITLE =
  'Mr\\.?|Mrs\\.?|Ms\\.?|Miss|Dr\\.?|Sir|Dame|Lord|Prince|Princess|Archbishop|Monsignor|(?:His|Her) (?:Excellency|Majesty|Highness)|President|Prime Minister|King|Queen|Emir|Sheikha?|Baron(?:ess)?|Count(?:ess)?|M\\.|Mme|Mlle|S\\.\\s?E\\.|Sr\\.|Sra\\.|Srta\\.|Г-н|Г-жа|Господин|Госпожа|السيد|السيدة|الآنسة';
const OFFICE =
  '(?:The )?(?:Acting |Temporary |Vice-)?(?:President|Chair(?:man|person|woman)?|Secretary-General(?: of the Conference)?|Co-Chair(?:man|person)?)|(?:Le|La) (?:Président|Présidente|Secrétaire général|Secrétaire générale)(?: par intérim)?|(?:El|La) (?:Presidente|Presidenta|Secretario General|Secretaria General)(?: Interin[oa])?|(?:Исполняющий обязанности )?Председател[ья]|Председательствующий|Генеральный секретарь|الرئيس|الرئيسة|الأمين العام|(?:代理|临时)?主席|秘书长';
const CHINESE = '[\\p{Script=Han}·•．]{1,24}(?:先生|女士|小姐|夫人|大使)';
/** Up to three brackets: the country, what language was spoken. */
const BRACKETS = '(?:\\s?[(（][^()（）:：]{2,60}[)）]){0,3}';
const SPEAKER = new RegExp(
  `^(?<speaker>(?:(?:${TITLE})\\s?[^:：()（）。；!?]{2,60}?|${OFFICE}|${CHINESE})${BRACKETS})\\s?[:：](?:\\s|(?=[\\p{L}“"«])|$)`,
  'iu',
);
/** The language of a speech is no part of its speaker's name. */
const LANGUAGE =
  /\s?[(（](?:spoke|speaking|interpretation|translated|original|parle|interprétation|traduit|habla|interpretación|traducido|говорит|перевод|выступает|تكلم|ترجمة|以|译自|原文)[^()（）]*[)）]/giu;
/** What a record tells in its own words. */
const NARRATED =
  /^(?:The meeting (?:was|rose|is)|It was so decided|(?:A|The) (?:recorded )?vote was|A recorded vote|In favour|Against|Abstaining|(?:The )?[Dd]raft resolutions? .* (?:was|were) |The (?:agenda|draft|motion|proposal|amendment) .*was |La séance |Il en est ainsi décidé|Il est procédé |(?:Se (?:abre|levanta|procede) |Así queda acordado)|Заседание |Решение принимается|Проводится |会议(?:上午|下午|在)|(?:上午|下午).*(?:散会|休会)|就这样决定|进行了记录表决|以[\p{Script=Han}\d]+票|(?:افتتحت|رفعت|علقت) الجلسة|تقرر ذلك|أجري تصويت)/u;
const OFFICE_ALONE = new RegExp(`^(?:${OFFICE})$`, 'iu');
const PARTICLE =
  /^(?:van|der|den|de|del|della|di|da|dos|du|la|le|von|bin|bint|ibn|al|el|ul|y|e|zu|ten|ter)$/u;
const FEWEST_SPEECHES = 2;

/**
 * Speeches in order. One ends where another begins, at a heading, and where the record tells something itself: what
 * follows is nobody's words for sure.
 */
export function speechesOf(layout: Layout, headings: readonly Heading[]): Speech[] {
  const titles = new Set(headings.map(({ start }) => start));
  const speeches: Speech[] = [];
  let open: Speech | null = null;
  layout.lines.forEach((line, i) => {
    const words = wordsOf(layout, line);
    const begins = layout.starts[i] || line.blankBefore > 0;
    const speaker = begins ? speakerAt(words) : null;
    if (speaker !== null) {
      open = { speaker, start: line.start, end: line.end };
      speeches.push(open);
    } else if (begins && (titles.has(line.start) || NARRATED.test(words))) open = null;
    else if (open) open.end = line.end;
  });
  return speeches.length >= FEWEST_SPEECHES ? speeches : [];
}

/** As printed, without the language that was spoken; null where the line names no speaker. */
function speakerAt(words: string): string | null {
  const found = SPEAKER.exec(words)?.groups?.speaker;
  if (!found || !(OFFICE_ALONE.test(found) || /[)）]$/u.test(found) || isName(found))) return null;
  return found.replace(LANGUAGE, '').replace(/\s+/g, ' ').trim();
}

/** Without a country behind it a name has to look like one: "Mr. Smith said" is the beginning of a sentence. */
function isName(words: string): boolean {
  const [title, ...names] = words.split(/\s+/);
  return (
    /[\p{Ll}\p{Lu}]/u.test(title!) &&
    names.length > 0 &&
    names.every((name) => /^\p{Lu}/u.test(name) || PARTICLE.test(name))
  );
}
