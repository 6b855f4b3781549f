import assert from 'node:assert/strict';
import { type Instant, instant } from '../../../src/model/instant.ts';
import {
  type MaintenanceWindow,
  maintenanceWindow,
  type WrittenWindow,
} from '../../../src/schedules/maintenance-window.ts';

/** Every night at two, in UTC. */
export const WRITTEN: WrittenWindow = {
  startDateTime: '2026-11-01 02:00',
  expirationDateTime: null,
  duration: '03:00',
  timeZone: 'UTC',
  recurEvery: 'Day',
};

/** The same with changes. */
export function windowOf(changes: Partial<WrittenWindow>): MaintenanceWindow {
  const window = maintenanceWindow({ ...WRITTEN, ...changes });
  assert.ok(!('unreadable' in window), JSON.stringify(window));
  return window;
}

export function at(text: string): Instant {
  return instant(text) ?? assert.fail(`${text} is no time`);
}
