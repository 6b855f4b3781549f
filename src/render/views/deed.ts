import type { Answer } from '../../model/answer.ts';
import type { Block, Trait } from '../../model/block.ts';
import type { Deed } from '../../model/deed.ts';
import { type CallState, type DeedRecord, verifyingQuestion } from '../../model/deed-record.ts';
import type { Field } from '../../model/form.ts';
import type { Text } from '../../model/locale.ts';
import { isSame } from '../../model/policy.ts';
import type { Question } from '../../model/question.ts';
import { SIGN_IN_OVER } from '../../model/sign-ins.ts';
import { countStandings, standingOf } from '../../model/standing.ts';
import { undoableTargets, undoingOf } from '../../model/undo.ts';
import { decisionTraits } from '../decision-traits.ts';
import { deedRows, type TargetState, targetStates } from '../deed-rows.ts';
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
  readonly viewer?: string | null;
  /** It is shown beside its own card, which alone is kept up to date. */
  readonly isCopy?: boolean;
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
  const { requester, requestedAt, expiresAt, state } = record;
  return [
    { label: wordsInBoth((words) => words.deedRequester), value: { code: requester } },
    { label: wordsInBoth((words) => words.deedRequestedAt), value: { at: requestedAt } },
    ...decisionTraits(record),
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

function buttonsOf(
  record: DeedRecord,
  { viewer, isCopy = false }: Pick<Beside, 'viewer' | 'isCopy'>,
): readonly Block[] {
  const { id, question, state, calls } = record;
  const decide = (label: Text, kind: Extract<Deed, { id: string }>['kind']) => ({
    label,
    question: { ...question, intent: 'act' as const, deed: { kind, id } },
  });
  const decisions =
    state === 'awaiting-approval'
      ? DECISIONS_OFFERED.filter(([, kind]) => mayDecide(kind, record, viewer)).map(([label, kind]) =>
          decide(label, kind),
        )
      : [];
  const buttons = [
    ...(state === 'under-way' && calls.some((call) => call.state === 'waiting')
      ? [decide(STOP, 'stop')]
      : []),
    ...(state === 'under-way' || (isCopy && state === 'awaiting-approval')
      ? [decide(LOOK_AGAIN, 'show')]
      : []),
    ...(state === 'settled' ? afterwards(record) : []),
  ];
  return [
    ...(decisions.length === 0
      ? []
      : [{ kind: 'form', fields: [whyField(record, viewer)], buttons: decisions } as const]),
    ...(buttons.length === 0 ? [] : [{ kind: 'buttons', buttons } as const]),
  ];
}

function whyField(record: DeedRecord, viewer: string | null | undefined): Field {
  const isNeeded = mayDecide('break-glass', record, viewer);
  return { kind: 'text', name: 'reason', label: wordsInBoth((words) => words.deedWhyAsked(isNeeded)) };
}

/**
 * Whether somebody has the button; of what is shown to everybody, everybody has it, and the press is judged. To somebody alone is shown what he asked for or may
 * approve.
 */
function mayDecide(
  decision: OfferedDecision,
  { requester, plan: { permit } }: DeedRecord,
  viewer: string | null | undefined,
): boolean {
  const isOwn = viewer === undefined || (viewer !== null && isSame(viewer, requester));
  if (decision === 'break-glass') return isOwn && permit.state === 'allowed' && permit.mayBreakGlass === true;
  if (viewer === undefined) return true;
  return viewer !== null && (decision === 'deny' || !isOwn);
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
  [wordsInBoth((words) => words.approve), 'approve'],
  [wordsInBoth((words) => words.deny), 'deny'],
  [wordsInBoth((words) => words.breakGlass), 'break-glass'],
] as const;
type OfferedDecision = (typeof DECISIONS_OFFERED)[number][1];
const STOP = wordsInBoth((words) => words.stop);
const LOOK_AGAIN = wordsInBoth((words) => words.lookAgain);
const ASK_AGAIN = wordsInBoth((words) => words.askAgain);
const UNDO_IT = wordsInBoth((words) => words.undoIt);
