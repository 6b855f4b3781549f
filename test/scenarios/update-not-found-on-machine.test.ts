import { updateNotFoundOnMachine } from '../../src/scenarios/update-not-found-on-machine/scenario.ts';
import type { ScenarioCase } from '../support/expected-finding.ts';
import { proveScenario, type Threshold } from '../support/scenario-harness.ts';
import { OF_DEPLOYMENTS } from './update-not-found-on-machine/of-deployments.ts';
import { OF_RUNS } from './update-not-found-on-machine/of-runs.ts';
import { ASKED, OCTOBER, ran, tenant } from './update-not-found-on-machine/tenant.ts';

const CASES: readonly ScenarioCase[] = [...OF_RUNS, ...OF_DEPLOYMENTS];

const installedThen = (at: string): ScenarioCase => ({
  ...ASKED,
  name: `installed ${at}, and listed as missing`,
  world: tenant(ran({ [OCTOBER]: 'Installed' }, at), [OCTOBER]),
  verdict: 'found',
  cause: 'history-screen-differs',
});

const THRESHOLDS: readonly Threshold[] = [
  {
    name: 'the start of the assessment that misses it again',
    below: { ...installedThen('now-21601s'), cause: 'not-installed' },
    at: installedThen('now-6h'),
    above: installedThen('now-21599s'),
  },
];

describe('update-not-found-on-machine', () => proveScenario(updateNotFoundOnMachine, CASES, THRESHOLDS));
