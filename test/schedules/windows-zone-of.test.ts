import assert from 'node:assert/strict';
import { Temporal } from 'temporal-polyfill';
import { windowsZoneOf } from '../../src/schedules/windows-zone-of.ts';

describe('the Windows name of a time zone', () => {
  const rows: readonly (readonly [iana: string, windows: string | null])[] = [
    ['Asia/Tokyo', 'Tokyo Standard Time'],
    ['Europe/London', 'GMT Standard Time'],
    ['Etc/UTC', 'UTC'],
    // Not in the table itself: the clocks of Madrid are those of the first Central European zone in it.
    ['Europe/Madrid', 'W. Europe Standard Time'],
    ['Asia/Osaka', null],
  ];
  for (const [iana, windows] of rows)
    it(`of ${iana}: ${windows}`, () =>
      assert.equal(windowsZoneOf(iana, Temporal.Instant.from('2026-11-20T09:00:00Z')), windows));
});
