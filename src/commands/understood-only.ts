import type { Answer } from '../model/answer.ts';
import { instant } from '../model/instant.ts';
import type { Question } from '../model/question.ts';

const EPOCH = instant(new Date(0));

/** The answer of `--parse-only`: what was understood, with no call made and nothing judged. */
export function understoodOnly(question: Question, tenant: Answer['tenant']): Answer {
  if (EPOCH === null) throw new Error('The epoch is an instant');
  return {
    question,
    intent: question.intent,
    machines: [],
    missing: [],
    choices: [],
    findings: [],
    report: null,
    azureCalls: [],
    isAzureUnreadable: false,
    asOf: EPOCH,
    tenant,
  };
}
