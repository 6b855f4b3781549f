import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import type { ScenarioCase } from '../../support/expected-finding.ts';
import { virtualMachine } from '../../support/world/machines.ts';
import { machineId, SUBSCRIPTION, world } from '../../support/world/world.ts';

const VM = machineId('vm-01');
const SCOPE = `/subscriptions/${SUBSCRIPTION}`;
const ACCOUNT = `${SCOPE}/resourceGroups/rg-um/providers/Microsoft.Automation/automationAccounts/aa`;
const OTHER = '44444444-4444-4444-8444-444444444444';

function child(collection: string, name: string, properties: JsonObject, account = ACCOUNT): JsonObject {
  return {
    id: `${account}/${collection}/${name}`,
    type: `Microsoft.Automation/automationAccounts/${collection}`,
    name,
    properties,
  };
}

const account = (id = ACCOUNT): JsonObject => ({
  id,
  type: 'Microsoft.Automation/automationAccounts',
  name: 'aa',
  location: 'japaneast',
  properties: { state: 'Ok' },
});

function deployment(updateConfiguration: JsonObject, holder = ACCOUNT): JsonObject {
  return child(
    'softwareUpdateConfigurations',
    'Tag-Sunday',
    { updateConfiguration: { operatingSystem: 'Windows', duration: 'PT2H', ...updateConfiguration } },
    holder,
  );
}

const LISTED = { azureVirtualMachines: [VM], nonAzureComputerNames: [] };

function byTag(env: string): JsonObject {
  const tagSettings = { tags: { Env: [env] }, filterOperator: 'All' };
  return { targets: { azureQueries: [{ scope: [SCOPE], locations: [], tagSettings }] } };
}

function machineRun(target: string, status: string, day = '2026-11-15'): JsonObject {
  return child('softwareUpdateConfigurationMachineRuns', `run-of-${target.split('/').at(-1)}`, {
    targetComputer: target,
    softwareUpdateConfiguration: { name: 'Tag-Sunday' },
    status,
    startTime: `${day}T02:00:00Z`,
    endTime: `${day}T03:00:00Z`,
    correlationId: 'f75e9e6c-e6c7-4d95-8348-7abe16764252',
  });
}

const OTHERS_RUN = machineRun(machineId('vm-02'), 'Succeeded');
const worker = (name: string): JsonObject =>
  child('hybridRunbookWorkerGroups', `${name}_57e289b8-6bfc-4bc0-8011-29648ed2c081`, { groupType: 'System' });

function tenant(resources: readonly JsonObject[], keys: JsonObject = {}): World {
  return world({
    resources: [virtualMachine('vm-01', { tags: { env: 'Prod' } }), virtualMachine('vm-02'), ...resources],
    ...keys,
  });
}

type LegacyCase = Omit<ScenarioCase, 'machine'>;

/** A tenant of nothing but Update Management, whose deployment left a machine out. */
export const LEFT_OUT_BY_DEPLOYMENT = tenant([account(), deployment(LISTED), OTHERS_RUN, worker('vm-02')]);

const CASES: readonly LegacyCase[] = [
  {
    name: 'the machine is no hybrid runbook worker',
    world: LEFT_OUT_BY_DEPLOYMENT,
    verdict: 'found',
    cause: 'no-hybrid-worker',
    otherCauses: [],
    says: /Tag-Sunday/,
    advises: /30/,
    evidence: { 'hybridRunbookWorkerGroups[].name': 'vm-02_57e289b8-6bfc-4bc0-8011-29648ed2c081' },
  },
  {
    name: 'the machine took part in the run',
    world: tenant([account(), deployment(LISTED), machineRun(VM, 'Succeeded'), worker('vm-01')]),
    verdict: 'clear',
    severity: 'fine',
    says: /Succeeded/,
  },
  {
    name: 'the last run was before the retirement: none has followed, which is said',
    world: tenant([
      account(),
      deployment(LISTED),
      machineRun(VM, 'Succeeded', '2024-08-25'),
      worker('vm-01'),
    ]),
    verdict: 'clear',
    severity: 'at-risk',
    says: /2024-08-25 02:00 UTC.*(?:31 August 2024|2024 年 8 月 31 日)/,
  },
  {
    name: 'the run failed on the machine, which it did not skip',
    world: tenant([account(), deployment(LISTED), machineRun(VM, 'Failed'), worker('vm-01')]),
    verdict: 'clear',
    severity: 'at-risk',
  },
  {
    name: 'the run ran out of time on the machine',
    world: tenant([
      account(),
      deployment(LISTED),
      machineRun(VM, 'MaintenanceWindowExceeded'),
      worker('vm-01'),
    ]),
    verdict: 'found',
    cause: 'window-exceeded',
    says: /PT2H/,
    excludes: ['no-hybrid-worker'],
  },
  {
    name: 'the run ran out of time, of a deployment that names no length',
    world: tenant([
      account(),
      deployment({ ...LISTED, duration: null }),
      machineRun(VM, 'MaintenanceWindowExceeded'),
      worker('vm-01'),
    ]),
    verdict: 'found',
    cause: 'window-exceeded',
    says: /2 h, as none was chosen|既定の 2 時間/,
    saysNot: /null/,
    advises: /3 h 55 min|3 時間 55 分/,
  },
  {
    name: 'a worker that took no part, for a reason that is not on record',
    world: tenant([account(), deployment(LISTED), OTHERS_RUN, worker('vm-01')]),
    verdict: 'unknown',
    gaps: { 'hybrid-workers': 'AZ_NO_DATA' },
  },
  {
    name: 'a worker that is left over from a deployment of which no run is on record: it was retired',
    world: tenant([account(), deployment(LISTED), worker('vm-01')]),
    verdict: 'unknown',
    gaps: { 'deployment-runs': 'AZ_NO_DATA' },
  },
  {
    name: 'values of tags compare without case, as the dynamic groups of Update Management do',
    world: tenant([account(), deployment(byTag('PROD')), OTHERS_RUN, worker('vm-02')]),
    verdict: 'found',
    cause: 'no-hybrid-worker',
    excludes: ['dynamic-scope-mismatch'],
  },
  {
    name: 'a named deployment whose dynamic group passes the machine over',
    world: tenant([account(), deployment(byTag('test')), OTHERS_RUN, worker('vm-01')]),
    asked: { run: 'tag-sunday' },
    verdict: 'found',
    cause: 'dynamic-scope-mismatch',
    says: /Env=test.*prod/,
    evidence: { id: '(absent)' },
    excludes: ['no-hybrid-worker'],
  },
  {
    name: 'a named deployment that does not list the machine',
    world: tenant([account(), deployment({ azureVirtualMachines: [] }), OTHERS_RUN, worker('vm-01')]),
    asked: { text: 'did Tag-Sunday skip vm-01?' },
    verdict: 'found',
    cause: 'dynamic-scope-mismatch',
    otherCauses: [],
  },
  {
    name: 'the subscription of the machine is not registered for Automation',
    world: tenant(
      [
        account(
          `/subscriptions/${OTHER}/resourceGroups/rg-um/providers/Microsoft.Automation/automationAccounts/aa`,
        ),
        deployment(
          LISTED,
          `/subscriptions/${OTHER}/resourceGroups/rg-um/providers/Microsoft.Automation/automationAccounts/aa`,
        ),
      ],
      {
        subscriptions: [
          {
            subscriptionId: SUBSCRIPTION,
            displayName: 'Contoso',
            registeredProviders: ['Microsoft.Compute'],
          },
          { subscriptionId: OTHER, displayName: 'Operations' },
        ],
      },
    ),
    verdict: 'found',
    cause: 'provider-not-registered',
    otherCauses: ['no-hybrid-worker'],
    actions: ['register-provider namespace=Microsoft.Automation'],
  },
  {
    name: 'no deployment is meant for the machine, so that Update Manager alone answers',
    world: tenant([account(), deployment(byTag('test'))]),
    of: {},
    verdict: 'found',
    cause: 'no-schedule-assigned',
  },
  {
    name: 'an Automation account that may not be read is a gap',
    world: tenant([account(), deployment(LISTED)], {
      faults: [{ api: 'arm', path: `${ACCOUNT}/softwareUpdateConfigurations`, status: 403 }],
    }),
    verdict: 'unknown',
    gaps: { 'update-deployments': 'AZ_FORBIDDEN' },
  },
];

/** What the retired Update Management has to say. */
export const LEGACY_CASES: readonly ScenarioCase[] = CASES.map((each) => ({
  ...each,
  name: `Update Management: ${each.name}`,
  machine: 'vm-01',
  of: each.of ?? { system: 'update-management' },
}));
