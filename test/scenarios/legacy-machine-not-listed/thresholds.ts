import type { ScenarioCase } from '../../support/expected-finding.ts';
import type { Threshold } from '../../support/scenario-harness.ts';
import { heartbeat, legacyTenant, operation, update } from '../legacy/presence.ts';
import { LISTED, OVER, RECENT } from './tenant.ts';

/** A machine whose last heartbeat came at that time of 30 August, a day before the newest row of the workspace. */
const lastSeen = (at: string, expected: Pick<ScenarioCase, 'verdict' | 'cause'>): ScenarioCase => ({
  name: at,
  world: legacyTenant({ Heartbeat: [heartbeat('vm-01', at)], Update: [update('vm-01', RECENT)] }),
  machine: 'vm-01',
  ...expected,
});

/** A workspace that reached its quota at that time. */
const cappedAt = (at: string, expected: Pick<ScenarioCase, 'verdict' | 'cause'>): ScenarioCase => ({
  name: at,
  world: legacyTenant({ ...LISTED, Operation: [operation(OVER, at)] }),
  machine: 'vm-01',
  ...expected,
});

export const THRESHOLDS: readonly Threshold[] = [
  {
    name: 'how old the last heartbeat may be, 24 h before the newest row',
    below: lastSeen('2024-08-30T00:01:00Z', { verdict: 'clear' }),
    at: lastSeen('2024-08-30T00:00:00Z', { verdict: 'clear' }),
    above: lastSeen('2024-08-29T23:59:00Z', { verdict: 'found', cause: 'no-heartbeat' }),
  },
  {
    name: 'how long a stop of collection counts, 24 h before the newest row',
    below: cappedAt('2024-08-30T00:01:00Z', { verdict: 'found', cause: 'over-quota' }),
    at: cappedAt('2024-08-30T00:00:00Z', { verdict: 'found', cause: 'over-quota' }),
    above: cappedAt('2024-08-29T23:59:00Z', { verdict: 'clear' }),
  },
];
