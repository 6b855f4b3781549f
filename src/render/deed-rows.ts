import type { Block, NamedMachine, Row } from '../model/block.ts';
import { callsByTarget } from '../model/calls-by-target.ts';
import type { CallRecord, CallState, DeedRecord } from '../model/deed-record.ts';
import type { Text } from '../model/locale.ts';
import type { PlanTarget } from '../model/plan.ts';
import type { Standing } from '../model/standing.ts';
import { countedAs } from './counted-as.ts';
import { nameList } from './name-list.ts';
import type { Titles } from './rendering.ts';
import { traceText, traceTraits } from './trace-parts.ts';
import { wordsInBoth } from './words/words-in.ts';

/** More are counted, and named on demand. */
const MOST_TARGETS_SHOWN = 15;
/** As many as a card can unfold; the records of actions have all. */
const MOST_SAMPLES = 50;
const MOST_GROUPS_SHOWN = 12;

/** A target of a deed, and what its calls have come to. */
export interface TargetState {
  readonly target: PlanTarget;
  readonly state: CallState;
  /** Of one that failed: Azure's own code and message; of one that was left: why. */
  readonly error: CallRecord['error'];
  /** Of one in doubt: what Azure shows of it; null where nobody has looked. */
  readonly trace: CallRecord['trace'];
}

/** How each target stands: by the first of its calls that is not done, else by its last. */
export function targetStates(record: Pick<DeedRecord, 'plan' | 'calls'>): readonly TargetState[] {
  const byTarget = callsByTarget(record);
  return record.plan.targets.map((target, index) => {
    const own = byTarget.get(index) ?? [];
    const state = (own.find((call) => call.state !== 'done') ?? own.at(-1))?.state ?? 'left';
    const of = (wanted: CallState) => own.find((call) => call.state === wanted) ?? null;
    const error = (of('failed') ?? of('left'))?.error ?? null;
    return { target, state, error, trace: of('in-doubt')?.trace ?? null };
  });
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

/** A row for each of a few targets; of many how many stand how, those that failed by why, each unfolding the first of its machines. */
export function deedRows(
  states: readonly TargetState[],
  { state: stateOfDeed }: Pick<DeedRecord, 'state'>,
  titles: Pick<Titles, 'failureMeans'>,
): readonly Row[] {
  const ordered = states.toSorted((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state));
  return states.length > MOST_TARGETS_SHOWN
    ? groupRows(ordered, titles)
    : ordered.map(({ target: { name }, state, error, trace }) => ({
        standing: STANDINGS[state],
        title: { en: name, ja: name },
        text:
          error === null
            ? state === 'in-doubt'
              ? traceText(trace, stateOfDeed)
              : stateText(state)
            : errorText(error, titles),
        detail: trace === null ? [] : [{ kind: 'traits', traits: traceTraits(trace) }],
      }));
}

function groupRows(ordered: readonly TargetState[], titles: Pick<Titles, 'failureMeans'>): readonly Row[] {
  const groups = new Map<string, TargetState[]>();
  for (const each of ordered) {
    const key = `${each.state} ${each.error?.code ?? ''} ${each.trace?.state ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  const shown = [...groups.values()].toSorted(
    ([one], [other]) => ORDER.indexOf(one?.state ?? 'done') - ORDER.indexOf(other?.state ?? 'done'),
  );
  const hidden = shown.slice(MOST_GROUPS_SHOWN).flat().length;
  return [
    ...shown.slice(0, MOST_GROUPS_SHOWN).flatMap((group) => groupRow(group, titles)),
    ...(hidden > 0
      ? [
          {
            standing: null,
            title: wordsInBoth((words) => words.more(hidden)),
            text: null,
            detail: [],
          },
        ]
      : []),
  ];
}

function groupRow(group: readonly TargetState[], titles: Pick<Titles, 'failureMeans'>): readonly Row[] {
  const [first] = group;
  if (first === undefined) return [];
  const { state, error, trace } = first;
  return [
    {
      standing: STANDINGS[state],
      lead: wordsInBoth((words) => words.targets(group.length, countedAs(group.map(({ target }) => target)))),
      title: stateText(state),
      text: error === null ? trace && traceText(trace, 'settled') : errorText(error, titles),
      detail: membersOf(group),
    },
  ];
}

function membersOf(group: readonly TargetState[]): readonly Block[] {
  const machines = group.flatMap(({ target: { machine } }): readonly NamedMachine[] =>
    machine === null ? [] : [{ machine, says: null }],
  );
  if (machines.length === group.length)
    return [{ kind: 'machines', machines: machines.slice(0, MOST_SAMPLES), count: group.length }];
  const names = group.map(({ target }) => target.name);
  return [{ kind: 'text', text: wordsInBoth((words) => nameList(names, words)), tone: 'plain' }];
}

function stateText(state: CallState): Text {
  return wordsInBoth((words) => words.callState[state]);
}

/** What it means, where that is known; and Azure's own words. */
function errorText(
  error: NonNullable<CallRecord['error']>,
  { failureMeans }: Pick<Titles, 'failureMeans'>,
): Text {
  const own = `${error.code}: ${error.message}`;
  const means = failureMeans?.(error) ?? null;
  return means === null ? { en: own, ja: own } : { en: `${means.en} (${own})`, ja: `${means.ja} (${own})` };
}
