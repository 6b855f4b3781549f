import assert from 'node:assert/strict';
import { askedOf } from '../../src/diagnosis/asked-of.ts';
import { createGather } from '../../src/diagnosis/create-gather.ts';
import { agentExtension as agentFact } from '../../src/facts/agent-extension.ts';
import { assessmentInResourceGraph } from '../../src/facts/assessment-in-resource-graph.ts';
import type { Fact } from '../../src/facts/fact.ts';
import { installationInResourceGraph } from '../../src/facts/installation-in-resource-graph.ts';
import { installationRuns } from '../../src/facts/installation-runs.ts';
import { legacyAgentExtension } from '../../src/facts/legacy-agent-extension.ts';
import { maintenanceRuns } from '../../src/facts/maintenance-runs.ts';
import { patchExtensions } from '../../src/facts/patch-extensions.ts';
import { runInstallation } from '../../src/facts/run-installation.ts';
import { runUpdatesOnMachine } from '../../src/facts/run-updates-on-machine.ts';
import { runsOnMachine } from '../../src/facts/runs-on-machine.ts';
import { schedules } from '../../src/facts/schedules.ts';
import { resolveMachines } from '../../src/machines/resolve-machines.ts';
import { machineKey } from '../../src/model/machine.ts';
import { NO_ENTITIES, type Question } from '../../src/model/question.ts';
import type { Reading } from '../../src/model/reading.ts';
import type { JsonObject } from '../../src/sandbox/json-object.ts';
import { machineRun } from '../scenarios/schedule-not-applied/records.ts';
import { SOMEBODY } from '../support/asker.ts';
import { sandboxAzure } from '../support/sandbox-azure.ts';
import { agentExtension, patchExtension } from '../support/world/extensions.ts';
import { installationRow } from '../support/world/graph-rows.ts';
import { arcServer, virtualMachine } from '../support/world/machines.ts';
import { assignment, maintenanceConfiguration } from '../support/world/schedules.ts';
import { machineId, SUBSCRIPTION, world } from '../support/world/world.ts';

const VM = machineId('vm-01');
const ARC = machineId('arc-01', 'azure-arc');
const SCOPE = `/subscriptions/${SUBSCRIPTION}`;
const WEEKLY = maintenanceConfiguration('weekly');
const ON_VM = assignment(VM, 'weekly');
/** Of more machines than are read one by one. */
const MANY = 9;

interface Tenant {
  readonly resources?: readonly JsonObject[];
  readonly resourceGraph?: JsonObject;
  readonly permissions?: readonly JsonObject[];
}

interface Withheld {
  readonly fact: Fact<unknown>;
  readonly action: string;
  /** What a role has to leave out for it, where that is more than the action itself. */
  readonly denied?: string;
  readonly machine?: string;
  readonly machineCount?: number;
  /** What has to be there for rows to be looked for. */
  readonly beside?: readonly JsonObject[];
  /** What the right action shows. */
  readonly row: Tenant;
}

const COMPUTE = 'Microsoft.Compute/virtualMachines';
const RUN = { resourceGraph: { maintenanceresources: [machineRun(VM, 'weekly')] } };
const INSTALLATION = {
  resourceGraph: {
    ...RUN.resourceGraph,
    patchinstallationresources: [
      installationRow(VM, '2026-11-13T19:30:00Z', {
        startDateTime: '2026-11-13T17:05:00Z',
        maintenanceRunId: `${WEEKLY.id}/providers/Microsoft.Maintenance/applyUpdates/20261113170000`,
      }),
    ],
  },
};
const ASSESSED = {
  resourceGraph: {
    patchassessmentresources: [
      {
        id: `${ARC}/patchAssessmentResults/latest`,
        type: 'microsoft.hybridcompute/machines/patchassessmentresults',
        properties: { status: 'Succeeded', lastModifiedDateTime: 'now-3h' },
      },
    ],
  },
};

const WITHHELD: readonly Withheld[] = [
  {
    fact: runsOnMachine,
    action: 'Microsoft.Maintenance/applyUpdates/read',
    row: RUN,
  },
  {
    fact: maintenanceRuns,
    action: 'Microsoft.Maintenance/applyUpdates/read',
    beside: [WEEKLY, ON_VM],
    row: RUN,
  },
  { fact: installationRuns, action: `${COMPUTE}/patchInstallationResults/read`, row: INSTALLATION },
  {
    fact: installationInResourceGraph,
    action: `${COMPUTE}/patchInstallationResults/read`,
    row: INSTALLATION,
  },
  {
    fact: runInstallation,
    action: `${COMPUTE}/patchInstallationResults/read`,
    beside: [WEEKLY, ON_VM],
    row: INSTALLATION,
  },
  {
    fact: runUpdatesOnMachine,
    action: `${COMPUTE}/patchInstallationResults/softwarePatches/read`,
    row: {
      resourceGraph: {
        patchinstallationresources: [
          {
            id: `${VM}/patchInstallationResults/one/softwarePatches/a`,
            type: 'microsoft.compute/virtualmachines/patchinstallationresults/softwarepatches',
            properties: { patchName: 'a', installationState: 'Installed' },
          },
        ],
      },
    },
  },
  {
    fact: assessmentInResourceGraph,
    action: 'Microsoft.HybridCompute/machines/patchAssessmentResults/read',
    denied: 'Microsoft.HybridCompute/machines/patchAssessmentResults/*',
    machine: 'arc-01',
    row: ASSESSED,
  },
  {
    fact: agentFact,
    action: `${COMPUTE}/extensions/read`,
    machineCount: MANY,
    row: { resources: [agentExtension(VM, '1.40.0.0')] },
  },
  {
    fact: legacyAgentExtension,
    action: `${COMPUTE}/extensions/read`,
    machineCount: MANY,
    row: {
      resources: [
        {
          id: `${VM}/extensions/MMA`,
          type: `${COMPUTE}/extensions`,
          name: 'MMA',
          location: 'japaneast',
          properties: {
            publisher: 'Microsoft.EnterpriseCloud.Monitoring',
            type: 'MicrosoftMonitoringAgent',
            provisioningState: 'Succeeded',
          },
        },
      ],
    },
  },
  {
    fact: patchExtensions,
    action: `${COMPUTE}/extensions/read`,
    machineCount: MANY,
    row: { resources: [patchExtension(VM)] },
  },
];

function all(scope: string, without?: string): JsonObject {
  return { principal: 'bot', scope, actions: ['*/read'], notActions: without === undefined ? [] : [without] };
}

/** What a fact says of a machine, and what was asked of ARM about permissions. */
async function read(
  { fact, machine = 'vm-01', machineCount = 1, beside = [] }: Omit<Withheld, 'action' | 'row'>,
  { resources = [], resourceGraph = {}, permissions }: Tenant,
  schedule: string | null = null,
) {
  const { azure, now } = sandboxAzure(
    world({
      resources: [virtualMachine('vm-01'), arcServer('arc-01'), ...beside, ...resources],
      resourceGraph,
      ...(permissions && { permissions }),
    }),
  );
  const asked: string[] = [];
  const counted = {
    ...azure,
    listOwnPermissions: (scope: string) => {
      asked.push(scope);
      return azure.listOwnPermissions(scope);
    },
  };
  const entities = { ...NO_ENTITIES, machines: [machine], schedule };
  const question: Question = {
    text: '',
    pasted: null,
    locale: 'en',
    intent: 'diagnose',
    topic: null,
    entities,
    scope: 'machines',
    candidates: [],
  };
  const { entries } = await resolveMachines(entities, azure, now);
  const reportError = (error: unknown) => {
    throw error;
  };
  const gather = createGather(
    {
      azure: counted,
      now,
      asked: askedOf(question, SOMEBODY, now),
      machineCount,
      shared: new Map(),
      reportError,
    },
    entries,
  );
  const [entry] = entries;
  assert.ok(entry);
  const sheets = await gather.readFacts([fact], [entry.machine]);
  return { reading: sheets.get(machineKey(entry.machine.id))?.get(fact.id), asked };
}

function assertLacks(reading: Reading<unknown> | undefined, action: string): void {
  assert.ok(reading && !reading.isKnown, 'what may not be read counts as absent');
  assert.equal(reading.code, 'AZ_FORBIDDEN');
  for (const text of [reading.needs.en, reading.needs.ja])
    assert.ok(text.includes(action) && text.includes(SCOPE), text);
}

describe('rows that Resource Graph leaves out without a word', () => {
  for (const withheld of WITHHELD) {
    const { fact, action, denied = action, row } = withheld;
    describe(fact.id, () => {
      it('is a gap where the roles lack what shows them', async () => {
        const { reading } = await read(withheld, { ...row, permissions: [all('/', denied)] });
        assertLacks(reading, action);
      });

      it('is absent where they may be read, and nothing is asked of what is there', async () => {
        const none = await read(withheld, { permissions: [all('/')] });
        assert.equal(none.reading?.isKnown, true);
        assert.deepEqual(none.asked, [SCOPE]);
        const some = await read(withheld, { ...row, permissions: [all('/')] });
        assert.equal(some.reading?.isKnown, true);
        assert.deepEqual(some.asked, []);
      });

      it('is absent where a role on the resource group shows them', async () => {
        const group = `${SCOPE}/resourceGroups/rg-test`;
        const { reading, asked } = await read(withheld, { permissions: [all(SCOPE, denied), all(group)] });
        assert.equal(reading?.isKnown, true);
        assert.deepEqual(asked, [SCOPE, group]);
      });

      it('is absent as ever where Azure does not tell what is allowed', async () => {
        const silent = { ...all('/'), notActions: [denied, 'Microsoft.Authorization/permissions/read'] };
        const { reading } = await read(withheld, { ...row, permissions: [silent] });
        assert.equal(reading?.isKnown, true);
      });
    });
  }

  describe('schedules', () => {
    const ACTION = 'Microsoft.Maintenance/configurationAssignments/read';
    const OF_VM = { fact: schedules, beside: [WEEKLY, ON_VM] };
    const GROUP = `${SCOPE}/resourceGroups/rg-test`;

    it('are a gap where the roles lack what shows assignments', async () => {
      assertLacks((await read(OF_VM, { permissions: [all('/', ACTION)] })).reading, ACTION);
    });

    it('are a gap of what a role on the resource group does not show: a scope over the subscription', async () => {
      const permissions = [all(SCOPE, ACTION), all(GROUP)];
      assertLacks((await read({ fact: schedules }, { permissions })).reading, ACTION);
    });

    it('are known where one is seen to cover the machine, unless another is asked about', async () => {
      const permissions = [all(SCOPE, ACTION), all(GROUP)];
      const { reading, asked } = await read(OF_VM, { permissions });
      assert.deepEqual([reading?.isKnown, asked], [true, []]);
      assertLacks((await read(OF_VM, { permissions }, 'monthly')).reading, ACTION);
    });

    it('are none in a world that says nothing of permissions', async () => {
      assert.equal((await read({ fact: schedules }, {})).reading?.isKnown, true);
    });
  });

  it('are told of an assessment by either of the names that Microsoft prints', async () => {
    const [ofAssessment] = WITHHELD.filter(({ fact }) => fact === assessmentInResourceGraph);
    assert.ok(ofAssessment);
    const actions = [
      'Microsoft.HybridCompute/machines/read',
      'Microsoft.HybridCompute/machines/patchAssessmentResults/latest/read',
      'Microsoft.Authorization/permissions/read',
    ];
    const { reading } = await read(ofAssessment, {
      permissions: [{ principal: 'bot', scope: '/', actions }],
    });
    assert.equal(reading?.isKnown, true);
  });
});
