import type { Answer } from '../../model/answer.ts';
import type { Block, Trait } from '../../model/block.ts';
import {
  type CallState,
  DECISIONS,
  type Decision,
  type DeedRecord,
  type DeedViewer,
  decidingQuestion,
  verifyingQuestion,
} from '../../model/deed-record.ts';
import type { Field } from '../../model/form.ts';
import type { Text } from '../../model/locale.ts';
import { personTold } from '../../model/people-names.ts';
import type { Question } from '../../model/question.ts';
import { SIGN_IN_OVER } from '../../model/sign-ins.ts';
import { countStandings, standingOf } from '../../model/standing.ts';
import { undoableTargets, undoingOf } from '../../model/undo.ts';
import { approversOf, decisionTraits } from '../decision-traits.ts';
import { deedRows, type TargetState, targetStates } from '../deed-rows.ts';
import { targetsTrait } from '../deed-targets.ts';
import { judged } from '../judged.ts';
import { plainHeading } from '../plain-heading.ts';
import { planCalls, planTraits, undoneTraits } from '../plan-parts.ts';
import type { Titles } from '../rendering.ts';
import { topicName } from '../topic-name.ts';
import { wordsInBoth } from '../words/words-in.ts';

const MOST_FINDINGS_SHOWN = 15;

/** What is shown beside it: once it is over, whether it helped; why a decision changed nothing; for whom alone it is shown, absent: for everybody. */
interface Beside {
  readonly verified: Answer | null;
  readonly note: Text | null;
  readonly viewer?: DeedViewer;
  /** It is shown beside its own card, which alone is kept up to date. */
  readonly isCopy?: boolean;
  /** It stands for somebody in the place of a card that has buttons for decisions alone. */
  readonly isView?: boolean;
}

/** How an action stands that was let: what is done, what is not and why. */
export function deed(
  record: DeedRecord,
  { verified, note, ...shown }: Beside,
  titles: Titles,
): readonly Block[] {
  const { plan, question } = record;
  const states = targetStates(record);
  return [
    plainHeading(topicName(question.topic ?? plan.action, titles)),
    { kind: 'text', text: headline(record, states), tone: 'strong' },
    ...(note === null ? [] : [{ kind: 'text', text: note, tone: 'warning' } as const]),
    ...unreadNote(shown),
    { kind: 'traits', traits: [...undoneTraits(plan, titles), ...traitsOf(record)] },
    ...(record.state === 'awaiting-approval' ? [{ kind: 'traits', traits: planTraits(plan) } as const] : []),
    { kind: 'rows', rows: deedRows(states, record, titles) },
    ...(record.calls.some(({ state }) => state === 'in-doubt')
      ? [{ kind: 'text', text: wordsInBoth((words) => words.deedDoubtNote), tone: 'warning' } as const]
      : []),
    ...whatItCameTo(verified),
    // Whoever approves sees what is sent.
    ...(record.state === 'awaiting-approval' ? planCalls(plan) : []),
    ...buttonsOf(record, shown),
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

function traitsOf(record: DeedRecord): readonly Trait[] {
  const { requester, requestedAt, expiresAt, state, names } = record;
  return [
    // Who decides reads first of what; elsewhere the rows tell it.
    ...(state === 'awaiting-approval' ? [targetsTrait(record)] : []),
    { label: wordsInBoth((words) => words.deedRequester), value: personTold(requester, names) },
    { label: wordsInBoth((words) => words.deedRequestedAt), value: { at: requestedAt } },
    ...decisionTraits(record),
    ...(state === 'awaiting-approval'
      ? [
          { label: wordsInBoth((words) => words.deedApprovers), value: approversOf(record) },
          { label: wordsInBoth((words) => words.deedExpiresAt), value: { at: expiresAt } },
        ]
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

function buttonsOf(
  record: DeedRecord,
  { viewer, isCopy = false, isView = false }: Pick<Beside, 'viewer' | 'isCopy' | 'isView'>,
): readonly Block[] {
  const { state, calls } = record;
  const decide = (label: Text, kind: Parameters<typeof decidingQuestion>[1]) => ({
    label,
    question: decidingQuestion(record, kind),
  });
  const isAwaiting = state === 'awaiting-approval';
  const may = isAwaiting ? (viewer?.may ?? anybodyMay(record)) : [];
  const decisions = DECISIONS_OFFERED.filter(([, , decision]) => may.includes(decision)).map(
    ([label, kind]) => decide(kind === 'deny' && viewer?.isRequester ? WITHDRAW : label, kind),
  );
  const buttons = [
    ...(!isView && state === 'under-way' && calls.some((call) => call.state === 'waiting')
      ? [decide(STOP, 'stop')]
      : []),
    ...(state === 'under-way' || (isCopy && isAwaiting) ? [decide(LOOK_AGAIN, 'show')] : []),
    ...(!isView && state === 'settled' ? afterwards(record) : []),
  ];
  const isWhyNeeded = may.includes('break-glass');
  const why: Field = {
    kind: 'text',
    name: 'reason',
    label: wordsInBoth((words) => words.deedWhyAsked(isWhyNeeded)),
    placeholder: wordsInBoth((words) => words.deedReason),
  };
  return [
    ...(decisions.length === 0 ? [] : [{ kind: 'form', fields: [why], buttons: decisions } as const]),
    ...(buttons.length === 0 ? [] : [{ kind: 'buttons', buttons } as const]),
  ];
}

/** What is shown to everybody has what anybody may decide, and the press is judged. */
function anybodyMay({ plan: { permit } }: DeedRecord): readonly Decision[] {
  const mayBreakGlass = permit.state === 'allowed' && permit.mayBreakGlass === true;
  return mayBreakGlass ? DECISIONS : DECISIONS.filter((each) => each !== 'break-glass');
}

/** Who is not offered to approve for a reason that may pass is told it. */
function unreadNote({ viewer }: Pick<Beside, 'viewer'>): readonly Block[] {
  const why = viewer?.unread ?? null;
  return why === null ? [] : [{ kind: 'text', text: why, tone: 'warning' }];
}

/** Whether it helped, the way back, and the way to what was not sent. */
function afterwards(record: DeedRecord): readonly { readonly label: Text; readonly question: Question }[] {
  const verify = verifyingQuestion(record);
  const isUndoable = undoableTargets(record, []).length > 0;
  const undo = undoingOf(record, UNDO_IT[record.question.locale]);
  const isSignInOver = record.calls.some(({ error }) => error?.code === SIGN_IN_OVER);
  return [
    // Its plan is made anew, and a press on that brings a sign-in.
    ...(isSignInOver
      ? [{ label: ASK_AGAIN, question: { ...record.question, from: 'finding' as const } }]
      : []),
    ...(verify === null ? [] : [{ label: wordsInBoth((words) => words.checkAgain), question: verify }]),
    // Its preview stands in a card of its own: what was done stays in sight.
    ...(isUndoable ? [{ label: UNDO_IT, question: { ...undo, from: 'finding' as const } }] : []),
  ];
}

const DECISIONS_OFFERED = [
  [wordsInBoth((words) => words.approve), 'approve', 'approved'],
  [wordsInBoth((words) => words.deny), 'deny', 'denied'],
  [wordsInBoth((words) => words.breakGlass), 'break-glass', 'break-glass'],
] as const;
const WITHDRAW = wordsInBoth((words) => words.withdraw);
const STOP = wordsInBoth((words) => words.stop);
const LOOK_AGAIN = wordsInBoth((words) => words.lookAgain);
const ASK_AGAIN = wordsInBoth((words) => words.askAgain);
const UNDO_IT = wordsInBoth((words) => words.undoIt);
