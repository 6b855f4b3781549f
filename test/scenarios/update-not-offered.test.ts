import { updateNotOffered } from '../../src/scenarios/update-not-offered/scenario.ts';
import { proveScenario } from '../support/scenario-harness.ts';
import { CASES } from './update-not-offered/cases.ts';
import { LEGACY_CASES } from './update-not-offered/legacy.ts';
import { THRESHOLDS } from './update-not-offered/thresholds.ts';

describe('update-not-offered', () =>
  proveScenario(updateNotOffered, [...CASES, ...LEGACY_CASES], THRESHOLDS));
