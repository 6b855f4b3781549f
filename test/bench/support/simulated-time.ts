import { setImmediate } from 'node:timers/promises';
import type { MovableClock } from '../../../src/sandbox/movable-clock.ts';

/** Turns of the event loop in which nothing new was waited for: then everybody waits for time to pass. */
const QUIET_TURNS = 12;

/**
 * Time that passes only while everybody waits: what is computed takes none, so that a wait measured in it is the same on a
 * busy computer. Not still: quotas and gates count in it.
 */
export class SimulatedTime implements MovableClock {
  readonly #startInMs: number;
  #elapsedInMs = 0;
  #sleepers: { readonly untilInMs: number; readonly wake: () => void }[] = [];
  #changes = 0;

  constructor(start: string) {
    this.#startInMs = Date.parse(start);
  }

  get elapsedInMs(): number {
    return this.#elapsedInMs;
  }

  now(): Date {
    return new Date(this.#startInMs + this.#elapsedInMs);
  }

  advance(milliseconds: number): void {
    this.#elapsedInMs += milliseconds;
  }

  sleep(milliseconds: number): Promise<void> {
    this.#changes += 1;
    const untilInMs = this.#elapsedInMs + milliseconds;
    return new Promise((wake) => this.#sleepers.push({ untilInMs, wake }));
  }

  /** Lets time pass until the work is done. Work that waits for something else than time never ends. */
  async passUntil<T>(work: Promise<T>): Promise<T> {
    let isDone = false;
    const end = () => {
      isDone = true;
    };
    work.then(end, end);
    while (!isDone) {
      await this.#quiet();
      if (!isDone) this.#wakeNext();
    }
    return work;
  }

  async #quiet(): Promise<void> {
    for (let turns = 0, seen = this.#changes; turns < QUIET_TURNS; turns += 1) {
      await setImmediate();
      if (seen === this.#changes) continue;
      seen = this.#changes;
      turns = 0;
    }
  }

  #wakeNext(): void {
    const nextInMs = Math.min(...this.#sleepers.map(({ untilInMs }) => untilInMs));
    if (!Number.isFinite(nextInMs)) return;
    this.#elapsedInMs = Math.max(this.#elapsedInMs, nextInMs);
    const due = this.#sleepers.filter(({ untilInMs }) => untilInMs <= this.#elapsedInMs);
    this.#sleepers = this.#sleepers.filter((sleeper) => !due.includes(sleeper));
    for (const { wake } of due) wake();
  }
}
