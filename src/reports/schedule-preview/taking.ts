import type { AssignedScope } from '../../facts/schedules.ts';
import type { ScheduleInQuestion } from '../../facts/schedules-in-question.ts';
import type { Reading } from '../../model/reading.ts';
import {
  absences,
  extensionObstacles,
  modeObstacle,
  type RunObstacle,
  registrationObstacle,
} from '../run-obstacles.ts';
import type { PreviewedMachine } from './preview-facts.ts';

/** How a schedule stands to a machine, what somebody has to look at first. */
export const PREVIEW_STATES = ['skipped', 'unread', 'taken', 'near', 'passed'] as const;

/** `skipped`: taken, and the run would not patch it; `near`: a dynamic scope passes it over for one term alone. */
export type PreviewState = (typeof PREVIEW_STATES)[number];

/** How a schedule stands to a machine, and why. */
export interface Taking {
  readonly state: PreviewState;
  /** The assignments that take it, its own before dynamic scopes. */
  readonly takenBy: readonly AssignedScope[];
  readonly obstacles: readonly RunObstacle[];
  /** Of a machine that nothing takes, the dynamic scope that comes nearest; null: the schedule has none. */
  readonly nearest: AssignedScope | null;
}

/** What the machine is to the schedule; `schedule` null: that could not be read, or there is none. */
export function takingOf({ machine, facts }: PreviewedMachine, schedule: ScheduleInQuestion | null): Taking {
  const none = { takenBy: [], obstacles: [], nearest: null };
  if (!facts.asked?.isKnown) return { ...none, state: 'unread' };
  const scopes = schedule?.scopes ?? [];
  const takenBy = scopes
    .filter(({ failing }) => failing?.length === 0)
    .toSorted((a, b) => Number(a.filter !== null) - Number(b.filter !== null));
  if (takenBy.length === 0) {
    const [nearest = null] = scopes
      .filter(({ filter }) => filter !== null)
      .toSorted((a, b) => missedTermCount(a) - missedTermCount(b));
    const isNear = nearest !== null && missedTermCount(nearest) === 1;
    return { ...none, state: isNear ? 'near' : 'passed', nearest };
  }
  const obstacles = [
    ...registrationObstacle(facts),
    ...modeObstacle(machine, facts),
    ...absences(facts),
    ...extensionObstacles(machine, facts),
  ];
  const isAllRead = ofTaken(facts).every((reading) => reading === undefined || reading.isKnown);
  const state = obstacles.length > 0 ? 'skipped' : isAllRead ? 'taken' : 'unread';
  return { state, takenBy, obstacles, nearest: null };
}

/** What tells of a machine that is taken whether its run would patch it. */
export function ofTaken({
  registration,
  orchestration,
  powerState,
  arcConnection,
}: PreviewedMachine['facts']): readonly (Reading<unknown> | undefined)[] {
  return [registration, orchestration, powerState, arcConnection];
}

/** Of tags of which any is enough, one is missing. */
function missedTermCount({ failing, filter }: AssignedScope): number {
  const terms = failing ?? [];
  if (filter?.tagOperator !== 'Any') return terms.length;
  const isTagMissed = terms.some(({ term }) => term === 'tag');
  return terms.filter(({ term }) => term !== 'tag').length + Number(isTagMissed);
}
