import { updatesWithoutSchedule } from '../../src/scenarios/updates-without-schedule/scenario.ts';
import type { ScenarioCase } from '../support/expected-finding.ts';
import { proveScenario, type Threshold } from '../support/scenario-harness.ts';
import { GUEST } from './updates-without-schedule/guest.ts';
import { LEGACY } from './updates-without-schedule/legacy.ts';
import { RUNS } from './updates-without-schedule/runs.ts';
import { asked, BY_SOMEBODY, ofManager, tenant } from './updates-without-schedule/tenant.ts';

/** A day so many days ago that is asked about, with nothing on record of it. */
const day = (day: string, verdict: ScenarioCase['verdict']): ScenarioCase => ({
  name: day,
  world: tenant({}),
  machine: 'vm-05',
  asked: { range: { kind: 'day', day } },
  of: ofManager,
  verdict,
});

/** Somebody asked for an installation so many minutes before one began. */
const request = (minutes: number, says: RegExp): ScenarioCase => ({
  name: `${minutes} min before`,
  world: tenant({ rows: [BY_SOMEBODY], keys: { activityLog: [asked(`now-${34 * 60 + minutes}m`)] } }),
  machine: 'vm-05',
  of: ofManager,
  verdict: 'found',
  cause: 'on-demand-run',
  says,
});

const THRESHOLDS: readonly Threshold[] = [
  {
    name: 'as long as Resource Graph remembers, 30 days',
    below: { ...day('2026-10-22', 'found'), cause: 'guest-policy' },
    at: { ...day('2026-10-21', 'unknown') },
    above: day('2026-10-20', 'unknown'),
  },
];

describe('updates-without-schedule', () => {
  proveScenario(
    updatesWithoutSchedule,
    [
      ...RUNS,
      ...GUEST,
      ...LEGACY,
      request(29, /aoi@contoso\.com/),
      request(30, /aoi@contoso\.com/),
      request(31, /^(?!.*aoi@contoso\.com)/),
    ],
    THRESHOLDS,
  );
});
