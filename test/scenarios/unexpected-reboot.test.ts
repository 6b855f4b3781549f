import { unexpectedReboot } from '../../src/scenarios/unexpected-reboot/scenario.ts';
import type { ScenarioCase } from '../support/expected-finding.ts';
import { proveScenario } from '../support/scenario-harness.ts';
import { OUTCOMES } from './unexpected-reboot/outcome.ts';
import { REBOOT_SETTINGS } from './unexpected-reboot/settings.ts';
import { THRESHOLDS } from './unexpected-reboot/thresholds.ts';
import { WHO_RESTARTED } from './unexpected-reboot/who.ts';

const CASES: readonly ScenarioCase[] = [...REBOOT_SETTINGS, ...WHO_RESTARTED, ...OUTCOMES];

describe('unexpected-reboot', () => {
  proveScenario(unexpectedReboot, CASES, THRESHOLDS);
});
