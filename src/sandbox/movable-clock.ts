import type { Clock } from '../model/clock.ts';

/** A clock that whoever runs the sandbox can move ahead, as `POST /_sandbox/clock` does. */
export interface MovableClock extends Clock {
  advance(milliseconds: number): void;
}
