import { legacyStuckConfiguring } from '../../src/scenarios/legacy-stuck-configuring/scenario.ts';
import type { ScenarioCase } from '../support/expected-finding.ts';
import { proveScenario, type Threshold } from '../support/scenario-harness.ts';
import { createdSinceCases, createdSinceThreshold } from './legacy/created-since.ts';
import { heartbeat, idOf, legacyTenant } from './legacy/presence.ts';
import { CLONED_ID } from './legacy-stuck-configuring/cloned-id.ts';
import { DUPLICATE_NAME } from './legacy-stuck-configuring/duplicate-name.ts';
import { SERVICE_BLOCKED } from './legacy-stuck-configuring/service-blocked.ts';
import { ANOTHER_ID, DATA, own, TWIN } from './legacy-stuck-configuring/tenant.ts';

const BLOCKED = { verdict: 'found', cause: 'service-blocked' } as const;
const YOUNGER = { verdict: 'clear' } as const;

const CASES: readonly ScenarioCase[] = [
  ...DUPLICATE_NAME,
  ...CLONED_ID,
  ...SERVICE_BLOCKED,
  ...createdSinceCases(BLOCKED, YOUNGER),
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
  createdSinceThreshold(BLOCKED, YOUNGER),
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
