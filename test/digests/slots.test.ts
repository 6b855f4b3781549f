import assert from 'node:assert/strict';
import { slotAfter, slotUpTo } from '../../src/digests/slots.ts';
import type { Cadence } from '../../src/model/digest.ts';
import type { Instant } from '../../src/model/instant.ts';
import { wallTimeOf } from '../../src/schedules/wall-time.ts';

const at = (text: string) => text as Instant;

function cadence(recurrence: string, timeZone: string, time = '09:00'): Cadence {
  return { recurrence, time, timeZone, from: '2026-01-01' };
}

/** Every time of a digest in 2026, one after the other, as the clock would come to them. */
function year(of: Cadence): readonly Instant[] {
  const slots: Instant[] = [];
  for (let slot = slotAfter(of, at('2025-12-31T23:59:59Z')); slot !== null; slot = slotAfter(of, slot)) {
    if (wallTimeOf(slot, of.timeZone) >= '2027') break;
    slots.push(slot);
  }
  return slots;
}

/** Zones whose summer time begins and ends, at different hours, and one that has none. */
const ZONES = ['Europe/Dublin', 'America/New_York', 'Asia/Tokyo'];

describe('the times of a digest', () => {
  for (const zone of ZONES)
    it(`come once a day all year at nine on the wall of ${zone}`, () => {
      const walls = year(cadence('Day', zone)).map((slot) => wallTimeOf(slot, zone));
      assert.equal(walls.length, 365);
      assert.deepEqual(new Set(walls.map((wall) => wall.slice(11, 16))), new Set(['09:00']));
      assert.equal(new Set(walls.map((wall) => wall.slice(0, 10))).size, 365);
    });

  it('come once where summer time skips their hour, and once where it repeats it', () => {
    const walls = year(cadence('Day', 'Europe/Dublin', '01:30')).map((slot) =>
      wallTimeOf(slot, 'Europe/Dublin'),
    );
    assert.equal(walls.length, 365);
    assert.ok(walls.includes('2026-03-29 02:30 +01:00'));
    assert.ok(walls.includes('2026-10-25 01:30 +01:00'));
  });

  for (const [recurrence, count, first] of [
    ['Week Monday', 52, '2026-01-05'],
    ['2Weeks Monday', 26, '2026-01-05'],
    ['Week Monday,Tuesday,Wednesday,Thursday,Friday', 261, '2026-01-01'],
    ['Month Second Tuesday Offset1', 12, '2026-01-14'],
    ['Month day1', 12, '2026-01-01'],
    ['Month day-1', 12, '2026-01-31'],
  ] as const)
    it(`"${recurrence}" come ${count} times a year`, () => {
      const slots = year(cadence(recurrence, 'Asia/Tokyo'));
      assert.equal(slots.length, count);
      assert.equal(wallTimeOf(slots[0] ?? assert.fail(), 'Asia/Tokyo').slice(0, 10), first);
    });

  it('are found backward as well, the moment itself included', () => {
    const monday = cadence('Week Monday', 'Asia/Tokyo');
    assert.equal(slotUpTo(monday, at('2026-11-27T00:00:00Z')), '2026-11-23T00:00:00Z');
    assert.equal(slotUpTo(monday, at('2026-11-23T00:00:00Z')), '2026-11-23T00:00:00Z');
    assert.equal(slotUpTo(monday, at('2026-01-01T00:00:00Z')), null);
  });
});
