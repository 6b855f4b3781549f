import type { ScenarioCase } from '../../support/expected-finding.ts';
import type { Threshold } from '../../support/scenario-harness.ts';
import { annotation, run, tenant, weekly } from './tenant.ts';

/** Resource Health notes a restart so many minutes after the end of a run of which the record does not say whether it restarted. */
const noted = (minutes: number): ScenarioCase => ({
  name: `${minutes} min after the run`,
  world: tenant({
    schedule: weekly('IfRequired'),
    runs: [run({ rebootStatus: null })],
    annotations: [annotation('VirtualMachineRestarted', 'Customer Initiated', `now-${540 - minutes}m`)],
  }),
  machine: 'vm-05',
  verdict: 'found',
  cause: 'schedule-allows-reboot',
});

export const THRESHOLDS: readonly Threshold[] = [
  {
    name: 'a restart that belongs to a run, 30 min after it',
    below: noted(29),
    at: noted(30),
    above: { ...noted(31), cause: 'user-initiated' },
  },
];
