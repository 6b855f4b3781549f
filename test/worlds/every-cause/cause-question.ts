import type { System } from '../../../src/model/finding.ts';

/** Questions that have to be understood as the scenario, and the cause that they have to lead to. */
export interface CauseQuestions {
  /** Its id, or one of its family; null: a machine beside the others that is fine. */
  readonly cause: string | null;
  /** A file of `test/worlds`, without its ending. */
  readonly world: string;
  readonly machine: string;
  readonly en: readonly [string, ...string[]];
  readonly ja: readonly [string, ...string[]];
  /** The system whose finding is meant; Update Manager where it is not said. */
  readonly system?: System;
  /** Who asks, by Entra object id. */
  readonly as?: string;
}

/** Every cause of a scenario. */
export interface ScenarioQuestions {
  readonly scenario: string;
  readonly questions: readonly CauseQuestions[];
}
