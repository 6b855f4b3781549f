import { patchOrchestrationConflict } from '../../src/scenarios/patch-orchestration-conflict/scenario.ts';
import type { ScenarioCase } from '../support/expected-finding.ts';
import { proveScenario } from '../support/scenario-harness.ts';
import { LEFT_OUT } from './patch-orchestration-conflict/left-out.ts';
import { NOBODY_PATCHES } from './patch-orchestration-conflict/nobody-patches.ts';
import { TWO_PATCH } from './patch-orchestration-conflict/two-patch.ts';

const CASES: readonly ScenarioCase[] = [...NOBODY_PATCHES, ...TWO_PATCH, ...LEFT_OUT];

describe('patch-orchestration-conflict', () => {
  proveScenario(patchOrchestrationConflict, CASES, []);
});
