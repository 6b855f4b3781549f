import assert from 'node:assert/strict';
import { ACTIONS } from '../../../src/actions/registry.ts';
import { entitiesOf, markParticulars } from '../../../src/ask/particulars.ts';
import { CATALOGUE } from '../../../src/catalogue/catalogue.ts';
import type { Plan } from '../../../src/model/plan.ts';
import type { Question } from '../../../src/model/question.ts';
import { SOMEBODY } from '../../support/asker.ts';
import { sandboxAzure } from '../../support/sandbox-azure.ts';
import type { ActionCases, DeedCase } from './action-cases.ts';
import { policyNaming } from './policy-naming.ts';

/** A deed of an action, and what the product would do for it. */
export interface PlannedDeed {
  readonly deed: DeedCase;
  readonly plan: Plan;
}

/** Every deed of every action, planned; which action is meant is said, not understood, so that nothing has to be learnt. */
export async function plannedDeeds(): Promise<readonly PlannedDeed[]> {
  const planned: PlannedDeed[] = [];
  for (const { id } of ACTIONS) {
    const { cases } = (await import(`../cases/${id}.ts`)) as { readonly cases: ActionCases };
    for (const deed of cases.deeds) planned.push({ deed, plan: await planOf(id, deed) });
  }
  return planned;
}

async function planOf(id: string, { world, ask, given }: DeedCase): Promise<Plan> {
  const { azure, now } = sandboxAzure(world);
  const question: Question = {
    text: ask,
    pasted: null,
    locale: 'en',
    intent: 'act',
    topic: id,
    entities: entitiesOf(markParticulars(ask.toLowerCase(), ask)),
    scope: 'machines',
    candidates: [],
    ...(given && { given }),
  };
  const reportError = (error: unknown) => assert.fail(String(error));
  const { plan } = await CATALOGUE.answer(question, {
    azure,
    now,
    asker: SOMEBODY,
    reportError,
    policy: policyNaming([id]),
  });
  assert.ok(plan, `${id}: ${ask}`);
  return plan;
}
