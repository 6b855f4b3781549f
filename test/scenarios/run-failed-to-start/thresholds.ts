import type { ScenarioCase } from '../../support/expected-finding.ts';
import type { Threshold } from '../../support/scenario-harness.ts';
import { change } from '../schedule-not-applied/records.ts';
import { failed, heartbeat, legacy, OLD_ID, progress, tenant, UNREACHED, VM } from './tenant.ts';

/** A deployment of Update Management whose machines, with itself, are so many jobs. */
const jobs = (count: number): ScenarioCase => ({
  name: `${count} jobs`,
  world: legacy(
    Array.from({ length: count - 1 }, (_, index) => progress(index === 0 ? 'old-fs-01' : `old-fs-${index}x`)),
    [heartbeat('2024-08-26T00:00:00Z', OLD_ID)],
  ),
  machine: 'old-fs-01',
  verdict: 'found',
  cause: 'job-limit-reached',
});

/** A machine that was deleted so many minutes after 05:00, twelve hours before the run. */
const deletedAt = (minute: string): ScenarioCase => ({
  name: minute,
  world: tenant({
    runs: [failed(UNREACHED)],
    changes: [change(VM, `2026-11-13T${minute}:00Z`, {}, 'Delete')],
  }),
  machine: 'vm-03',
  verdict: 'found',
  cause: 'machine-recreated',
});

export const THRESHOLDS: readonly Threshold[] = [
  {
    name: 'how long the clean-up after a deleted machine lasts, 12 h',
    below: deletedAt('05:01'),
    at: deletedAt('05:00'),
    above: { ...deletedAt('04:59'), cause: 'machine-unreachable' },
  },
  {
    name: 'concurrent jobs of an Automation account, 200',
    below: { ...jobs(199), verdict: 'clear', cause: null, severity: 'at-risk' },
    at: jobs(200),
    above: jobs(201),
  },
];
