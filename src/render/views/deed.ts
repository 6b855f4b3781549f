import type { Answer } from '../../model/answer.ts';
import type { Block, Row, Trait } from '../../model/block.ts';
import type { Deed } from '../../model/deed.ts';
import {
  type CallRecord,
  type CallState,
  type DeedRecord,
  verifyingQuestion,
} from '../../model/deed-record.ts';
import type { Text } from '../../model/locale.ts';
import type { Standing } from '../../model/standing.ts';
import type { Trace } from '../../model/trace.ts';
import { judged } from '../judged.ts';
import { plainHeading } from '../plain-heading.ts';
import { planCalls, planTraits } from '../plan-parts.ts';
import type { Titles } from '../rendering.ts';
import { topicName } from '../topic-name.ts';
import { wordsInBoth } from '../words/words-in.ts';

/** More are counted; whoever wants each reads the audit. */
const MOST_TARGETS_SHOWN = 15;

/** How an action stands that was let: what is done, what is not and why; once it is over, whether it helped (`verified`). `note`: why a decision changed nothing. */
export function deed(
  record: DeedRecord,
  verified: Answer | null,
  note: Text | null,
  titles: Titles,
): readonly Block[] {
  const { plan, question } = record;
  return [
    plainHeading(topicName(question.topic ?? plan.action, titles)),
    { kind: 'text', text: headline(record), tone: 'strong' },
    ...(note === null ? [] : [{ kind: 'text', text: note, tone: 'warning' } as const]),
    { kind: 'traits', traits: traitsOf(record) },
    ...(record.state === 'awaiting-approval' ? [{ kind: 'traits', traits: planTraits(plan) } as const] : []),
    { kind: 'rows', rows: rowsOf(record) },
    ...(record.calls.some(({ state }) => state === 'in-doubt')
      ? [{ kind: 'text', text: wordsInBoth((words) => words.deedDoubtNote), tone: 'warning' } as const]
      : []),
    ...whatItCameTo(verified),
    // Whoever approves sees what is sent.
    ...(record.state === 'awaiting-approval' ? planCalls(plan) : []),
    ...buttonsOf(record),
  ];
}

function headline(record: DeedRecord): Text {
  const { state, approvals, approvalsNeeded } = record;
  const targets = record.plan.targets.map((_, target) => stateOf(record, target));
  const count = (of: CallState) => targets.filter((each) => each === of).length;
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

/** The state of the call that its target has come to. */
function stateOf({ calls }: DeedRecord, target: number): CallState {
  const own = calls.filter((call) => call.target === target);
  return (own.find(({ state }) => state !== 'done') ?? own.at(-1))?.state ?? 'left';
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

const STANDINGS: Readonly<Record<CallState, Standing>> = {
  waiting: 'wait',
  calling: 'wait',
  running: 'wait',
  done: 'fine',
  failed: 'act-now',
  'in-doubt': 'cannot-tell',
  left: 'not-applicable',
};

/** What went wrong first. */
const ORDER: readonly CallState[] = ['failed', 'in-doubt', 'calling', 'running', 'waiting', 'left', 'done'];

function rowsOf(record: DeedRecord): readonly Row[] {
  const rows = record.plan.targets
    .map(({ name }, target) => ({
      name,
      state: stateOf(record, target),
      error: errorOf(record, target),
      doubt: record.calls.find((call) => call.target === target && call.state === 'in-doubt') ?? null,
    }))
    .toSorted((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state));
  const shown = rows.slice(0, MOST_TARGETS_SHOWN).map(
    ({ name, state, error, doubt }): Row => ({
      standing: STANDINGS[state],
      title: { en: name, ja: name },
      text:
        error ?? (doubt === null ? wordsInBoth((words) => words.callState[state]) : doubtOf(doubt, record)),
      detail: doubt?.trace ? [{ kind: 'traits', traits: tracedTraits(doubt.trace) }] : [],
    }),
  );
  const hidden = rows.length - shown.length;
  if (hidden <= 0) return shown;
  return [
    ...shown,
    { standing: null, title: wordsInBoth((words) => words.more(hidden)), text: null, detail: [] },
  ];
}

/** What Azure shows of a call of which nobody heard; as long as it is looked for, that it is. */
function doubtOf({ trace }: CallRecord, { state }: DeedRecord): Text {
  if (trace === null)
    return wordsInBoth((words) =>
      state === 'under-way' ? words.callTrace.unsought : words.callState['in-doubt'],
    );
  // While it is looked for, that nothing is there yet says nothing.
  const isStillSought = state === 'under-way' && trace.state === 'none';
  return wordsInBoth((words) => words.callTrace[isStillSought ? 'unsought' : trace.state]);
}

function tracedTraits({ at, status, lookedAt }: Trace): readonly Trait[] {
  return [
    ...(at === null ? [] : [{ label: wordsInBoth((words) => words.traceBegan), value: { at } }]),
    ...(status === null
      ? []
      : [{ label: wordsInBoth((words) => words.traceStatus), value: { code: status } }]),
    { label: wordsInBoth((words) => words.traceLookedAt), value: { at: lookedAt } },
  ];
}

/** Azure's own words. */
function errorOf({ calls }: DeedRecord, target: number): Text | null {
  const failed = calls.find((call: CallRecord) => call.target === target && call.state === 'failed');
  if (!failed?.error) return null;
  const { code, message } = failed.error;
  return { en: `${code}: ${message}`, ja: `${code}: ${message}` };
}

function whatItCameTo(verified: Answer | null): readonly Block[] {
  const findings = verified === null ? [] : judged(verified);
  if (findings.length === 0) return [];
  return [
    { kind: 'text', text: wordsInBoth((words) => words.deedVerified), tone: 'strong' },
    { kind: 'findings', findings, proof: 'none' },
  ];
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
    ...(state === 'under-way'
      ? [
          decide(
            wordsInBoth((words) => words.lookAgain),
            'look',
          ),
        ]
      : []),
    ...(verify === null ? [] : [{ label: wordsInBoth((words) => words.checkAgain), question: verify }]),
  ];
  return buttons.length === 0 ? [] : [{ kind: 'buttons', buttons }];
}
