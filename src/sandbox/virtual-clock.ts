import type { MovableClock } from './movable-clock.ts';

/** A clock that stands still until it is moved. Sleeping on it moves it and takes no time. */
export class VirtualClock implements MovableClock {
  readonly isStill = true;
  #nowInMs: number;

  constructor(start: Date) {
    this.#nowInMs = start.getTime();
  }

  now(): Date {
    return new Date(this.#nowInMs);
  }

  advance(milliseconds: number): void {
    this.#nowInMs += milliseconds;
  }

  sleep(milliseconds: number): Promise<void> {
    this.advance(milliseconds);
    return Promise.resolve();
  }
}
