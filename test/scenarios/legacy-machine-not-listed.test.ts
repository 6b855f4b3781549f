import { legacyMachineNotListed } from '../../src/scenarios/legacy-machine-not-listed/scenario.ts';
import type { ScenarioCase } from '../support/expected-finding.ts';
import { proveScenario } from '../support/scenario-harness.ts';
import { createdSinceCases } from './legacy/created-since.ts';
import { CAUSES_OF_ABSENCE } from './legacy-machine-not-listed/causes.ts';
import { OUTCOMES } from './legacy-machine-not-listed/outcome.ts';
import { THRESHOLDS } from './legacy-machine-not-listed/thresholds.ts';

const SILENT = { verdict: 'found', cause: 'no-heartbeat' } as const;

const CASES: readonly ScenarioCase[] = [
  ...CAUSES_OF_ABSENCE,
  ...OUTCOMES,
  ...createdSinceCases(SILENT, SILENT),
];

describe('legacy-machine-not-listed', () => {
  proveScenario(legacyMachineNotListed, CASES, THRESHOLDS, {
    'not-applicable': 'any kind of machine may have been one of Update Management',
  });
});
