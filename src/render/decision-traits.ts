import type { Trait } from '../model/block.ts';
import type { DeedRecord } from '../model/deed-record.ts';
import type { Text } from '../model/locale.ts';
import { wordsInBoth } from './words/words-in.ts';

/** Why it was asked for, who decided what of it, and why. By object id: the bot knows no names. */
export function decisionTraits({
  question,
  approvals,
}: Pick<DeedRecord, 'question' | 'approvals'>): readonly Trait[] {
  return [
    ...reasonTraits(question.filled?.reason),
    ...approvals.flatMap(({ actor, decision, reason }): readonly Trait[] => [
      { label: wordsInBoth((words) => words.deedDecision[decision]), value: { code: actor } },
      ...reasonTraits(reason),
    ]),
  ];
}

/** In whatever language it was written. */
function reasonTraits(reason: string | null | undefined): readonly Trait[] {
  if (reason === null || reason === undefined) return [];
  const value: Text = { en: reason, ja: reason };
  return [{ label: wordsInBoth((words) => words.deedReason), value }];
}
