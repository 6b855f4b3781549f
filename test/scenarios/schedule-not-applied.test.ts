import assert from 'node:assert/strict';
import { scheduleNotApplied } from '../../src/scenarios/schedule-not-applied/scenario.ts';
import { askWorld } from '../support/ask-world.ts';
import type { ScenarioCase } from '../support/expected-finding.ts';
import { proveScenario } from '../support/scenario-harness.ts';
import { ACCESS_RULES } from './schedule-not-applied/access.ts';
import { ASSIGNED } from './schedule-not-applied/assigned.ts';
import { FILTER_RULES } from './schedule-not-applied/filters.ts';
import { LEFT_OUT_BY_DEPLOYMENT, LEGACY_CASES } from './schedule-not-applied/legacy.ts';
import { MACHINE_STATE } from './schedule-not-applied/machine-state.ts';
import { MODE_RULES } from './schedule-not-applied/mode.ts';
import { OUTCOMES } from './schedule-not-applied/outcome.ts';
import { machineRun } from './schedule-not-applied/records.ts';
import { RUN_RULES } from './schedule-not-applied/run.ts';
import { SCOPE_RULES } from './schedule-not-applied/scope.ts';
import {
  ASKER,
  DYNAMIC,
  LEFT_OUT,
  ON_VM,
  pendingUpdate,
  RAN,
  tagged,
  tenant,
  VM,
  vm,
  WEEKLY,
} from './schedule-not-applied/tenant.ts';
import { LONGEST, THRESHOLDS } from './schedule-not-applied/thresholds.ts';

/** Of one machine, whatever is found. */
/** One of them what the bot may read in the subscription, which serves all questions for ten minutes. */
const MOST_CALLS = 9;

const CASES: readonly ScenarioCase[] = [
  {
    name: 'beside every machine with a cause, one is fine',
    world: tenant([vm(), WEEKLY]),
    machine: 'vm-fine',
    verdict: 'clear',
    cause: null,
    severity: 'fine',
    says: /2026-11-13 17:00 UTC/,
  },
  ...ASSIGNED,
  ...MODE_RULES,
  ...SCOPE_RULES,
  ...MACHINE_STATE,
  ...RUN_RULES,
  ...FILTER_RULES,
  ...ACCESS_RULES,
  ...OUTCOMES,
  ...LONGEST,
];

function ofUpdateManager(each: ScenarioCase): ScenarioCase {
  return { ...each, of: { system: 'update-manager', ...each.of } };
}

describe('schedule-not-applied', () => {
  proveScenario(
    scheduleNotApplied,
    [...CASES.map(ofUpdateManager), ...LEGACY_CASES],
    THRESHOLDS.map(({ name, below, at, above }) => ({
      name,
      below: ofUpdateManager(below),
      at: ofUpdateManager(at),
      above: ofUpdateManager(above),
    })),
  );

  const KINDS = {
    'a virtual machine that was left out': tenant([vm(), WEEKLY, ON_VM], LEFT_OUT),
    'one that nothing is on record of': tenant([vm(), WEEKLY, ON_VM]),
    'one that took part and left no installation': tenant([vm(), WEEKLY, ON_VM], {
      runs: [machineRun(VM, 'weekly', { status: 'NoUpdatesPending' })],
      pending: [pendingUpdate('2026-11 Servicing', ['Updates'])],
    }),
    'a virtual machine that took part': tenant([vm(), WEEKLY, ON_VM], RAN),
    'one that no scope takes': tenant([vm(tagged('dev')), WEEKLY, DYNAMIC], LEFT_OUT),
    'one without a schedule': tenant([vm(), WEEKLY]),
    'one that only Update Management has a deployment for': LEFT_OUT_BY_DEPLOYMENT,
  };
  for (const [what, tenantOfOne] of Object.entries(KINDS))
    it(`costs at most ${MOST_CALLS} calls: ${what}`, async () => {
      const findingCount = tenantOfOne === LEFT_OUT_BY_DEPLOYMENT ? 2 : 1;
      const { answer } = await askWorld(tenantOfOne, 'why did the schedule skip vm-01?', ASKER);
      assert.deepEqual(
        [answer.question.topic, answer.findings.length],
        ['schedule-not-applied', findingCount],
      );
      const calls = answer.azureCalls.reduce((sum, { count }) => sum + count, 0);
      assert.ok(calls <= MOST_CALLS, `${calls} calls: ${JSON.stringify(answer.azureCalls)}`);
    });
});
