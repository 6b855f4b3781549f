import { runFailedToStart } from '../../src/scenarios/run-failed-to-start/scenario.ts';
import type { ScenarioCase } from '../support/expected-finding.ts';
import { proveScenario } from '../support/scenario-harness.ts';
import { LEGACY_RUNS } from './run-failed-to-start/legacy.ts';
import { OUTCOMES } from './run-failed-to-start/outcome.ts';
import { THRESHOLDS } from './run-failed-to-start/thresholds.ts';
import { UNMET_PREREQUISITES } from './run-failed-to-start/unmet.ts';
import { UNREACHED_MACHINES } from './run-failed-to-start/unreached.ts';

const CASES: readonly ScenarioCase[] = [
  ...UNREACHED_MACHINES,
  ...UNMET_PREREQUISITES,
  ...OUTCOMES,
  ...LEGACY_RUNS,
];

describe('run-failed-to-start', () => {
  proveScenario(runFailedToStart, CASES, THRESHOLDS);
});
