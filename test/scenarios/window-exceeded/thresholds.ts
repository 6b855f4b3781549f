import type { ScenarioCase } from '../../support/expected-finding.ts';
import type { Threshold } from '../../support/scenario-harness.ts';
import { CUMULATIVE, done, EVEN, exceeded, left, legacy, tenant, update, weekly } from './runs.ts';

const ofLength = (duration: string): ScenarioCase => ({
  name: duration,
  world: tenant(weekly(duration), [exceeded(230), ...EVEN]),
  machine: 'vm-07',
  verdict: 'clear',
});

/** One of two updates took so many minutes of 3 h 55 min. */
const took = (minutes: number): ScenarioCase => ({
  name: `${minutes} min`,
  world: tenant(weekly('03:55'), [
    exceeded(230),
    done('A (KB5000001)', 100),
    done(CUMULATIVE, 100 + minutes),
  ]),
  machine: 'vm-07',
  verdict: 'clear',
});

/** An on-demand run that took so long. */
const lasted = (minutes: number): ScenarioCase => ({
  name: `${minutes} min`,
  world: tenant(null, [exceeded(minutes, { maintenanceRunId: null, startedBy: 'User' })]),
  machine: 'vm-07',
  verdict: 'unknown',
});

/** A deployment of Update Management that lasted so long. */
const lastedInLegacy = (minutes: number): ScenarioCase => ({
  name: `${minutes} min`,
  world: legacy([update('A', 0, 100), left('C', minutes)]),
  machine: 'old-fs-01',
  verdict: 'clear',
  cause: null,
});

export const THRESHOLDS: readonly Threshold[] = [
  {
    name: 'a deployment of Update Management whose window was not the longest',
    below: { ...lastedInLegacy(329), verdict: 'found', cause: 'window-too-short' },
    at: lastedInLegacy(330),
    above: lastedInLegacy(331),
  },
  {
    name: 'the longest window, 03:55',
    below: { ...ofLength('03:54'), verdict: 'found', cause: 'window-too-short' },
    at: ofLength('03:55'),
    above: ofLength('04:00'),
  },
  {
    name: 'a slow update, more than half of the window',
    below: took(117),
    at: took(117.5),
    above: { ...took(118), verdict: 'found', cause: 'slow-update' },
  },
  {
    name: 'a run whose window was not the longest, by how long it took',
    below: { ...lasted(204), verdict: 'found', cause: 'window-too-short' },
    at: lasted(205),
    above: lasted(206),
  },
];
