const BEAT_IN_MS = 2;
const MICROSECONDS_IN_A_MS = 1_000;

/** How long the event loop is kept from its next turn, from now until `stop`. */
export class Stalls {
  /** By the clock on the wall; on a busy computer other processes' time is in it. */
  longestInMs = 0;
  /** By what the loop's own thread has computed meanwhile. */
  longestOfCpuInMs = 0;
  readonly #timer: NodeJS.Timeout;

  constructor() {
    let beatAt = performance.now();
    let computedInMs = threadCpuInMs();
    this.#timer = setInterval(() => {
      const now = performance.now();
      const computed = threadCpuInMs();
      this.longestInMs = Math.max(this.longestInMs, now - beatAt - BEAT_IN_MS);
      this.longestOfCpuInMs = Math.max(this.longestOfCpuInMs, computed - computedInMs);
      beatAt = now;
      computedInMs = computed;
    }, BEAT_IN_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}

function threadCpuInMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / MICROSECONDS_IN_A_MS;
}
