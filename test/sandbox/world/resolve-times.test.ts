import assert from 'node:assert/strict';
import fc from 'fast-check';
import { localTime } from '../../../src/sandbox/world/local-time.ts';
import { relativeTime } from '../../../src/sandbox/world/relative-time.ts';
import { resolveTimes } from '../../../src/sandbox/world/resolve-times.ts';
import { WINDOWS_TIME_ZONES } from '../../../src/schedules/windows-time-zones.ts';

const NOW = new Date('2026-11-20T09:00:00Z');

describe('resolveTimes', () => {
  const written: readonly (readonly [string, string])[] = [
    ['now', '2026-11-20T09:00:00Z'],
    ['now-26h', '2026-11-19T07:00:00Z'],
    ['now+3d', '2026-11-23T09:00:00Z'],
    ['now-90s', '2026-11-20T08:58:30Z'],
    ['now-15m', '2026-11-20T08:45:00Z'],
    ['now-2w', '2026-11-06T09:00:00Z'],
    ['2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z'],
    ['nowhere', 'nowhere'],
    ['as of now-3h', 'as of now-3h'],
    ['now-or-never', 'now-or-never'],
  ];
  for (const [text, expected] of written)
    it(`writes ${text} as ${expected}`, () => {
      const { value, problems } = resolveTimes({ a: [{ b: { at: text } }] }, NOW);
      assert.deepEqual(value, { now: undefined, a: [{ b: { at: expected } }] });
      assert.deepEqual(problems, []);
    });

  const windows: readonly (readonly [string, string, string])[] = [
    ['Tokyo Standard Time', 'now+3d', '2026-11-23 18:00'],
    ['UTC', 'now', '2026-11-20 09:00'],
    ['Pacific Standard Time', 'now-15m', '2026-11-20 00:45'],
    ['India Standard Time', 'now-90s', '2026-11-20 14:28'],
    ['W. Europe Standard Time', 'now-26w', '2026-05-22 11:00'],
  ];
  for (const [timeZone, text, expected] of windows)
    it(`writes a window's ${text} in ${timeZone} as ${expected}`, () => {
      const maintenanceWindow = {
        startDateTime: text,
        expirationDateTime: text,
        timeZone,
        duration: '02:00',
      };
      const { value, problems } = resolveTimes({ properties: { maintenanceWindow } }, NOW);
      assert.deepEqual(problems, []);
      assert.deepEqual(value, {
        now: undefined,
        properties: {
          maintenanceWindow: { ...maintenanceWindow, startDateTime: expected, expirationDateTime: expected },
        },
      });
    });

  it('leaves the window that is absolute alone, whatever its zone', () => {
    const file = { maintenanceWindow: { startDateTime: '2026-12-01 02:00', timeZone: 'Mars' } };
    assert.deepEqual(resolveTimes(file, NOW), { value: { now: undefined, ...file }, problems: [] });
  });

  it('leaves names, ids, tags and free text alone', () => {
    const resource = {
      id: 'now',
      name: 'now',
      displayName: 'now-3h',
      type: 'now',
      tags: { x: { y: 'now' } },
      message: 'now',
      query: 'now',
    };
    assert.deepEqual(resolveTimes({ resources: [resource] }, NOW).value, {
      now: undefined,
      resources: [resource],
    });
  });
});

describe('relativeTime', () => {
  it('moves as far as it says, in either direction', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (minutes) => {
        const earlier = relativeTime(`now-${minutes}m`, NOW);
        const later = relativeTime(`now+${minutes}m`, NOW);
        assert.equal(NOW.getTime() - (earlier?.getTime() ?? Number.NaN), minutes * 60_000);
        assert.equal((later?.getTime() ?? Number.NaN) - NOW.getTime(), minutes * 60_000);
      }),
    );
  });
});

describe('localTime', () => {
  it('knows every Windows zone of its table', () => {
    for (const zone of Object.keys(WINDOWS_TIME_ZONES))
      assert.match(localTime(NOW, zone) ?? '', /^2026-11-\d\d \d\d:\d\d$/, zone);
  });

  it('writes midnight as 00:00', () => {
    assert.equal(localTime(new Date('2026-11-20T15:00:00Z'), 'Tokyo Standard Time'), '2026-11-21 00:00');
  });
});
