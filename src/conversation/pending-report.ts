import type { Said } from '../model/answer.ts';
import type { Asker } from '../model/asker.ts';
import type { Block } from '../model/block.ts';
import type { Choice } from '../model/choice.ts';
import { deedName } from '../model/deed-name.ts';
import type { DeedRecord } from '../model/deed-record.ts';
import type { Text } from '../model/locale.ts';
import { PENDING, PENDING_ON_A_PAGE } from '../model/pending.ts';
import { personTold } from '../model/people-names.ts';
import { isSame, NOBODY_ASKS } from '../model/policy.ts';
import type { Question } from '../model/question.ts';
import type { Recalled } from '../model/recalled.ts';
import type { TopicId } from '../model/topic.ts';
import {
  APPROVALS,
  ASKED,
  ASKED_BY,
  awaitingCount,
  EXPIRES,
  elsewhereNote,
  MAY_APPROVE,
  NEXT_PAGE,
  NOTHING_KEPT,
  NOTHING_WAITS,
  OPEN_ONE,
  UNDER_WAY,
  YOU,
  YOURS,
} from './pending-words.ts';

type Titles = (id: TopicId) => Text | null;
type PendingDeeds = Extract<Recalled, { of: 'pending' }>;

/** What waits for approval and what is under way, to read and to pick from; null: nobody keeps deeds. */
export function pendingReport(
  question: Question,
  known: PendingDeeds | null,
  { actor }: Pick<Asker, 'actor'>,
  titleOf: Titles,
): Pick<Said, 'report' | 'choices'> {
  if (known === null) return nothing(NOTHING_KEPT);
  if (actor === null) return nothing(NOBODY_ASKS);
  const { awaiting, count, elsewhere, underWay } = known;
  const deeds = [...awaiting, ...underWay];
  const choices = deeds.map((deed): Choice => {
    const { listing: _, ...asked } = question;
    return {
      topic: PENDING,
      machine: null,
      label: deedName(deed, titleOf),
      question: { ...asked, deed: { kind: 'show', id: deed.id }, from: 'finding' },
    };
  });
  return {
    choices,
    report: {
      id: PENDING,
      data: {
        awaitingCount: count,
        elsewhereCount: elsewhere,
        page: question.listing?.page ?? 0,
        awaiting: awaiting.map((deed) => ({ ...dataOf(deed), mayApprove: isApprover(deed, actor) })),
        underWay: underWay.map(dataOf),
      },
      blocks: [
        heading(count === 0 ? NOTHING_WAITS : awaitingCount(count)),
        ...awaiting.flatMap((deed, index) => listed(deed, index, actor, titleOf)),
        ...(elsewhere === 0
          ? []
          : [{ kind: 'text', text: elsewhereNote(elsewhere), tone: 'subtle' } as const]),
        ...underWayBlocks(underWay, awaiting.length, titleOf),
        ...(choices.length === 0 ? [] : [picker(choices)]),
        ...nextPage(question, count),
      ],
    },
  };
}

function nothing(text: Text): Pick<Said, 'report' | 'choices'> {
  const data = { awaitingCount: 0, elsewhereCount: 0, page: 0, awaiting: [], underWay: [] };
  return {
    choices: [],
    report: { id: PENDING, data, blocks: [heading(NOTHING_WAITS), { kind: 'text', text, tone: 'plain' }] },
  };
}

function heading(title: Text): Block {
  return { kind: 'heading', standing: null, subtitle: null, title };
}

function listed(deed: DeedRecord, index: number, actor: string, titleOf: Titles): readonly Block[] {
  const { requester, requestedAt, expiresAt, approvalsNeeded, names } = deed;
  const approvals = `${approvalsIn(deed)}/${approvalsNeeded}`;
  return [
    { kind: 'text', text: numbered(index, deedName(deed, titleOf)), tone: 'strong' },
    {
      kind: 'traits',
      size: 'small',
      traits: [
        { label: ASKED_BY, value: personTold(requester, names) },
        { label: ASKED, value: { at: requestedAt } },
        { label: EXPIRES, value: { at: expiresAt } },
        { label: APPROVALS, value: { en: approvals, ja: approvals } },
        { label: YOU, value: isApprover(deed, actor) ? MAY_APPROVE : YOURS },
      ],
    },
  ];
}

function underWayBlocks(deeds: readonly DeedRecord[], before: number, titleOf: Titles): readonly Block[] {
  if (deeds.length === 0) return [];
  return [
    { kind: 'text', text: UNDER_WAY, tone: 'strong' },
    ...deeds.map((deed, index): Block => {
      return { kind: 'text', text: numbered(before + index, deedName(deed, titleOf)), tone: 'plain' };
    }),
  ];
}

function picker(choices: readonly Choice[]): Block {
  const candidates = choices.map(({ label, question }) => ({ label, detail: null, question }));
  return { kind: 'choices', title: OPEN_ONE, choices: candidates };
}

function nextPage(question: Question, count: number): readonly Block[] {
  const page = (question.listing?.page ?? 0) + 1;
  if (page * PENDING_ON_A_PAGE >= count) return [];
  const listing = { group: 'awaiting', page };
  return [{ kind: 'buttons', buttons: [{ label: NEXT_PAGE, question: { ...question, listing } }] }];
}

function numbered(index: number, { en, ja }: Text): Text {
  return { en: `${index + 1}. ${en}`, ja: `${index + 1}. ${ja}` };
}

/** What is listed is his own, or for him to approve. */
function isApprover({ requester }: DeedRecord, actor: string): boolean {
  return !isSame(requester, actor);
}

function approvalsIn({ approvals }: DeedRecord): number {
  return approvals.filter(({ decision }) => decision === 'approved').length;
}

function dataOf(deed: DeedRecord) {
  const { id, state, requester, requestedAt, expiresAt, approvalsNeeded, plan } = deed;
  return {
    id,
    state,
    action: plan.action,
    undoes: plan.undoes?.deed ?? null,
    requester,
    requestedAt,
    expiresAt,
    approvals: approvalsIn(deed),
    approvalsNeeded,
    targetCount: plan.targets.length,
    machines: plan.targets.slice(0, MOST_MACHINES).map(({ resource }) => resource),
  };
}

/** A plan may have a thousand. */
const MOST_MACHINES = 20;
