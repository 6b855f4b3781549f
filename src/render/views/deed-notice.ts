import type { Block, Trait } from '../../model/block.ts';
import type { DeedNotice, DeedRecord } from '../../model/deed-record.ts';
import type { Text } from '../../model/locale.ts';
import { decisionTraits } from '../decision-traits.ts';
import { nameList } from '../name-list.ts';
import { undoneTraits } from '../plan-parts.ts';
import type { Titles } from '../rendering.ts';
import { topicName } from '../topic-name.ts';
import { wordsInBoth } from '../words/words-in.ts';
import { notice } from './notice.ts';

/** Of more a policy's own page tells. */
const MOST_APPROVERS_NAMED = 5;

/** What a conversation is told of an action in a card of its own: that half of its time to be approved is over, that it expired, was denied, or went without approval. */
export function deedNotice(record: DeedRecord, which: DeedNotice, titles: Titles): readonly Block[] {
  const { id, question, plan, requester, expiresAt } = record;
  const traits: readonly Trait[] = [
    ...undoneTraits(plan, titles),
    { label: wordsInBoth((words) => words.deedOn), value: targetsOf(record) },
    { label: wordsInBoth((words) => words.deedRequester), value: { code: requester } },
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
      buttons: [{ label, question: { ...question, intent: 'act', deed: { kind: 'show', id } } }],
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

function targetsOf({ plan }: DeedRecord): Text {
  const names = plan.targets.map(({ name }) => name);
  return wordsInBoth((words) => nameList(names, words));
}

/** By object id: the bot knows no names. */
function approversOf({ approvers }: DeedRecord): Text {
  if (approvers.includes('*')) return wordsInBoth((words) => words.deedApproversAnybody);
  const named = approvers.slice(0, MOST_APPROVERS_NAMED).join(', ');
  const hidden = approvers.length - MOST_APPROVERS_NAMED;
  return wordsInBoth((words) => (hidden > 0 ? `${named}, ${words.more(hidden)}` : named));
}
