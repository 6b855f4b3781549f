import type { ScenarioCase } from '../../support/expected-finding.ts';
import { EXTENSION_RULES } from './rules/extensions.ts';
import { FAILED_RULES } from './rules/failed.ts';
import { LEGACY_RULES } from './rules/legacy.ts';
import { NEVER_RULES } from './rules/never.ts';
import { NEWEST_ATTEMPT_RULES } from './rules/newest-attempt.ts';
import { REFUSED_RULES } from './rules/refused.ts';
import { SETTINGS_RULES } from './rules/settings.ts';
import { STALE_RULES } from './rules/stale.ts';
import { STATE_RULES } from './rules/state.ts';
import { UNFINISHED_RULES } from './rules/unfinished.ts';
import { UNSUPPORTED_RULES } from './rules/unsupported.ts';

/** The rules that decide (scenario catalogue, "not-assessed"), one case each. */
export const RULES: readonly ScenarioCase[] = [
  ...NEWEST_ATTEMPT_RULES,
  ...UNSUPPORTED_RULES,
  ...STATE_RULES,
  ...EXTENSION_RULES,
  ...REFUSED_RULES,
  ...FAILED_RULES,
  ...UNFINISHED_RULES,
  ...SETTINGS_RULES,
  ...STALE_RULES,
  ...NEVER_RULES,
  ...LEGACY_RULES,
];
