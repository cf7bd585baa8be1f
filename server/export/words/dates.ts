/** Points in time as the framing words give them. */

/** @param at ISO 8601. @returns day and minute, in universal time, since the file may be read anywhere. */
export function datesIn(tag: string, at: string): string {
  const format = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  return `${format.format(new Date(at))} UTC`;
}
