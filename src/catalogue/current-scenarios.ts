import type { Scenario } from '../judging/scenario.ts';
import type { System } from '../model/finding.ts';

/** Those that a machine is judged by without being asked for one: of the systems that are not retired. */
export function currentScenarios(all: readonly Scenario[]): readonly Scenario[] {
  return all.filter(
    ({ examinations, answersOnlyWhenAsked }) =>
      !answersOnlyWhenAsked && examinations[0].system !== 'update-management',
  );
}

/** Those of them that a system knows: what ails an agent keeps no update from a machine. */
export function currentScenariosOf(system: System, all: readonly Scenario[]): readonly Scenario[] {
  return currentScenarios(all).filter(({ examinations }) => examinations[0].system === system);
}
