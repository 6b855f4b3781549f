import { windowExceeded } from '../../src/scenarios/window-exceeded/scenario.ts';
import type { ScenarioCase } from '../support/expected-finding.ts';
import { proveScenario } from '../support/scenario-harness.ts';
import { CAUSES_OF_EXCESS } from './window-exceeded/causes.ts';
import { LEGACY_RUNS } from './window-exceeded/legacy.ts';
import { OUTCOMES } from './window-exceeded/outcome.ts';
import { THRESHOLDS } from './window-exceeded/thresholds.ts';
import { WHICH_RUN } from './window-exceeded/which-run.ts';

const CASES: readonly ScenarioCase[] = [...CAUSES_OF_EXCESS, ...WHICH_RUN, ...OUTCOMES, ...LEGACY_RUNS];

describe('window-exceeded', () => {
  proveScenario(windowExceeded, CASES, THRESHOLDS);
});
