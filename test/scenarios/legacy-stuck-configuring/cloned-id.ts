import type { ScenarioCase } from '../../support/expected-finding.ts';
import { account, heartbeat, idOf, legacyTenant, workspaceId } from '../legacy/presence.ts';
import { ANOTHER_ID, complaint, DATA, own, RECENT, TWIN } from './tenant.ts';

/** Machines of one id of the agent. */
export const CLONED_ID: readonly ScenarioCase[] = [
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
];
