/** Fields such as cross-references: an instruction, which is not shown, and its result, which is. */

export class Fields {
  private readonly open: ('instruction' | 'result')[] = [];

  /** @param trusted False where a field of the document has no end; instructions then hide nothing. */
  constructor(private readonly trusted: boolean) {}

  /** @param type Of a `w:fldChar`: begin, separate or end. */
  mark(type: string | undefined): void {
    if (type === 'begin') this.open.push('instruction');
    if (type === 'separate' && this.open.length > 0) this.open[this.open.length - 1] = 'result';
    if (type === 'end') this.open.pop();
  }

  /** Whether what stands here is shown. */
  get shown(): boolean {
    return !this.trusted || !this.open.includes('instruction');
  }

  /** Whether, at the end of the text, an instruction still goes on. */
  get unended(): boolean {
    return this.open.includes('instruction');
  }
}
