import type { Block, Trait } from '../../model/block.ts';
import { type DeedNotice, type DeedRecord, decidingQuestion } from '../../model/deed-record.ts';
import type { Text } from '../../model/locale.ts';
import { personTold } from '../../model/people-names.ts';
import { approversOf, decisionTraits } from '../decision-traits.ts';
import { targetsTrait } from '../deed-targets.ts';
import { undoneTraits } from '../plan-parts.ts';
import type { Titles } from '../rendering.ts';
import { topicName } from '../topic-name.ts';
import { wordsInBoth } from '../words/words-in.ts';
import { notice } from './notice.ts';

/** What a conversation is told of an action in a card of its own: that half of its time to be approved is over, that it expired, was denied, or went without approval. */
export function deedNotice(record: DeedRecord, which: DeedNotice, titles: Titles): readonly Block[] {
  const { question, plan, requester, expiresAt, names } = record;
  const traits: readonly Trait[] = [
    ...undoneTraits(plan, titles),
    targetsTrait(record),
    { label: wordsInBoth((words) => words.deedRequester), value: personTold(requester, names) },
    ...(which === 'half-time'
      ? [
          { label: wordsInBoth((words) => words.deedApprovers), value: approversOf(record) },
          { label: wordsInBoth((words) => words.deedExpiresAt), value: { at: expiresAt } },
        ]
      : []),
    ...(which === 'denied' || which === 'break-glass' ? decisionTraits(record) : []),
  ];
  const label = wordsInBoth((words) => words.deedShow);
  return [
    ...notice(topicName(question.topic ?? plan.action, titles), saysOf(record, which), [], traits),
    {
      kind: 'buttons',
      buttons: [{ label, question: decidingQuestion(record, 'show') }],
    },
  ];
}

function saysOf({ approvals, approvalsNeeded }: DeedRecord, which: DeedNotice): Text {
  const given = approvals.filter(({ decision }) => decision === 'approved').length;
  switch (which) {
    case 'half-time':
      return wordsInBoth((words) => words.deedHalfTime(given, approvalsNeeded));
    case 'expired':
      return wordsInBoth((words) => words.deedExpired);
    case 'denied':
      return wordsInBoth((words) => words.deedDenied);
    case 'break-glass':
      return wordsInBoth((words) => words.deedBrokeGlass);
  }
}
