import assert from 'node:assert/strict';
import type { Finding } from '../../../src/model/finding.ts';
import type { MachineId } from '../../../src/model/machine.ts';
import { CauseGroups } from '../../../src/reports/fleet-diagnosis/cause-groups.ts';
import { machineId, SUBSCRIPTION } from '../../support/world/world.ts';

/** How a group of so many machines is spoken of: what one finding says, the names, the names and a number. */
const SPOKEN_OF: readonly (readonly [machineCount: number, en: string, ja: string])[] = [
  [1, 'vm-1 is stopped.', 'vm-1 は停止しています。'],
  [2, 'vm-1, vm-2', 'vm-1、vm-2'],
  [5, 'vm-1, vm-2, vm-3, vm-4, vm-5', 'vm-1、vm-2、vm-3、vm-4、vm-5'],
  [6, 'vm-1, vm-2, vm-3, vm-4, vm-5, 1 more', 'vm-1、vm-2、vm-3、vm-4、vm-5、ほか 1 台'],
  [60, 'vm-1, vm-2, vm-3, vm-4, vm-5, 55 more', 'vm-1、vm-2、vm-3、vm-4、vm-5、ほか 55 台'],
];

describe('a group of machines', () => {
  for (const [machineCount, en, ja] of SPOKEN_OF)
    it(`of ${machineCount} names at most five, and keeps every id and fifty machines`, () => {
      const groups = new CauseGroups();
      for (let index = 1; index <= machineCount; index += 1) groups.add(stopped(`vm-${index}`));
      const [group, ...others] = groups.inOrder();
      assert.deepEqual(others, []);
      assert.deepEqual(group?.says, { en, ja });
      assert.equal(group?.machineCount, machineCount);
      assert.equal(group?.machineIds.length, machineCount);
      assert.equal(group?.samples.length, Math.min(machineCount, 50));
    });
});

function stopped(name: string): Finding {
  return {
    scenario: 'not-assessed',
    machine: {
      id: machineId(name) as MachineId,
      name,
      kind: 'azure-vm',
      subscriptionId: SUBSCRIPTION,
      resourceGroup: 'rg-test',
      location: 'japaneast',
      osType: 'windows',
    },
    subject: null,
    system: 'update-manager',
    verdict: 'found',
    severity: 'act-now',
    cause: 'machine-stopped',
    otherCauses: [],
    says: { en: `${name} is stopped.`, ja: `${name} は停止しています。` },
    evidence: [
      {
        source: 'arm',
        record: machineId(name),
        field: 'properties.instanceView.statuses[].code',
        value: 'PowerState/deallocated',
        at: '2026-11-20T09:00:00Z' as never,
        since: null,
      },
    ],
    nextStep: null,
    notes: [],
    actions: [],
    excluded: [],
    gaps: [],
    references: [],
  };
}
