import assert from 'node:assert/strict';
import { limitsOf } from '../../src/acting/azure-limits.ts';
import type { MachineId } from '../../src/model/machine.ts';
import type { PlannedCall, PlanTarget } from '../../src/model/plan.ts';
import { machineId, SUBSCRIPTION } from '../support/world/world.ts';

const VM = machineId('vm-01');
const SCHEDULE = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.Maintenance/maintenanceConfigurations/weekly`;

/** What is written, to a machine of which region (null: to no machine), and the limits that count it. */
const ROWS: readonly (readonly [
  path: string,
  location: string | null,
  limits: readonly (readonly [scope: string, most: number])[],
])[] = [
  [
    `${VM}/assessPatches`,
    'japaneast',
    [
      [`guest-patch ${VM}`, 2],
      [`guest-patch ${SUBSCRIPTION} japaneast`, 200],
    ],
  ],
  [
    `${VM}/installPatches`,
    'westeurope',
    [
      [`guest-patch ${VM}`, 2],
      [`guest-patch ${SUBSCRIPTION} westeurope`, 200],
    ],
  ],
  [
    `${VM}/start`,
    'japaneast',
    [
      [`write ${VM}`, 4],
      [`write ${SUBSCRIPTION} japaneast`, 500],
    ],
  ],
  [
    `${VM}/extensions/WindowsPatchExtension`,
    'japaneast',
    [
      [`write ${VM}`, 4],
      [`write ${SUBSCRIPTION} japaneast`, 500],
    ],
  ],
  [
    SCHEDULE,
    null,
    [
      [`write ${SCHEDULE}`, 4],
      [`write ${SUBSCRIPTION} `, 500],
    ],
  ],
];

describe('the limits that a call falls under', () => {
  for (const [path, location, limits] of ROWS)
    it(`are those of its machine, and of the subscription in the region: ${path.split('/').at(-1)}`, () => {
      const found = limitsOf(targetOf(path, location), { path } as PlannedCall);
      assert.deepEqual(
        found.map(({ scope, most }) => [scope, most]),
        limits.map(([scope, most]) => [scope.toLowerCase(), most]),
      );
    });

  it('are the same however Azure spells an id', () => {
    const path = `${VM}/assessPatches`;
    const spelt = (id: string) => limitsOf(targetOf(id, 'japaneast'), { path: id } as PlannedCall);
    assert.deepEqual(spelt(path.toUpperCase()), spelt(path));
  });
});

function targetOf(path: string, location: string | null): PlanTarget {
  const id = path.replace(/\/(?:assessPatches|installPatches|start|extensions\/\w+)$/i, '') as MachineId;
  const machine =
    location === null
      ? null
      : {
          id,
          name: 'vm-01',
          kind: 'azure-vm' as const,
          subscriptionId: SUBSCRIPTION,
          resourceGroup: 'rg-test',
          location,
          osType: 'windows' as const,
        };
  return { machine, resource: path, name: 'vm-01', calls: [], undo: null, commands: [], notes: [] };
}
