import { installFailed } from '../../src/scenarios/install-failed/scenario.ts';
import type { ScenarioCase } from '../support/expected-finding.ts';
import { proveScenario } from '../support/scenario-harness.ts';
import { ASSESSMENTS_OF_RUNS } from './install-failed/assessment-of-run.ts';
import { EXTENSION_ERRORS } from './install-failed/extension-errors.ts';
import { LEGACY_RUNS } from './install-failed/legacy.ts';
import { OUTCOMES } from './install-failed/outcome.ts';
import { PACKAGE_MANAGERS } from './install-failed/package-managers.ts';
import { THRESHOLDS } from './install-failed/thresholds.ts';
import { UNREACHABLE } from './install-failed/unreachable.ts';
import { UNRECOGNISED } from './install-failed/unrecognised.ts';
import { SINGLE_UPDATES } from './install-failed/updates.ts';
import { WHICH_RUN } from './install-failed/which-run.ts';

const CASES: readonly ScenarioCase[] = [
  ...UNREACHABLE,
  ...PACKAGE_MANAGERS,
  ...EXTENSION_ERRORS,
  ...SINGLE_UPDATES,
  ...UNRECOGNISED,
  ...WHICH_RUN,
  ...ASSESSMENTS_OF_RUNS,
  ...OUTCOMES,
  ...LEGACY_RUNS,
];

describe('install-failed', () => {
  proveScenario(installFailed, CASES, THRESHOLDS);
});
