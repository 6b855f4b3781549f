import type { Trait } from '../model/block.ts';
import type { DeedRecord } from '../model/deed-record.ts';
import type { Text } from '../model/locale.ts';
import { nameOrId, personTold } from '../model/people-names.ts';
import { wordsInBoth } from './words/words-in.ts';

/** Of more a policy's own page tells. */
const MOST_APPROVERS_NAMED = 5;

/** Why it was asked for, who decided what of it, and why. */
export function decisionTraits({
  question,
  approvals,
  names,
}: Pick<DeedRecord, 'question' | 'approvals' | 'names'>): readonly Trait[] {
  return [
    ...reasonTraits(question.filled?.reason),
    ...approvals.flatMap(({ actor, decision, reason }): readonly Trait[] => [
      { label: wordsInBoth((words) => words.deedDecision[decision]), value: personTold(actor, names) },
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

/** Who may approve it. */
export function approversOf({ approvers, names }: Pick<DeedRecord, 'approvers' | 'names'>): Text {
  if (approvers.includes('*')) return wordsInBoth((words) => words.deedApproversAnybody);
  const named = approvers
    .slice(0, MOST_APPROVERS_NAMED)
    .map((each) => nameOrId(each, names))
    .join(', ');
  const hidden = approvers.length - MOST_APPROVERS_NAMED;
  return wordsInBoth((words) => (hidden > 0 ? `${named}, ${words.more(hidden)}` : named));
}
