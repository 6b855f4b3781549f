/** The only way to the time of day: a real clock in production, a virtual one in the sandbox and in tests. */
export interface Clock {
  /** True where no time passes but by sleeping: requests then take none, so that nothing "a second" can be counted. */
  readonly isStill?: boolean;
  now(): Date;
  /** Resolves when `milliseconds` have passed on this clock, or when `signal` aborts. A clock that stands still moves by them and resolves at once. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}
