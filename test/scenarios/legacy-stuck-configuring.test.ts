import { legacyStuckConfiguring } from '../../src/scenarios/legacy-stuck-configuring/scenario.ts';
import type { ScenarioCase } from '../support/expected-finding.ts';
import { proveScenario, type Threshold } from '../support/scenario-harness.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { machineId, world } from '../support/world/world.ts';
import {
  account,
  END,
  heartbeat,
  idOf,
  LAW,
  legacyTenant,
  operation,
  summary,
  type Tables,
  update,
  VM,
  workspaceId,
} from './legacy/presence.ts';

const RECENT = '2024-08-30T22:00:00Z';
const DATA: Tables = { UpdateSummary: [summary('vm-01', '2024-08-30T20:00:00Z')] };
const TWIN = machineId('vm-01', 'azure-vm', 'rg-other');
const ALL = ['duplicate-computer-name', 'cloned-source-computer-id', 'service-blocked'];
const ANOTHER_ID = { SourceComputerId: idOf('another') };
const own = (at = RECENT) => heartbeat('vm-01', at, { ResourceId: VM });

const complaint = (Detail: string, at = RECENT) =>
  operation(Detail, at, { OperationCategory: 'Agent', OperationStatus: 'Error', Computer: 'vm-01' });

const BLOCKED_EVENT = {
  TimeGenerated: RECENT,
  Computer: 'vm-01',
  EventLog: 'Operations Manager',
  EventID: 4502,
  RenderedDescription:
    'A module of type "Microsoft.EnterpriseManagement.HealthService.AzureAutomation.HybridAgent" reported an exception.',
};

const CASES: readonly ScenarioCase[] = [
  {
    name: 'a machine of that name in another resource group',
    world: legacyTenant({
      ...DATA,
      Heartbeat: [own(), heartbeat('vm-01', END, { ...ANOTHER_ID, ResourceId: TWIN })],
    }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'duplicate-computer-name',
    otherCauses: [],
    excludes: ['cloned-source-computer-id', 'service-blocked'],
    says: new RegExp(`${LAW}.*${idOf('vm-01')}.*${idOf('another')}`),
    saysNot: /inferred|推定/,
  },
  {
    name: 'two ids in Update alone, whose rows name no resource',
    world: legacyTenant({
      Update: [update('vm-01', RECENT), update('vm-01', '2024-08-30T21:00:00Z', ANOTHER_ID)],
    }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'duplicate-computer-name',
    advises: /inferred|推定/,
  },
  {
    name: 'two ids in turn, whose rows name no resource',
    world: legacyTenant({
      ...DATA,
      Heartbeat: [
        heartbeat('vm-01', '2024-08-30T01:00:00Z'),
        heartbeat('vm-01', RECENT),
        heartbeat('vm-01', '2024-08-30T12:00:00Z', ANOTHER_ID),
      ],
    }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'duplicate-computer-name',
    saysNot: /inferred|推定/,
  },
  {
    name: 'another id of the same resource: the agent was reinstalled',
    world: legacyTenant({
      ...DATA,
      Heartbeat: [own(), heartbeat('vm-01', END, { ...ANOTHER_ID, ResourceId: VM })],
    }),
    machine: 'vm-01',
    verdict: 'clear',
    excludes: ALL,
  },
  {
    name: 'another machine of the name, made long after this one fell silent',
    world: legacyTenant({
      ...DATA,
      Heartbeat: [own('2024-01-01T00:00:00Z'), heartbeat('vm-01', END, { ...ANOTHER_ID, ResourceId: TWIN })],
    }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'service-blocked',
    excludes: ['duplicate-computer-name'],
  },
  {
    name: 'another id of long ago',
    world: legacyTenant({
      ...DATA,
      Heartbeat: [own(), heartbeat('vm-01', '2023-01-01T00:00:00Z', { ...ANOTHER_ID, ResourceId: TWIN })],
    }),
    machine: 'vm-01',
    verdict: 'clear',
  },
  {
    name: 'a clone under another name reports under its id',
    world: legacyTenant({
      ...DATA,
      Heartbeat: [own(), heartbeat('vm-02', RECENT, { SourceComputerId: idOf('vm-01') })],
    }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'cloned-source-computer-id',
    excludes: ['duplicate-computer-name', 'service-blocked'],
    says: /vm-02 \(2024-08-30 22:00 UTC\)/,
    evidence: { 'Sharing[].computer': 'vm-02' },
    advises: /Restart-Service HealthService/,
  },
  {
    name: 'a clone, without update data of its own: they share one id, so nothing shows that it is blocked',
    world: legacyTenant(
      { Heartbeat: [own(), heartbeat('vm-02', RECENT, { SourceComputerId: idOf('vm-01') })] },
      { resources: account(workspaceId(), ['vm-02']) },
    ),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'cloned-source-computer-id',
    otherCauses: [],
    excludes: ['service-blocked'],
  },
  {
    name: 'a clone that complains of the connection: both',
    world: legacyTenant(
      {
        Heartbeat: [own(), heartbeat('vm-02', RECENT, { SourceComputerId: idOf('vm-01') })],
        Operation: [complaint('The remote name could not be resolved.')],
      },
      { resources: account(workspaceId(), ['vm-02']) },
    ),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'cloned-source-computer-id',
    otherCauses: ['service-blocked'],
  },
  {
    name: 'a clone of its namesake in another resource group, not its own',
    world: legacyTenant({
      ...DATA,
      Heartbeat: [
        own(),
        heartbeat('vm-01', '2023-01-01T00:00:00Z', { ...ANOTHER_ID, ResourceId: TWIN }),
        heartbeat('vm-02', '2023-01-01T00:00:00Z', ANOTHER_ID),
      ],
    }),
    machine: 'vm-01',
    verdict: 'clear',
  },
  {
    name: 'a computer that was renamed long ago',
    world: legacyTenant({
      ...DATA,
      Heartbeat: [own(), heartbeat('old-name', '2023-01-01T00:00:00Z', { SourceComputerId: idOf('vm-01') })],
    }),
    machine: 'vm-01',
    verdict: 'clear',
    excludes: ['cloned-source-computer-id'],
  },
  {
    name: 'event 4502 names HybridAgent',
    world: legacyTenant({ ...DATA, Heartbeat: [own()], Event: [BLOCKED_EVENT] }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'service-blocked',
    evidence: { RenderedDescription: BLOCKED_EVENT.RenderedDescription },
    advises: new RegExp(`${LAW}\\.agentsvc\\.azure-automation\\.net`),
    actions: ['collect-guest-evidence'],
  },
  {
    name: 'the agent found no address',
    world: legacyTenant({
      ...DATA,
      Heartbeat: [own()],
      Operation: [complaint('The remote name could not be resolved.')],
    }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'service-blocked',
    evidence: { Detail: 'The remote name could not be resolved.' },
  },
  {
    name: 'a complaint of something else',
    world: legacyTenant({ ...DATA, Heartbeat: [own()], Operation: [complaint('The agent was restarted.')] }),
    machine: 'vm-01',
    verdict: 'clear',
  },
  {
    name: 'no heartbeat comes while others report',
    world: legacyTenant({}),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'service-blocked',
    excludes: ['duplicate-computer-name', 'cloned-source-computer-id'],
    advises: /inferred|推定/,
  },
  {
    name: 'heartbeats, no update data, no worker',
    world: legacyTenant({ Heartbeat: [own()] }, { resources: account(workspaceId(), ['neighbour']) }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'service-blocked',
    says: /Hybrid Runbook Worker|hybrid runbook worker/,
  },
  {
    name: 'heartbeats and no update data, but registered: Automation was reached',
    world: legacyTenant({ Heartbeat: [own()] }, { resources: account(workspaceId(), ['vm-01']) }),
    machine: 'vm-01',
    verdict: 'clear',
    severity: 'at-risk',
    excludedBy: { 'service-blocked': { 'properties.groupType': 'System' } },
  },
  {
    name: 'the workers may not be read',
    world: legacyTenant(
      { Heartbeat: [own()] },
      {
        resources: account(workspaceId()),
        faults: [{ api: 'arm', path: `${account(null)[0]?.id}/hybridRunbookWorkerGroups`, status: 403 }],
      },
    ),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'linked-workers': 'AZ_FORBIDDEN' },
  },
  {
    name: 'nobody has update data, and no account is in sight',
    world: world({
      resources: [virtualMachine('vm-01')],
      workspaces: [{ customerId: LAW, resourceId: workspaceId(), tables: { Heartbeat: [own()] } }],
    }),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'legacy-presence': 'AZ_NO_DATA' },
  },
  {
    name: 'the machine beside it',
    world: legacyTenant({}),
    machine: 'neighbour',
    verdict: 'clear',
    severity: 'at-risk',
    excludes: ALL,
  },
  {
    name: 'empty tables prove nothing',
    world: legacyTenant({}, { workspaces: [{ customerId: LAW, resourceId: workspaceId(), tables: {} }] }),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'legacy-presence': 'AZ_NO_DATA' },
  },
  {
    name: 'the workspace may not be read',
    world: legacyTenant({ Heartbeat: [own()] }, { faults: [{ api: 'log-analytics', status: 403 }] }),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'legacy-presence': 'AZ_FORBIDDEN' },
  },
];

/** The other machine of the name, last seen at that time of the 29th; this one was first seen at 22:00 on the 30th. */
const twinSeen = (at: string, cause: string | null): ScenarioCase => ({
  name: at,
  world: legacyTenant({
    ...DATA,
    Heartbeat: [own(), heartbeat('vm-01', at, { ...ANOTHER_ID, ResourceId: TWIN })],
  }),
  machine: 'vm-01',
  verdict: cause === null ? 'clear' : 'found',
  cause,
});

const cloneSeen = (at: string, cause: string | null): ScenarioCase => ({
  name: at,
  world: legacyTenant({
    ...DATA,
    Heartbeat: [own(), heartbeat('vm-02', at, { SourceComputerId: idOf('vm-01') })],
  }),
  machine: 'vm-01',
  verdict: cause === null ? 'clear' : 'found',
  cause,
});

const THRESHOLDS: readonly Threshold[] = [
  {
    name: 'how far apart two ids of one name may be, 24 h',
    below: twinSeen('2024-08-29T22:01:00Z', 'duplicate-computer-name'),
    at: twinSeen('2024-08-29T22:00:00Z', 'duplicate-computer-name'),
    above: twinSeen('2024-08-29T21:59:00Z', null),
  },
  {
    name: 'how far apart two names of one id may be, 24 h',
    below: cloneSeen('2024-08-29T22:01:00Z', 'cloned-source-computer-id'),
    at: cloneSeen('2024-08-29T22:00:00Z', 'cloned-source-computer-id'),
    above: cloneSeen('2024-08-29T21:59:00Z', null),
  },
];

describe('legacy-stuck-configuring', () => {
  proveScenario(legacyStuckConfiguring, CASES, THRESHOLDS, {
    'not-applicable': 'any kind of machine may have been one of Update Management',
  });
});
