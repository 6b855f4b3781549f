import { questionAt, storeQuestions } from '../dialog/stored-questions.ts';
import type { DeedRecord } from '../model/deed-record.ts';
import type { Plan } from '../model/plan.ts';
import type { Question } from '../model/question.ts';
import type { StoredDeed } from '../store/stored-deed.ts';

/** Raised whenever the shape of a plan changes: a plan of another release is shown no more, and nothing of it is sent. */
const VERSION = 1;

/** The plan as JSON to keep. */
export function storePlan(plan: Plan): unknown {
  return { version: VERSION, plan };
}

/** The question as JSON to keep, without what was decided by it and where it was picked. */
export function storeAsked({ deed: _, from: _1, ...question }: Question): unknown {
  return storeQuestions([question]);
}

/** The deed as it was kept; null where another release wrote it in its own form. */
export function deedRecord({ plan: stored, questions, ...deed }: StoredDeed): DeedRecord | null {
  const question = questionAt(questions, 0);
  const plan = planIn(stored);
  return question === null || plan === null ? null : { ...deed, question, plan };
}

/** The plan as it was kept; null where another release wrote it in its own form. What is kept under this version was a plan when it was written: nobody else writes it. */
export function planIn(stored: unknown): Plan | null {
  const { version, plan } = stored as { readonly version?: unknown; readonly plan?: Plan };
  return version === VERSION && plan !== undefined ? plan : null;
}
