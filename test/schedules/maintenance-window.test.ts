import assert from 'node:assert/strict';
import { maintenanceWindow, type WrittenWindow } from '../../src/schedules/maintenance-window.ts';
import { WRITTEN, windowOf } from './support/windows.ts';

describe('a maintenance window', () => {
  const UNREADABLE: readonly (readonly [keyof WrittenWindow, string | null])[] = [
    ['startDateTime', null],
    ['startDateTime', '2026-02-30 02:00'],
    ['startDateTime', 'tomorrow'],
    ['expirationDateTime', '31.12.2027'],
    ['duration', '3 hours'],
    ['timeZone', 'Asia/Tokyo'],
    ['timeZone', null],
    ['recurEvery', 'Year'],
    ['recurEvery', null],
  ];
  for (const [field, value] of UNREADABLE)
    it(`is not understood with ${field} ${JSON.stringify(value)}`, () => {
      assert.deepEqual(maintenanceWindow({ ...WRITTEN, [field]: value }), { unreadable: field });
    });

  it('is understood with a zone in another case, seconds, and an empty expiration', () => {
    const window = windowOf({
      timeZone: 'tokyo standard time',
      startDateTime: '2026-11-01 02:00:00',
      expirationDateTime: '',
    });
    assert.equal(window.timeZone, 'Asia/Tokyo');
    assert.equal(window.expiration, null);
  });
});
