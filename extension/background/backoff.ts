/** How long to leave a host alone after its port was lost: 0.5 s, doubled each time, to 30 s at most. */

const firstDelay = 500;
const longestDelay = 30_000;

export class Backoff {
  #losses = 0;
  #notBefore = 0;

  /** Milliseconds to wait from `now` before the next attempt. */
  waitFrom(now: number): number {
    return Math.max(0, this.#notBefore - now);
  }

  lost(now: number): void {
    this.#notBefore = now + Math.min(longestDelay, firstDelay * 2 ** this.#losses);
    this.#losses += 1;
  }

  /** An answer came, or the buyer asked to try again. */
  reset(): void {
    this.#losses = 0;
    this.#notBefore = 0;
  }
}
