import { setTimeout } from 'node:timers/promises';
import type { MovableClock } from './movable-clock.ts';

/** A clock that starts at a given moment and runs in real time, and can be moved ahead. */
export class RunningClock implements MovableClock {
  readonly #startInMs: number;
  readonly #startedAtInMs = performance.now();
  #advancedByMs = 0;

  constructor(start: Date) {
    this.#startInMs = start.getTime();
  }

  now(): Date {
    return new Date(
      this.#startInMs + this.#advancedByMs + Math.floor(performance.now() - this.#startedAtInMs),
    );
  }

  advance(milliseconds: number): void {
    this.#advancedByMs += milliseconds;
  }

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    try {
      await setTimeout(milliseconds, undefined, signal && { signal });
    } catch (error) {
      if (signal?.aborted !== true) throw error;
    }
  }
}
