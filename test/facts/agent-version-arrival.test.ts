import assert from 'node:assert/strict';
import { CallTally, tallied } from '../../src/azure/read/call-tally.ts';
import { createGather } from '../../src/diagnosis/create-gather.ts';
import { agentVersionArrival } from '../../src/facts/agent-version-arrival.ts';
import { machineKey } from '../../src/model/machine.ts';
import { NO_ENTITIES } from '../../src/model/question.ts';
import type { JsonObject } from '../../src/sandbox/json-object.ts';
import { allMachines } from '../support/all-machines.ts';
import { sandboxAzure } from '../support/sandbox-azure.ts';
import { agentExtension } from '../support/world/extensions.ts';
import { agentHeartbeat, workspaces } from '../support/world/logs.ts';
import { powerState, virtualMachine } from '../support/world/machines.ts';
import { machineId, world } from '../support/world/world.ts';

const VERSION = '1.10.0.0';
const BEHIND = '1.9.0.0';
const ASKED = { ...NO_ENTITIES, text: '', pasted: null, span: null, actor: null, scope: 'fleet' as const };
const IMAGES = ['japaneast', 'westeurope'].flatMap((location) =>
  ['AzureMonitorWindowsAgent', 'AzureMonitorLinuxAgent'].map((type) => ({
    location,
    publisher: 'Microsoft.Azure.Monitor',
    type,
    versions: [VERSION],
  })),
);

const LINUX = {
  properties: { storageProfile: { osDisk: { osType: 'Linux' } }, osProfile: { windowsConfiguration: null } },
};
const IN_EUROPE = { location: 'westeurope' };

/** A machine of the group `rg-test` unless another is named. */
function machineIn(resourceGroup: string, name: string, ...changes: readonly JsonObject[]): JsonObject {
  return virtualMachine(name, { id: machineId(name, 'azure-vm', resourceGroup) }, ...changes);
}

/** More machines than one query looks up, all of which reported before anybody else. */
function early(resourceGroup: string, ...changes: readonly JsonObject[]) {
  const names = Array.from({ length: 260 }, (_, index) => `early-${String(index).padStart(3, '0')}`);
  return {
    resources: names.map((name) => machineIn(resourceGroup, name, ...changes)),
    heartbeats: names.map((name) =>
      agentHeartbeat(machineId(name, 'azure-vm', resourceGroup), VERSION, 'now-50d'),
    ),
  };
}

interface Tenant {
  readonly resources: readonly JsonObject[];
  readonly heartbeats: readonly JsonObject[];
  readonly more?: JsonObject;
}

/** What is known of the arrival for some machines of a tenant that are behind it, and the calls that it took, all asked about in one question. */
async function arrivals({ resources, heartbeats, more = {} }: Tenant, names: readonly string[]) {
  const { azure, now } = sandboxAzure(
    world({
      resources: [...resources, ...names.map((name) => agentExtension(machineId(name), BEHIND))],
      extensionImages: IMAGES,
      workspaces: workspaces({ Heartbeat: heartbeats }),
      ...more,
    }),
  );
  const entries = await allMachines(azure, now);
  const reportError = (error: unknown) => assert.fail(String(error));
  const inquiry = { azure, now, asked: ASKED, machineCount: entries.length, shared: new Map(), reportError };
  const machines = entries.map(({ machine }) => machine).filter(({ name }) => names.includes(name));
  const tally = new CallTally();
  const sheets = await tallied(tally, () =>
    createGather(inquiry, entries).readFacts([agentVersionArrival], machines),
  );
  const readings = machines.map(({ id, name }) => {
    const reading = sheets.get(machineKey(id))?.get(agentVersionArrival.id);
    if (!reading?.isKnown) return [name, reading?.code];
    return [name, (reading.value as { readonly at: string | null }).at];
  });
  return { of: Object.fromEntries(readings), calls: tally.counts() };
}

describe('the arrival of an agent version in a region', () => {
  it('is told for each operating system apart, though the versions have the same number', async () => {
    const { of } = await arrivals(
      {
        resources: [virtualMachine('win-01'), virtualMachine('lin-01', LINUX)],
        heartbeats: [
          agentHeartbeat(machineId('win-01'), VERSION, 'now-1d'),
          agentHeartbeat(machineId('lin-01'), VERSION, 'now-20d', { OSType: 'Linux' }),
        ],
      },
      ['win-01', 'lin-01'],
    );
    assert.deepEqual(of, { 'win-01': '2026-11-19T09:00:00Z', 'lin-01': '2026-10-31T09:00:00Z' });
  });

  it('does not come with a machine of another operating system', async () => {
    const { of } = await arrivals(
      {
        resources: [virtualMachine('win-01'), virtualMachine('lin-01', LINUX)],
        heartbeats: [agentHeartbeat(machineId('lin-01'), VERSION, 'now-90d', { OSType: 'Linux' })],
      },
      ['win-01'],
    );
    assert.deepEqual(of, { 'win-01': null });
  });

  for (const [where, group, calls] of [
    // One more for the extensions of so many machines, which are read as a set.
    ['of other groups', 'rg-europe', 3],
    ['of the same group', 'rg-test', 4],
  ] as const)
    it(`is found behind hundreds that another region's machines ${where} reported first`, async () => {
      const europe = early(group, IN_EUROPE);
      const { of, calls: counted } = await arrivals(
        {
          resources: [...europe.resources, virtualMachine('vm-01'), virtualMachine('vm-02')],
          heartbeats: [
            ...europe.heartbeats,
            agentHeartbeat(machineId('vm-02'), VERSION, 'now-3d'),
            agentHeartbeat(machineId('vm-01'), BEHIND, 'now-1m'),
          ],
        },
        ['vm-01'],
      );
      assert.deepEqual(of, { 'vm-01': '2026-11-17T09:00:00Z' });
      assert.equal(counted.find(({ api }) => api === 'resource-graph')?.count, calls);
    });

  it('is looked for once in the workspaces, of however many regions', async () => {
    const { of, calls } = await arrivals(
      {
        resources: [virtualMachine('vm-01'), virtualMachine('vm-02'), virtualMachine('eu-01', IN_EUROPE)],
        heartbeats: [
          agentHeartbeat(machineId('vm-02'), VERSION, 'now-3d'),
          agentHeartbeat(machineId('eu-01'), VERSION, 'now-9d'),
        ],
      },
      ['vm-01', 'vm-02', 'eu-01'],
    );
    assert.deepEqual(of, {
      'eu-01': '2026-11-11T09:00:00Z',
      'vm-01': '2026-11-17T09:00:00Z',
      'vm-02': '2026-11-17T09:00:00Z',
    });
    assert.equal(calls.find(({ api }) => api === 'log-analytics')?.count, 1);
  });

  it('is not looked for where nobody waits for it: on a machine that is off', async () => {
    const { of, calls } = await arrivals(
      {
        resources: [virtualMachine('vm-01', powerState('deallocated')), virtualMachine('vm-02')],
        heartbeats: [agentHeartbeat(machineId('vm-02'), VERSION, 'now-3d')],
      },
      ['vm-01'],
    );
    assert.deepEqual(of, { 'vm-01': null });
    assert.equal(
      calls.find(({ api }) => api === 'log-analytics'),
      undefined,
    );
  });

  it('is not known where no workspace is in scope: nobody looked', async () => {
    const { of } = await arrivals(
      { resources: [virtualMachine('vm-01')], heartbeats: [], more: { workspaces: [] } },
      ['vm-01'],
    );
    assert.deepEqual(of, { 'vm-01': 'AZ_NO_DATA' });
  });

  it('is not known where a workspace left rows out: the earliest may be among them', async () => {
    const { of } = await arrivals(
      {
        resources: [virtualMachine('vm-01')],
        heartbeats: [agentHeartbeat(machineId('vm-01'), VERSION, 'now-3d')],
        more: {
          workspaces: workspaces(
            { Heartbeat: [agentHeartbeat(machineId('vm-01'), VERSION, 'now-3d')] },
            { partial: [{ table: 'Heartbeat', message: 'The query timed out on some shards.' }] },
          ),
        },
      },
      ['vm-01'],
    );
    assert.deepEqual(of, { 'vm-01': 'AZ_PARTIAL' });
  });
});
