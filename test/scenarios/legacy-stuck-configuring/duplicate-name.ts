import type { ScenarioCase } from '../../support/expected-finding.ts';
import { END, heartbeat, idOf, LAW, legacyTenant, update, VM } from '../legacy/presence.ts';
import { ALL, ANOTHER_ID, DATA, own, RECENT, TWIN } from './tenant.ts';

/** Machines of one name. */
export const DUPLICATE_NAME: readonly ScenarioCase[] = [
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
];
