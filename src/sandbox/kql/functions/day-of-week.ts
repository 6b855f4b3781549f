import type { KustoDateTime } from '../value.ts';
import { ticks } from './ticks.ts';

/** Days since the last Sunday: 0 on Sunday, 6 on Saturday. 0001-01-01, tick 0, was a Monday. */
export function dayOfWeek(instant: KustoDateTime): number {
  return Number((instant.ticks / ticks.day + 1n) % 7n);
}
