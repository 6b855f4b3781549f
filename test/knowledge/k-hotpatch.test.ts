import assert from 'node:assert/strict';
import type { JsonObject } from '../../src/sandbox/json-object.ts';
import { arcServer, virtualMachine } from '../support/world/machines.ts';
import { world } from '../support/world/world.ts';
import { explained } from './support/explained.ts';

function ofImage(sku: string | null, patchSettings: JsonObject = {}): JsonObject {
  const imageReference = sku === null ? { publisher: null, id: '/images/own' } : { sku };
  return virtualMachine('m-01', {
    properties: {
      storageProfile: { imageReference },
      osProfile: { windowsConfiguration: { patchSettings } },
    },
  });
}

const HOTPATCHABLE = '2025-datacenter-azure-edition-core';

/** The machine, how many commands there are, and what is said of it. */
const ROWS: readonly (readonly [string, JsonObject, number, RegExp])[] = [
  ['an image that has it', ofImage(HOTPATCHABLE), 2, /m-01 now: hotpatch off/],
  ['one where it is on', ofImage(HOTPATCHABLE, { enableHotpatching: true }), 2, /hotpatch on .*: true/],
  [
    'one that schedules patch',
    ofImage(HOTPATCHABLE, {
      automaticByPlatformSettings: { bypassPlatformSafetyChecksOnUserSchedule: true },
    }),
    2,
    /refused until bypassPlatformSafetyChecksOnUserSchedule is false/,
  ],
  ['the desktop of 2022', ofImage('2022-datacenter-azure-edition-hotpatch-smalldisk'), 2, /hotpatch off/],
  ['an image without it', ofImage('2022-datacenter'), 0, /2022-datacenter, does not have hotpatch/],
  ['an image of its own', ofImage(null), 0, /Custom images do not have hotpatch/],
  ['an Arc-enabled server', arcServer('m-01'), 0, /confirmed in the portal/],
];

describe('k-hotpatch', () => {
  for (const [name, machine, count, said] of ROWS)
    it(`${name}: ${count} commands, ${said.source}`, async () => {
      const { knowledge } = await explained('k-hotpatch', 'm-01', world({ resources: [machine] }));
      assert.equal(knowledge?.commands.length, count);
      assert.match(knowledge?.says.map(({ en }) => en).join('\n') ?? '', said);
    });
});
