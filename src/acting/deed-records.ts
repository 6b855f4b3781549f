import { questionAt, storeQuestions } from '../dialog/stored-questions.ts';
import type { DeedRecord } from '../model/deed-record.ts';
import type { Plan } from '../model/plan.ts';
import type { Question } from '../model/question.ts';
import type { StoredDeed } from '../store/stored-deed.ts';

/** Raised whenever the shape of a plan changes: a plan of another release is shown no more, and nothing of it is sent. */
const VERSION = 1;

/** The plan as JSON to keep. */
export function storePlan(plan: Plan) {
  return { version: VERSION, plan };
}

/** The plan that was let as JSON to keep, with the clock of whoever asked: his times were meant by it. */
export function storeLet(plan: Plan, timeZone: string | null): unknown {
  return { ...storePlan(plan), timeZone };
}

/** The question as JSON to keep, without what was decided by it and where it was picked. */
export function storeAsked({ deed: _, from: _1, ...question }: Question): unknown {
  return storeQuestions([question]);
}

/** The deed as it was kept; null where another release wrote it in its own form. */
export function deedRecord({ plan: stored, questions, ...deed }: StoredDeed): DeedRecord | null {
  const question = questionAt(questions, 0);
  const plan = planIn(stored);
  const { timeZone = null } = stored as { readonly timeZone?: string | null };
  return question === null || plan === null ? null : { ...deed, question, plan, timeZone };
}

/** The plan as it was kept; null where another release wrote it in its own form. What is kept under this version was a plan when it was written: nobody else writes it. */
export function planIn(stored: unknown): Plan | null {
  const { version, plan } = stored as { readonly version?: unknown; readonly plan?: Plan };
  return version === VERSION && plan !== undefined ? plan : null;
}
