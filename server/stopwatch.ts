/** Times the stages of an answer. */

/** Each call gives the milliseconds since the last. */
export function stopwatch(): () => number {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const elapsed = roundMs(now - last);
    last = now;
    return elapsed;
  };
}

/** To hundredths. */
export function roundMs(ms: number): number {
  return Math.round(ms * 100) / 100;
}
