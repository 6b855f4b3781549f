import type { ScenarioCase } from '../../support/expected-finding.ts';
import type { Threshold } from '../../support/scenario-harness.ts';
import { agentExtension } from '../../support/world/extensions.ts';
import { agentHeartbeat } from '../../support/world/logs.ts';
import { attempt, NEIGHBOUR, NEW, OLD, tenant, VM } from './tenant.ts';

function arrivedAgo(at: string): ScenarioCase {
  const world = tenant({ heartbeats: [agentHeartbeat(NEIGHBOUR, NEW, at)] });
  return { name: at, world, machine: 'vm-01', verdict: 'found' };
}

function begunAgo(time: string): ScenarioCase {
  const agent = agentExtension(VM, OLD, {
    provisioningState: 'Updating',
    instanceView: {
      typeHandlerVersion: OLD,
      statuses: [{ code: 'ProvisioningState/transitioning', level: 'Info', time }],
    },
  });
  return { name: time, world: tenant({ agent }), machine: 'vm-01', verdict: 'found' };
}

function failedTimes(count: number): ScenarioCase {
  const activityLog = Array.from({ length: count }, (_, day) =>
    attempt(`now-${day + 1}d`, 'Failed', `run-${day}`),
  );
  return {
    name: `${count} failures`,
    world: tenant({ more: { activityLog } }),
    machine: 'vm-01',
    verdict: 'found',
  };
}

export const THRESHOLDS: readonly Threshold[] = [
  {
    name: 'eight weeks in the region',
    below: { ...arrivedAgo('now-1343h'), cause: 'rollout-in-progress', severity: 'wait' },
    at: { ...arrivedAgo('now-1344h'), cause: 'rollout-in-progress', severity: 'wait' },
    above: { ...arrivedAgo('now-1345h'), cause: 'overdue', severity: 'act-now' },
  },
  {
    name: 'an operation on the extension lasts two hours',
    below: { ...begunAgo('now-7199s'), cause: 'rollout-in-progress' },
    at: { ...begunAgo('now-7200s'), cause: 'operation-stuck' },
    above: { ...begunAgo('now-7201s'), cause: 'operation-stuck' },
  },
  {
    name: 'three failures in a row',
    below: { ...failedTimes(2), cause: 'upgrade-failed-rolled-back', severity: 'wait' },
    at: { ...failedTimes(3), cause: 'upgrade-failed-rolled-back', severity: 'act-now' },
    above: { ...failedTimes(4), cause: 'upgrade-failed-rolled-back', severity: 'act-now' },
  },
];
