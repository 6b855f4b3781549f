import { join } from 'node:path';
import { loadWorld } from '../../src/sandbox/world/load-world.ts';
import { legacyRegisteredElsewhere } from '../../src/scenarios/legacy-registered-elsewhere/scenario.ts';
import type { ScenarioCase } from '../support/expected-finding.ts';
import { proveScenario, type Threshold } from '../support/scenario-harness.ts';
import { virtualMachine } from '../support/world/machines.ts';
import {
  agentEvent,
  legacyHeartbeat,
  MESSAGES,
  OTHER_WORKSPACE,
  registrationEvent,
  WORKSPACE,
  workspace,
} from '../support/world/registration.ts';
import { SUBSCRIPTION, world } from '../support/world/world.ts';

const CAUSE = 'registered-to-other-workspace';
const REFUSED = MESSAGES[CAUSE];
const MACHINES = [virtualMachine('vm-01'), virtualMachine('vm-02')];

const accountId = (name: string) =>
  `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-um/providers/Microsoft.Automation/automationAccounts/${name}`;

const account = (name: string) => ({
  id: accountId(name),
  type: 'Microsoft.Automation/automationAccounts',
  name,
  location: 'japaneast',
  properties: { state: 'Ok' },
});

function worker(computer: string, holder: string, groupType = 'System') {
  const name = `${computer}_57e289b8-6bfc-4bc0-8011-29648ed2c081`;
  return {
    id: `${accountId(holder)}/hybridRunbookWorkerGroups/${name}`,
    type: 'Microsoft.Automation/automationAccounts/hybridRunbookWorkerGroups',
    name,
    properties: { groupType },
  };
}

interface Rows {
  readonly first?: readonly object[];
  readonly second?: readonly object[];
  readonly events?: readonly object[];
}

function tenant(
  resources: readonly object[],
  { first = [], second = [], events = [] }: Rows = {},
  keys: object = {},
) {
  return world({
    resources: [...MACHINES, ...resources],
    workspaces: [
      workspace(WORKSPACE, { Heartbeat: first, Event: events }),
      workspace(OTHER_WORKSPACE, { Heartbeat: second }),
    ],
    ...keys,
  });
}

const FILE = loadWorld(
  join(import.meta.dirname, '..', 'worlds', 'legacy-registered-elsewhere', 'two-accounts.yaml'),
);

const CASES: readonly ScenarioCase[] = [
  {
    name: 'two-accounts: vm-01 is held by the old account',
    world: FILE,
    machine: 'vm-01',
    verdict: 'found',
    cause: CAUSE,
    advises: /aa-old/,
  },
  { name: 'two-accounts: vm-02 is registered in one place', world: FILE, machine: 'vm-02', verdict: 'clear' },
  {
    name: 'the message alone, without a machine',
    world: world({ resources: [] }),
    machine: null,
    asked: { text: REFUSED, pasted: REFUSED },
    verdict: 'found',
    cause: CAUSE,
    severity: 'fix-setting',
    advises:
      /Remove-Item -Path "HKLM:\\software\\microsoft\\hybridrunbookworker" -Recurse -Force[\s\S]*Restart-Service HealthService/,
    actions: [],
  },
  {
    name: 'the message, and the account that holds the machine: its group is removed by its id',
    world: tenant([account('aa-old'), worker('vm-01', 'aa-old')]),
    machine: 'vm-01',
    asked: { text: `vm-01: ${REFUSED}` },
    verdict: 'found',
    cause: CAUSE,
    says: /vm-01/,
    advises:
      /aa-old[\s\S]*az rest --method delete --url "https:\/\/management\.azure\.com\/subscriptions\/[^"]*aa-old\/hybridRunbookWorkerGroups\/vm-01_57e289b8/,
    evidence: {
      text: `vm-01: ${REFUSED}`,
      'hybridRunbookWorkerGroups[].id': worker('vm-01', 'aa-old').id,
    },
    actions: ['collect-guest-evidence'],
  },
  {
    name: 'the message, and nothing to see of the other account',
    world: tenant([]),
    machine: 'vm-01',
    asked: { text: REFUSED },
    verdict: 'found',
    cause: CAUSE,
    advises: /another subscription or tenant|別のサブスクリプションまたはテナント/,
  },
  {
    name: 'the event log of the machine tells of it, and where it reports',
    world: tenant([], {
      events: [registrationEvent('vm-01', REFUSED, 'now-2h')],
      second: [legacyHeartbeat('vm-01', 'now-1h')],
    }),
    machine: 'vm-01',
    verdict: 'found',
    cause: CAUSE,
    says: /2026-11-20 07:00 UTC/,
    advises: /55555555-5555-4555-8555-555555555555/,
  },
  {
    name: 'a worker of two accounts, without any message',
    world: tenant([
      account('aa-old'),
      account('aa-new'),
      worker('vm-01', 'aa-old'),
      worker('vm-01.corp.contoso.com', 'aa-new'),
    ]),
    machine: 'vm-01',
    verdict: 'found',
    cause: CAUSE,
    advises: /aa-new, aa-old|aa-old, aa-new|aa-new、aa-old|aa-old、aa-new/,
  },
  {
    name: 'the machine beside it, a worker of one account',
    world: tenant([
      account('aa-old'),
      account('aa-new'),
      worker('vm-01', 'aa-old'),
      worker('vm-02', 'aa-new'),
    ]),
    machine: 'vm-02',
    verdict: 'clear',
    excludedBy: { [CAUSE]: { 'hybridRunbookWorkerGroups[].id': worker('vm-02', 'aa-new').id } },
  },
  {
    name: 'a group of the user’s own is no registration',
    world: tenant([
      account('aa-old'),
      account('aa-new'),
      worker('vm-01', 'aa-old'),
      worker('vm-01', 'aa-new', 'User'),
    ]),
    machine: 'vm-01',
    verdict: 'clear',
  },
  {
    name: 'a heartbeat without the solution is no registration',
    world: tenant([], {
      first: [legacyHeartbeat('vm-01', 'now-1h')],
      second: [legacyHeartbeat('vm-01', 'now-1h', { Solutions: '"security"' })],
    }),
    machine: 'vm-01',
    verdict: 'clear',
  },
  {
    name: 'registered nowhere that the bot can read',
    world: tenant([account('aa-old')], { events: [agentEvent('vm-02', 'now-1h')] }),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'registration-records': 'AZ_NO_DATA' },
  },
  {
    name: 'nothing is said and nothing named',
    world: world({ resources: [] }),
    machine: null,
    asked: { text: 'registered to a different account' },
    verdict: 'unknown',
    gaps: { 'registration-records': 'AZ_NO_DATA' },
  },
  {
    name: 'worker groups that may not be read are a gap',
    world: tenant(
      [account('aa-old'), worker('vm-01', 'aa-old')],
      { first: [legacyHeartbeat('vm-01', 'now-1h')] },
      {
        faults: [{ api: 'arm', path: `${accountId('aa-old')}/hybridRunbookWorkerGroups`, status: 403 }],
      },
    ),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'worker-registrations': 'AZ_FORBIDDEN' },
  },
];

/** The last report to the other workspace, before the newest one. */
function lastReportTo(name: string, before: string, more: Partial<ScenarioCase>): ScenarioCase {
  return {
    name,
    world: tenant([], {
      first: [legacyHeartbeat('vm-01', '2024-08-20T12:00:00Z')],
      second: [legacyHeartbeat('vm-01', before)],
    }),
    machine: 'vm-01',
    verdict: 'clear',
    ...more,
  };
}

const FOUND = { verdict: 'found', cause: CAUSE } as const;

const THRESHOLDS: readonly Threshold[] = [
  {
    name: 'reports to two workspaces at the same time, within 24 h of the newest',
    below: lastReportTo('23 h 59 min before', '2024-08-19T12:01:00Z', FOUND),
    at: lastReportTo('24 h before', '2024-08-19T12:00:00Z', FOUND),
    above: lastReportTo('24 h 1 min before: it moved', '2024-08-19T11:59:00Z', {}),
  },
];

describe('legacy-registered-elsewhere', () => {
  proveScenario(legacyRegisteredElsewhere, CASES, THRESHOLDS, {
    'not-applicable': 'every kind of machine could be registered',
  });
});
