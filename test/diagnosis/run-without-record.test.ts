import assert from 'node:assert/strict';
import { askWorld } from '../support/ask-world.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { assignment, maintenanceConfiguration } from '../support/world/schedules.ts';
import { machineId, world } from '../support/world/world.ts';

const CUSTOMER_MANAGED = {
  properties: {
    osProfile: {
      windowsConfiguration: {
        patchSettings: {
          patchMode: 'AutomaticByPlatform',
          automaticByPlatformSettings: { bypassPlatformSafetyChecksOnUserSchedule: true },
        },
      },
    },
  },
};

/** Windows of the schedule `weekly` at 2026-11-20 09:00 UTC, of none of whose runs there is a record. */
const WINDOWS: readonly (readonly [which: string, window: object, says: RegExp])[] = [
  [
    'that is still open',
    { startDateTime: '2026-11-20 08:00', recurEvery: '8Hours', timeZone: 'UTC' },
    /open until 2026-11-20 11:00 UTC: a record may still come\. The next run is due at 2026-11-20 16:00 UTC/,
  ],
  [
    'that lies too far back',
    { startDateTime: '2026-10-20 03:00', recurEvery: '35Days', timeZone: 'UTC' },
    /more than 30 days back.*The next run is due at 2026-11-24 03:00 UTC/,
  ],
];

describe('a run without a record', () => {
  for (const [which, maintenanceWindow, says] of WINDOWS)
    it(`in a window ${which} says so, and when the next is due`, async () => {
      const resources = [
        virtualMachine('vm-01', CUSTOMER_MANAGED),
        maintenanceConfiguration('weekly', { properties: { maintenanceWindow } }),
        assignment(machineId('vm-01'), 'weekly'),
      ];
      const { answer } = await askWorld(world({ resources }), 'the schedule weekly skipped vm-01');
      const [finding] = answer.findings.filter(({ scenario }) => scenario === 'schedule-not-applied');
      assert.equal(finding?.verdict, 'unknown');
      assert.match(finding.gaps.map(({ needs }) => needs.en).join('\n'), says);
    });
});
