import type { ScenarioCase } from '../../support/expected-finding.ts';
import type { Threshold } from '../../support/scenario-harness.ts';
import { failed, tenant } from './runs.ts';

/** A run that is recorded as in progress since so long. */
const inProgress = (since: string): ScenarioCase => ({
  name: `in progress for ${since.slice(4)}`,
  world: tenant({ status: 'InProgress', startDateTime: since }, { at: since }),
  machine: 'vm-07',
  verdict: 'found',
  cause: 'unrecognised-error',
});

const of = (failedCount: number, installedCount: number): ScenarioCase => ({
  name: `${failedCount} failed, ${installedCount} went in`,
  world: tenant(failed({ failedPatchCount: failedCount, installedPatchCount: installedCount })),
  machine: 'vm-07',
  verdict: 'found',
  cause: 'single-update-failed',
});

export const THRESHOLDS: readonly Threshold[] = [
  {
    name: 'a run that cannot still be running, 4 h',
    below: { ...inProgress('now-239m'), verdict: 'clear', cause: null, severity: 'wait' },
    at: inProgress('now-240m'),
    above: inProgress('now-241m'),
  },
  {
    name: 'updates that are singled out: fewer failed than went in',
    below: of(2, 3),
    at: { ...of(3, 3), cause: 'unrecognised-error' },
    above: { ...of(4, 3), cause: 'unrecognised-error' },
  },
];
