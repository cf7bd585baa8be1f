/** Work that must not overlap: one piece at a time, in the order it came. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** Whether a piece waits for the one under way. */
  get areWaitedFor(): boolean {
    return this.waiting > 0;
  }

  /** Resolves or rejects as the work does; that it fails keeps none of the others from their turn. */
  take<T>(work: () => Promise<T>): Promise<T> {
    this.waiting++;
    const taken = this.last.then(() => {
      this.waiting--;
      return work();
    });
    this.last = taken.catch(() => undefined);
    return taken;
  }
}
