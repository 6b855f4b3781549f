import type { ScenarioCase } from '../../support/expected-finding.ts';
import { assessmentRow } from '../../support/world/graph-rows.ts';
import { assessedInView, virtualMachine } from '../../support/world/machines.ts';
import { world } from '../../support/world/world.ts';
import {
  account,
  END,
  heartbeat,
  LAW,
  legacyTenant,
  OTHER_LAW,
  operation,
  summary,
  update,
  VM,
  workspace,
  workspaceId,
} from '../legacy/presence.ts';
import { ALL, LISTED, MONITOR_AGENT, OUTSIDE, OVER, others, RECENT } from './tenant.ts';

/** Why Update Management does not list a machine. */
export const CAUSES_OF_ABSENCE: readonly ScenarioCase[] = [
  {
    name: 'Resource Graph has an assessment of it',
    world: legacyTenant(LISTED, {
      resourceGraph: { patchassessmentresources: [assessmentRow(VM, 'now-2h')] },
    }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'migrated',
    severity: 'fine',
    otherCauses: [],
    excludes: others('migrated'),
    evidence: { 'properties.status': 'Succeeded' },
    actions: [],
  },
  {
    name: 'its instance view has one, and the agent fell silent',
    world: world({
      resources: [virtualMachine('vm-01', assessedInView('now-9d'))],
      workspaces: [workspace({})],
    }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'migrated',
    otherCauses: ['no-heartbeat'],
  },
  {
    name: 'the workspace is over its quota',
    world: legacyTenant({ ...LISTED, Operation: [operation(OVER, '2024-08-30T23:00:00Z')] }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'over-quota',
    severity: 'fix-setting',
    excludes: others('over-quota'),
    evidence: { 'Operation.Detail (Data Collection Status)': OVER },
    says: /2024-08-30 23:00 UTC/,
  },
  {
    name: 'over its quota in a workspace that holds nothing else',
    world: legacyTenant(
      {},
      {
        workspaces: [
          {
            customerId: LAW,
            resourceId: workspaceId(),
            tables: { Operation: [operation(OVER, '2024-08-30T23:00:00Z')] },
          },
        ],
      },
    ),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'over-quota',
  },
  {
    name: 'collection that was resumed since',
    world: legacyTenant({
      ...LISTED,
      Operation: [
        operation(OVER, '2024-08-30T10:00:00Z'),
        operation('Data collection started.', '2024-08-30T11:00:00Z'),
      ],
    }),
    machine: 'vm-01',
    verdict: 'clear',
    excludes: ['over-quota'],
  },
  {
    name: 'the Automation account is linked to another workspace',
    world: legacyTenant(LISTED, {
      resources: account(workspaceId(OTHER_LAW)),
      workspaces: [workspace(LISTED), workspace({}, OTHER_LAW)],
    }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'wrong-workspace',
    excludes: others('wrong-workspace'),
    evidence: { id: workspaceId(OTHER_LAW) },
    says: new RegExp(`law \\(rg-logs, ${LAW}\\).*law-2 \\(rg-logs, ${OTHER_LAW}\\)`),
    advises: new RegExp(`${LAW}\\.ods\\.opinsights\\.azure\\.com`),
    actions: ['enable-periodic-assessment', 'assess-now', 'collect-guest-evidence'],
  },
  {
    name: 'linked to its own',
    world: legacyTenant(LISTED, { resources: account(workspaceId(), ['vm-01']) }),
    machine: 'vm-01',
    verdict: 'clear',
    severity: 'at-risk',
    excludes: ALL,
    excludedBy: { 'wrong-workspace': { id: workspaceId() } },
  },
  {
    name: 'reports to two workspaces at a time, one of which is the right one',
    world: legacyTenant(LISTED, {
      resources: account(workspaceId(OTHER_LAW), ['vm-01']),
      workspaces: [
        workspace({ Heartbeat: [heartbeat('vm-01', END, { Solutions: OUTSIDE })] }),
        workspace(LISTED, OTHER_LAW),
      ],
    }),
    machine: 'vm-01',
    verdict: 'clear',
  },
  {
    name: 'no account in sight, and Update Management writes to the other workspace alone',
    world: legacyTenant(
      {},
      {
        workspaces: [
          {
            customerId: LAW,
            resourceId: workspaceId(),
            tables: { Heartbeat: [heartbeat('vm-01', END, { Solutions: OUTSIDE })] },
          },
          workspace({}, OTHER_LAW),
        ],
      },
    ),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'wrong-workspace',
    otherCauses: ['not-in-solution'],
  },
  {
    name: 'the link may not be read',
    world: legacyTenant(LISTED, {
      resources: account(workspaceId()),
      faults: [{ api: 'arm', path: `${account(null)[0]?.id}/linkedWorkspace`, status: 403 }],
    }),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'linked-workspaces': 'AZ_FORBIDDEN' },
  },
  {
    name: 'the machine was silent from the start',
    world: legacyTenant({}),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'no-heartbeat',
    excludes: others('no-heartbeat'),
    evidence: { TimeGenerated: '(absent)' },
    advises: /HealthService/,
  },
  {
    name: 'heartbeats of the Azure Monitor agent alone',
    world: legacyTenant({ Heartbeat: [MONITOR_AGENT] }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'no-heartbeat',
  },
  {
    name: 'the scope configuration leaves it out',
    world: legacyTenant({ Heartbeat: [heartbeat('vm-01', RECENT, { Solutions: OUTSIDE }), MONITOR_AGENT] }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'not-in-solution',
    excludes: others('not-in-solution'),
    evidence: { Solutions: OUTSIDE },
    advises: /MicrosoftDefaultScopeConfig-Updates/,
  },
  {
    name: 'update data up to its own last day, before others fell silent',
    world: legacyTenant({
      Heartbeat: [heartbeat('vm-01', '2024-08-30T02:00:00Z'), heartbeat('neighbour', RECENT)],
      UpdateSummary: [summary('vm-01', '2024-08-29T21:00:00Z'), summary('neighbour', RECENT)],
    }),
    machine: 'vm-01',
    verdict: 'clear',
    excludes: ['hybrid-worker-broken'],
  },
  {
    name: 'no update data follows, and it is no worker',
    world: legacyTenant(
      { Heartbeat: [heartbeat('vm-01', RECENT)] },
      { resources: account(workspaceId(), ['neighbour']) },
    ),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'hybrid-worker-broken',
    excludes: others('hybrid-worker-broken'),
    evidence: { 'hybridRunbookWorkerGroups[].name': 'neighbour_57e289b8-6bfc-4bc0-8011-29648ed2c081' },
  },
  {
    name: 'no update data follows, though it is registered',
    world: legacyTenant(
      { Heartbeat: [heartbeat('vm-01', RECENT)] },
      { resources: account(workspaceId(), ['vm-01']) },
    ),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'hybrid-worker-broken',
    evidence: { 'properties.groupType': 'System' },
  },
  {
    name: 'nobody has update data: nothing is proven',
    world: legacyTenant(
      {},
      {
        workspaces: [
          { customerId: LAW, resourceId: workspaceId(), tables: { Heartbeat: [heartbeat('vm-01', END)] } },
        ],
      },
    ),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'legacy-presence': 'AZ_NO_DATA' },
  },
  {
    name: 'update data in Update alone will do',
    world: legacyTenant({ Heartbeat: [heartbeat('vm-01', RECENT)], Update: [update('vm-01', RECENT)] }),
    machine: 'vm-01',
    verdict: 'clear',
    excludes: ALL,
  },
];
