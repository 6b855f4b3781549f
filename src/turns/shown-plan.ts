import { planIn, storePlan } from '../acting/deed-records.ts';
import { questionAt, storeQuestions } from '../dialog/stored-questions.ts';
import { type Answer, NOTHING_SAID } from '../model/answer.ts';
import type { Asker } from '../model/asker.ts';
import type { News } from '../model/news.ts';
import type { Plan } from '../model/plan.ts';

/** A plan as a card shows it that waits for somebody to let it. */
export interface ShownPlan {
  readonly answer: Answer & { readonly plan: Plan };
  /** What was decided of it just before, and by whom. */
  readonly decided: News['decided'];
  readonly actor: string | null;
}

/** Raised whenever its shape changes; of another version nobody has a view. */
const VERSION = 1;

type Kept = Pick<Answer, 'coverage' | 'asOf' | 'tenant'> & Omit<ShownPlan, 'answer'>;

/** As JSON to keep. */
export function storeShownPlan({ answer, decided, actor }: ShownPlan): unknown {
  const { question, plan, coverage, asOf, tenant } = answer;
  const kept: Kept = { coverage, asOf, tenant, decided, actor };
  return { version: VERSION, questions: storeQuestions([question]), plan: storePlan(plan), kept };
}

/** What was kept, to somebody who looks at it; null where there is none, or another release wrote it in its own form. */
export function readShownPlan(stored: unknown, asker: Asker): ShownPlan | null {
  const { version, questions, plan: storedPlan, kept } = (stored ?? {}) as Readonly<Record<string, unknown>>;
  if (version !== VERSION) return null;
  const question = questionAt(questions, 0);
  const plan = planIn(storedPlan);
  if (question === null || plan === null) return null;
  const { decided, actor, ...circumstances } = kept as Kept;
  const said = { ...NOTHING_SAID, ...circumstances, intent: question.intent, question, plan };
  return { answer: { ...said, asker, azureCalls: [] }, decided, actor };
}

/** What there is to view of an answer; null where it shows no plan that can be let. */
export function shownPlan(answer: Answer, { decided }: News): ShownPlan | null {
  const { plan, asker } = answer;
  if (plan === null || plan.targets.length === 0) return null;
  return { answer: { ...answer, plan }, decided, actor: asker.actor };
}
