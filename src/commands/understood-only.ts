import { CATALOGUE } from '../catalogue/catalogue.ts';
import { type Answer, NOTHING_SAID } from '../model/answer.ts';
import type { Asker } from '../model/asker.ts';
import { instant } from '../model/instant.ts';
import type { Question } from '../model/question.ts';

const EPOCH = instant(new Date(0));

/** The answer of `--parse-only`: what was understood and what would be offered, with no call made and nothing judged. */
export function understoodOnly(question: Question, asker: Asker, tenant: Answer['tenant']): Answer {
  if (EPOCH === null) throw new Error('The epoch is an instant');
  return {
    ...NOTHING_SAID,
    question,
    asker,
    intent: question.intent,
    choices: CATALOGUE.offered(question),
    azureCalls: [],
    asOf: EPOCH,
    tenant,
  };
}
