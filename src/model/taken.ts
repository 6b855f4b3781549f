import type { Answer } from './answer.ts';
import type { Choice } from './choice.ts';

/**
 * What an answer that asks back says meanwhile, as if the first of its choices had been asked; null where it only asks, or says something of every one of them.
 */
export function taken(answer: Answer): Answer | null {
  const { intent, choices, findings, report } = answer;
  const [first] = choices;
  const isOfTopics = new Set(choices.map(({ topic }) => topic)).size > 1;
  if (intent !== 'clarify' || first === undefined || !isOfTopics) return null;
  const isTold = ({ topic }: Choice) => findings.some(({ scenario }) => scenario === topic);
  if (report === null && (!isTold(first) || choices.every(isTold))) return null;
  return { ...answer, question: first.question, intent: first.question.intent, choices: [] };
}
