import type { Answer } from '../../model/answer.ts';
import type { Block, Trait } from '../../model/block.ts';
import type { Deed } from '../../model/deed.ts';
import { type CallState, type DeedRecord, verifyingQuestion } from '../../model/deed-record.ts';
import type { Text } from '../../model/locale.ts';
import { countStandings, standingOf } from '../../model/standing.ts';
import { deedRows, type TargetState, targetStates } from '../deed-rows.ts';
import { judged } from '../judged.ts';
import { plainHeading } from '../plain-heading.ts';
import { planCalls, planTraits } from '../plan-parts.ts';
import type { Titles } from '../rendering.ts';
import { topicName } from '../topic-name.ts';
import { wordsInBoth } from '../words/words-in.ts';

const MOST_FINDINGS_SHOWN = 15;

/** How an action stands that was let: what is done, what is not and why; once it is over, whether it helped (`verified`). `note`: why a decision changed nothing. */
export function deed(
  record: DeedRecord,
  verified: Answer | null,
  note: Text | null,
  titles: Titles,
): readonly Block[] {
  const { plan, question } = record;
  const states = targetStates(record);
  return [
    plainHeading(topicName(question.topic ?? plan.action, titles)),
    { kind: 'text', text: headline(record, states), tone: 'strong' },
    ...(note === null ? [] : [{ kind: 'text', text: note, tone: 'warning' } as const]),
    { kind: 'traits', traits: traitsOf(record) },
    ...(record.state === 'awaiting-approval' ? [{ kind: 'traits', traits: planTraits(plan) } as const] : []),
    { kind: 'rows', rows: deedRows(states, titles) },
    ...(record.calls.some(({ state }) => state === 'in-doubt')
      ? [{ kind: 'text', text: wordsInBoth((words) => words.deedDoubtNote), tone: 'warning' } as const]
      : []),
    ...whatItCameTo(verified),
    // Whoever approves sees what is sent.
    ...(record.state === 'awaiting-approval' ? planCalls(plan) : []),
    ...buttonsOf(record),
  ];
}

function headline(record: DeedRecord, targets: readonly TargetState[]): Text {
  const { state, approvals, approvalsNeeded } = record;
  const count = (of: CallState) => targets.filter((each) => each.state === of).length;
  switch (state) {
    case 'awaiting-approval': {
      const given = approvals.filter(({ decision }) => decision === 'approved').length;
      return wordsInBoth((words) => words.deedAwaiting(given, approvalsNeeded));
    }
    case 'denied':
      return wordsInBoth((words) => words.deedDenied);
    case 'expired':
      return wordsInBoth((words) => words.deedExpired);
    case 'under-way':
      return wordsInBoth((words) => words.deedUnderWay(count('done'), targets.length));
    case 'settled':
      return count('done') === targets.length
        ? wordsInBoth((words) => words.deedDone(targets.length))
        : wordsInBoth((words) =>
            words.deedPartlyDone(count('done'), count('failed'), count('in-doubt'), count('left')),
          );
  }
}

function traitsOf({ requester, requestedAt, approvals, expiresAt, state }: DeedRecord): readonly Trait[] {
  return [
    { label: wordsInBoth((words) => words.deedRequester), value: { code: requester } },
    { label: wordsInBoth((words) => words.deedRequestedAt), value: { at: requestedAt } },
    ...approvals.map(
      ({ actor, decision }): Trait => ({
        label: wordsInBoth((words) => words.deedDecision[decision]),
        value: { code: actor },
      }),
    ),
    ...(state === 'awaiting-approval'
      ? [{ label: wordsInBoth((words) => words.deedExpiresAt), value: { at: expiresAt } }]
      : []),
  ];
}

function whatItCameTo(verified: Answer | null): readonly Block[] {
  const findings = verified === null ? [] : judged(verified);
  if (findings.length === 0) return [];
  const opening: Block = { kind: 'text', text: wordsInBoth((words) => words.deedVerified), tone: 'strong' };
  // Of more, which stands how is another card: the button below asks for it.
  if (findings.length > MOST_FINDINGS_SHOWN)
    return [
      opening,
      { kind: 'text', text: { counts: countStandings(findings.map(standingOf)) }, tone: 'plain' },
    ];
  return [opening, { kind: 'findings', findings, proof: 'none' }];
}

function buttonsOf(record: DeedRecord): readonly Block[] {
  const { id, question, state, calls } = record;
  const decide = (label: Text, kind: Extract<Deed, { id: string }>['kind']) => ({
    label,
    question: { ...question, intent: 'act' as const, deed: { kind, id } },
  });
  const verify = state === 'settled' ? verifyingQuestion(record) : null;
  const buttons = [
    ...(state === 'awaiting-approval'
      ? [
          decide(
            wordsInBoth((words) => words.approve),
            'approve',
          ),
          decide(
            wordsInBoth((words) => words.deny),
            'deny',
          ),
        ]
      : []),
    ...(state === 'under-way' && calls.some((call) => call.state === 'waiting')
      ? [
          decide(
            wordsInBoth((words) => words.stop),
            'stop',
          ),
        ]
      : []),
    ...(verify === null ? [] : [{ label: wordsInBoth((words) => words.checkAgain), question: verify }]),
  ];
  return buttons.length === 0 ? [] : [{ kind: 'buttons', buttons }];
}
