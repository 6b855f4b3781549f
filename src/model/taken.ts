import type { Answer } from './answer.ts';

/** What an answer that asks back says meanwhile, as if the likeliest of its choices had been asked; null where it only asks, or says something of several. */
export function taken(answer: Answer): Answer | null {
  const { intent, choices, findings, report } = answer;
  const [first] = choices;
  const isOfTopics = new Set(choices.map(({ topic }) => topic)).size > 1;
  if (intent !== 'clarify' || first === undefined || !isOfTopics) return null;
  const told = choices.filter(({ topic }) => findings.some(({ scenario }) => scenario === topic));
  if (report === null && told.length !== 1) return null;
  return { ...answer, question: first.question, intent: first.question.intent, choices: [] };
}
