import type { DigestPlan } from '../model/digest.ts';
import type { Question } from '../model/question.ts';
import type { ScheduledRun } from '../model/run-notice.ts';
import { runStamp } from '../schedules/run-stamp.ts';

/** What is asked of one run: the machines of the notices, and the run by its schedule and start. */
export function runQuestion(
  { question }: Pick<DigestPlan, 'question'>,
  { scheduleId, start, end }: ScheduledRun,
): Question {
  return {
    ...question,
    entities: { ...question.entities, schedule: scheduleId, run: runStamp(start) },
    digest: { ...question.digest, run: { start, end } },
  };
}

/** Whether run notices tell nothing before a run: of what went well nothing was to be told at all. */
export function isToldAfter({ question: { digest } }: Pick<DigestPlan, 'question'>): boolean {
  return digest?.errorsOnly === true || digest?.afterOnly === true;
}

/** Whether a run is one of the schedule that notices are limited to, by its id or name; of any where they are not. */
export function isMeantRun({ question }: Pick<DigestPlan, 'question'>, run: ScheduledRun): boolean {
  const named = question.entities.schedule?.toLowerCase() ?? null;
  return named === null || named === run.scheduleId || named === run.schedule.toLowerCase();
}
