import type { ScenarioCase } from '../../support/expected-finding.ts';
import { virtualMachine } from '../../support/world/machines.ts';
import { world } from '../../support/world/world.ts';
import { account, LAW, legacyTenant, workspaceId } from '../legacy/presence.ts';
import { ALL, BLOCKED_EVENT, complaint, DATA, own } from './tenant.ts';

/** What tells of the connection, and what tells nothing. */
export const SERVICE_BLOCKED: readonly ScenarioCase[] = [
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
