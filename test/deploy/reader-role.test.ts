import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Azure } from '../../src/azure/azure.ts';
import { configurationAssignment } from '../../src/azure/configuration-assignment.ts';
import { fill } from '../../src/azure/query.ts';
import { createClients } from '../../src/azure/read/clients.ts';
import { createAzure } from '../../src/azure/read/live-azure.ts';
import { connectToSandbox } from '../../src/commands/sandbox-connection.ts';
import { worldOf } from '../../src/commands/world-of.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { UPDATE_POLICIES } from '../../src/facts/update-policies.ts';
import type { Answer } from '../../src/model/answer.ts';
import { DAY_IN_MS, type Instant } from '../../src/model/instant.ts';
import { VirtualClock } from '../../src/sandbox/virtual-clock.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { SOMEBODY } from '../support/asker.ts';

const QUESTIONS = [
  'which machines are not assessed and why?',
  'why is vm-01 not assessed?',
  'arc-tok-01 が未評価なのはなぜ?',
  'how is web01?',
  'what does 0x80070643 mean on web02?',
  'PACKAGE_MANAGER_FAILURE on arc-dub-03',
  "is Microsoft.Automation registered for vm-01's subscription?",
  'why is arc-osa-01 not assessed?',
  'which machines in subscription "Contoso Japan" are not assessed?',
  'why is Contoso Europe not assessed?',
  'why is vmss-web not assessed?',
];

const WEB01 =
  '/subscriptions/8b0f3a52-4d1e-4c0b-9a6e-1f2d7c5e9a01/resourceGroups/rg-web-prod/providers/Microsoft.Compute/virtualMachines/web01';
const SCALE_SET =
  '/subscriptions/8b0f3a52-4d1e-4c0b-9a6e-1f2d7c5e9a01/resourceGroups/rg-web-prod/providers/Microsoft.Compute/virtualMachineScaleSets/vmss-web';
const ARC_DUB_03 =
  '/subscriptions/5c7d91e4-0b3a-4f68-8e25-6a9b3d4c1f02/resourceGroups/rg-arc-dub/providers/Microsoft.HybridCompute/machines/arc-dub-03';
const AUTOMATION =
  '/subscriptions/8b0f3a52-4d1e-4c0b-9a6e-1f2d7c5e9a01/resourceGroups/rg-automation/providers/Microsoft.Automation/automationAccounts/aa-legacy';
const MONITOR_AGENT = {
  subscriptionId: '8b0f3a52-4d1e-4c0b-9a6e-1f2d7c5e9a01',
  location: 'japaneast',
  publisher: 'Microsoft.Azure.Monitor',
  type: 'AzureMonitorWindowsAgent',
};

/** What the door reads that no question above comes to. */
const READS: readonly ((azure: Azure) => Promise<unknown>)[] = [
  (azure) => azure.listExtensionVersions(MONITOR_AGENT),
  (azure) => azure.listArcExtensionVersions(MONITOR_AGENT),
  (azure) => azure.listMaintenanceConfigurations(MONITOR_AGENT.subscriptionId),
  // What is allowed differs, as it should; that it is told does not.
  async (azure) =>
    (await azure.listOwnPermissions(`/subscriptions/${MONITOR_AGENT.subscriptionId}`))?.record ?? null,
  (azure) =>
    azure.queryResourceGraph(
      fill('configuration-assignments', { scopeIds: [WEB01.toLowerCase()], names: [] }),
      configurationAssignment,
    ),
  ...(
    [
      fill('maintenance-runs', { subjectIds: [WEB01.toLowerCase()] }),
      fill('health-records', { machineIds: [WEB01.toLowerCase().replace('web01', 'web03')] }),
      fill('pending-updates', { machineIds: [WEB01.toLowerCase(), ARC_DUB_03.toLowerCase()] }),
      fill('policy-states', {
        machineIds: [WEB01.toLowerCase(), ARC_DUB_03.toLowerCase()],
        definitions: UPDATE_POLICIES.map(({ definition }) => definition),
      }),
      fill('scale-sets', { names: ['vmss-web'] }),
      fill('role-assignments', { principalIds: ['3c8b5f5e-70c1-4d0b-9a3d-9d2f1b6c8a55'] }),
    ] as const
  ).map((query) => (azure: Azure) => azure.queryResourceGraph(query, z.unknown())),
  (azure) => azure.queryResourceGraph(fill('automation-accounts', {}), z.unknown()),
  (azure) => azure.listUpdateDeployments(AUTOMATION),
  (azure) => azure.listDeploymentMachineRuns(AUTOMATION, { deployment: 'weekly-um' }),
  (azure) =>
    azure.getRecord(
      `${AUTOMATION}/softwareUpdateConfigurationRuns/1f6f3b1e-90a7-4b69-a1d3-5a6c7e2d8f04`,
      '2019-06-01',
      'Microsoft.Automation/automationAccounts/softwareUpdateConfigurationRuns/read',
    ),
  (azure) => azure.listHybridWorkerGroups(AUTOMATION),
  (azure) => azure.getLinkedWorkspace(AUTOMATION),
  (azure) =>
    azure.queryResourceGraph(
      fill('containers', { names: ['rg-web-prod'] }),
      z.object({ id: z.string(), type: z.string(), name: z.string() }),
    ),
  (azure) =>
    azure.listActivityLog(MONITOR_AGENT.subscriptionId, {
      resourceId: `${WEB01}/extensions/AzureMonitorWindowsAgent`,
      from: '2026-01-01T00:00:00Z' as Instant,
      to: '2027-01-01T00:00:00Z' as Instant,
    }),
];

/** Late enough that no assessment of the demo counts any more, so that every fact is read of every machine. */
const LATER_IN_MS = 10 * DAY_IN_MS;

describe('deploy/reader-role.json', () => {
  const demo = withScaleSet(worldOf('demo'));
  const role = JSON.parse(
    readFileSync(new URL('../../deploy/reader-role.json', import.meta.url), 'utf8'),
  ) as { Actions: readonly string[]; DataActions: readonly string[] };
  const actions = [...role.Actions, ...role.DataActions];

  it('allows reading and nothing else', () => {
    for (const action of actions) assert.match(action, /^Microsoft\.[\w./]+\/read$/);
  });

  for (const [index, read] of READS.entries())
    it(`is all that reading takes: ${index + 1} of ${READS.length}`, async () => {
      const granted = await outcomeOf(read, withRole(demo, actions));
      assert.deepEqual(granted, await outcomeOf(read, demo));
      assert.ok(granted.length > 2, 'the demo has nothing there to read');
    });

  for (const question of QUESTIONS) {
    it(`is all that answering takes: ${question}`, async () => {
      const granted = await ask(withRole(demo, actions), question);
      assert.deepEqual(granted.findings, (await ask(demo, question)).findings);
    });
  }

  for (const action of actions) {
    it(`names ${action} because an answer or a read differs without it`, async () => {
      const without = withRole(
        demo,
        actions.filter((each) => each !== action),
      );
      const answers = QUESTIONS.map(async (question) => {
        const [less, all] = await Promise.all([ask(without, question), ask(demo, question)]);
        return JSON.stringify(less.findings) === JSON.stringify(all.findings);
      });
      const reads = READS.map(
        async (read) => (await outcomeOf(read, without)) === (await outcomeOf(read, demo)),
      );
      assert.ok((await Promise.all([...answers, ...reads])).includes(false), 'nothing needs it');
    });
  }
});

/** The demo, with what no machine of it is. */
function withScaleSet(world: World): World {
  const scaleSet = {
    id: SCALE_SET,
    type: 'Microsoft.Compute/virtualMachineScaleSets',
    name: 'vmss-web',
    location: 'japaneast',
    properties: { orchestrationMode: 'Uniform' },
  };
  return { ...world, resources: [...world.resources, scaleSet] };
}

function withRole(world: World, actions: readonly string[]): World {
  return {
    ...world,
    permissions: [{ principal: 'bot', scope: '/', actions: [...actions], notActions: [] }],
  };
}

/** What was read, or why not, as text. */
async function outcomeOf(read: (azure: Azure) => Promise<unknown>, world: World): Promise<string> {
  const { connection, scope } = connectToSandbox(world, new VirtualClock(new Date(world.now)), 0);
  const azure = createAzure(createClients(connection), scope);
  return JSON.stringify(await read(azure).catch((error: unknown) => String(error)));
}

function ask(world: World, question: string): Promise<Answer> {
  const clock = new VirtualClock(new Date(Date.parse(world.now) + LATER_IN_MS));
  const { connection, scope } = connectToSandbox(world, clock, 0);
  const reportError = (error: unknown) => assert.fail(String(error));
  const engine = createEngine({ ...connection, scope, tenant: 'sandbox', reportError });
  return engine.answer(engine.understand(question, {}), SOMEBODY);
}
