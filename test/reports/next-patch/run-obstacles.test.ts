import assert from 'node:assert/strict';
import { NO_ENTITIES } from '../../../src/model/question.ts';
import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import { reported } from '../../support/reported.ts';
import { arcServer, CUSTOMER_MANAGED, virtualMachine } from '../../support/world/machines.ts';
import { assignment, maintenanceConfiguration } from '../../support/world/schedules.ts';
import { machineId, world } from '../../support/world/world.ts';
import { reportIn, reportQuestion, textsOf } from '../support/report-in.ts';

const view = (instanceView: JsonObject): JsonObject => ({ properties: { instanceView } });
const notReady = view({
  vmAgent: { statuses: [{ code: 'ProvisioningState/Unavailable', displayStatus: 'Not Ready' }] },
});
const FAILED = view({
  extensions: [
    {
      name: 'WindowsPatchExtension',
      type: 'Microsoft.CPlat.Core.WindowsPatchExtension',
      statuses: [
        { code: 'ProvisioningState/failed/1', level: 'Error', displayStatus: 'Provisioning failed' },
      ],
    },
  ],
});
const stopped = (...more: readonly JsonObject[]) =>
  virtualMachine('m', CUSTOMER_MANAGED, ...more, view({ statuses: [{ code: 'PowerState/deallocated' }] }));

const OBSTACLES: readonly (readonly [
  what: string,
  machine: JsonObject,
  ids: readonly string[],
  says: RegExp,
])[] = [
  [
    'a machine that lets no extension run',
    virtualMachine('m', CUSTOMER_MANAGED, { properties: { osProfile: { allowExtensionOperations: false } } }),
    ['extensions-blocked'],
    /osProfile\.allowExtensionOperations: false/,
  ],
  [
    'an Arc-enabled server in monitor mode',
    arcServer('m', { properties: { agentConfiguration: { configMode: 'monitor' } } }),
    ['extensions-blocked'],
    /agentConfiguration\.configMode: monitor/,
  ],
  [
    'a guest agent that is not ready',
    virtualMachine('m', CUSTOMER_MANAGED, notReady),
    ['agent-not-ready'],
    /The Azure guest agent is not ready/,
  ],
  [
    'a patch extension that failed',
    virtualMachine('m', CUSTOMER_MANAGED, FAILED),
    ['extension-failed'],
    /has failed on the machine/,
  ],
  [
    'a stopped machine, whose agent says nothing',
    stopped(notReady),
    ['stopped'],
    /The machine is deallocated/,
  ],
];

describe('what is in the way of a run', () => {
  for (const [what, machine, ids, says] of OBSTACLES)
    it(`is seen by next-patch and schedule-preview: ${what}`, async () => {
      const kind = String(machine.type).includes('HybridCompute') ? 'azure-arc' : 'azure-vm';
      const tenant = world({
        resources: [machine, maintenanceConfiguration('weekly'), assignment(machineId('m', kind), 'weekly')],
      });
      const next = await reportIn(tenant, reportQuestion('next-patch', ['m']));
      assert.deepEqual(next.data.obstacles, ids);
      assert.match(textsOf(next.blocks, 'en'), says);
      const entities = { ...NO_ENTITIES, machines: ['m'], schedule: 'weekly' };
      const preview = await reported('schedule-preview', tenant, ['m'], { entities });
      const [only] = preview.data.machines as readonly { state: string; skippedBy: readonly string[] }[];
      assert.deepEqual([only?.state, only?.skippedBy], ['skipped', ids]);
      assert.match(preview.text.en, says);
    });
});
