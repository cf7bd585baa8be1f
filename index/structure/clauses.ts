/** The preambular and the operative part of a resolution. */
import { firstSpanFrom } from '../spans.js';
import type { Annex, Clause, Paragraph } from '../types.js';
import { type Layout, wordsOf } from './layout.js';

/** The organ that acts, as the line before the preamble names it. */
const ORGAN =
  /^(?:The (?:General Assembly|Security Council|Economic and Social Council|Human Rights Council|(?:Review )?Conference|Commission)|L.Assemblée générale|Le Conseil de sécurité|Le Conseil économique et social|La Asamblea General|El Consejo de Seguridad|El Consejo Económico y Social|Генеральная Ассамблея|Совет Безопасности|Экономический и Социальный Совет|إن الجمعية العامة|إن مجلس الأمن|大会|安全理事会|经济及社会理事会)[,，،]$/u;

/** Both parts, where the organ is named and the first paragraph of the operative part has its number; else none. */
export function clausesOf(
  layout: Layout,
  paragraphs: readonly Paragraph[],
  annexes: readonly Annex[],
): Clause[] {
  const end = annexes[0]?.start ?? layout.text.length;
  const organ = layout.lines.find((line) => line.start < end && ORGAN.test(wordsOf(layout, line)));
  const operative = paragraphs.filter(({ start }) => start < end);
  const first = operative[0];
  if (!organ || first?.label !== '1' || first.start <= organ.start) return [];
  const last = operative.reduce((latest, paragraph) => Math.max(latest, paragraph.end), 0);
  const preambleEnd = layout.lines[firstSpanFrom(layout.lines, first.start) - 1]!.end;
  return [
    { part: 'preambular', start: organ.start, end: preambleEnd },
    { part: 'operative', start: first.start, end: last },
  ];
}
