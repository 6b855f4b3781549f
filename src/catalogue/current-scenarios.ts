import type { Scenario } from '../judging/scenario.ts';

/** Those that a machine is judged by without being asked for one: of the systems that are not retired. */
export function currentScenarios(all: readonly Scenario[]): readonly Scenario[] {
  return all.filter(
    ({ examinations, answersOnlyWhenAsked }) =>
      !answersOnlyWhenAsked && examinations[0].system !== 'update-management',
  );
}
