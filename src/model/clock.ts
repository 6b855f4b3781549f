/** The only way to the time of day: a real clock in production, a virtual one in the sandbox and in tests. */
export interface Clock {
  now(): Date;
  /** Resolves when `milliseconds` have passed on this clock. A clock that stands still moves by them and resolves at once. */
  sleep(milliseconds: number): Promise<void>;
}
