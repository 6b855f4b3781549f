import type { Answer } from '../../model/answer.ts';
import type { Block, Fold, Row, Trait } from '../../model/block.ts';
import type { Text } from '../../model/locale.ts';
import type { Plan, PlannedCall, PlanTarget } from '../../model/plan.ts';
import { nameList } from '../name-list.ts';
import { plainHeading } from '../plain-heading.ts';
import { topicName } from '../topic-name.ts';
import type { View } from '../view.ts';
import { wordsInBoth } from '../words/words-in.ts';

/** What is shown of each kind of call: those of more targets differ by the name alone. */
const MOST_CALLS_SHOWN = 5;
const MOST_REFUSALS_SHOWN = 15;

/** What an action would do: to what, with which calls, at what price, and what is refused. */
export const plan: View = (answer, titles) =>
  answer.plan === null ? [] : planned(answer, answer.plan, titles);

function planned(answer: Answer, shown: Plan, titles: Parameters<View>[1]): readonly Block[] {
  const { targets, refusals } = shown;
  return [
    plainHeading(topicName(answer.question.topic ?? shown.action, titles)),
    { kind: 'text', text: summary(shown), tone: 'strong' },
    ...(targets.length === 0 ? [] : [{ kind: 'traits', traits: traitsOf(shown) } as const]),
    ...notesOf(shown).map((text): Block => ({ kind: 'text', text, tone: 'plain' })),
    ...(refusals.length === 0 ? [] : [{ kind: 'rows', rows: refusalRows(shown) } as const]),
    ...foldsOf(shown),
    ...letting(answer, shown),
  ];
}

/** The button that has this plan carried out, as it is shown; or why the asker has none. */
function letting(answer: Answer, { targets, permit, digest }: Plan): readonly Block[] {
  if (targets.length === 0) return [];
  if (permit.state === 'refused') return [{ kind: 'text', text: permit.reason, tone: 'subtle' }];
  const { approvals } = permit;
  const label = wordsInBoth((words) => (approvals === 0 ? words.carryOut : words.askApproval(approvals)));
  const deed = { kind: 'carry-out', digest, shownAt: answer.asOf } as const;
  return [{ kind: 'buttons', buttons: [{ label, question: { ...answer.question, deed } }] }];
}

function summary({ targets, refusals }: Plan): Text {
  return wordsInBoth((words) =>
    targets.length === 0
      ? words.planNothing(refusals.length)
      : words.planFor(
          targets.length,
          nameList(
            targets.map(({ name }) => name),
            words,
          ),
        ),
  );
}

function traitsOf({ kind, reboot, cost, undo, role }: Plan): readonly Trait[] {
  const trait = (label: Text, value: Text | null): readonly Trait[] =>
    value === null ? [] : [{ label, value }];
  return [
    ...trait(
      wordsInBoth((words) => words.planRestart),
      reboot,
    ),
    ...trait(
      wordsInBoth((words) => words.planCost),
      cost,
    ),
    ...trait(
      wordsInBoth((words) => words.planUndo),
      undo ?? (kind === 'read-like' ? null : wordsInBoth((words) => words.planNoUndo)),
    ),
    ...(role === null
      ? []
      : [{ label: wordsInBoth((words) => words.planRole), value: { en: role, ja: role } }]),
  ];
}

function refusalRows({ refusals }: Plan): readonly Row[] {
  const rows = refusals.slice(0, MOST_REFUSALS_SHOWN).map(
    ({ name, reason }): Row => ({
      standing: null,
      title: name === '' ? wordsInBoth((words) => words.planRefused) : { en: name, ja: name },
      text: reason,
      detail: [],
    }),
  );
  const hidden = refusals.length - rows.length;
  if (hidden <= 0) return rows;
  return [
    ...rows,
    { standing: null, title: wordsInBoth((words) => words.more(hidden)), text: null, detail: [] },
  ];
}

function foldsOf({ targets }: Plan): readonly Block[] {
  const [first] = targets;
  if (first === undefined) return [];
  const shown = targets.slice(0, MOST_CALLS_SHOWN);
  const folds: Fold[] = [
    {
      title: wordsInBoth((words) => words.planCalls(targets.flatMap(({ calls }) => calls).length)),
      blocks: shown.flatMap(callBlocks),
    },
  ];
  if (first.commands.length > 0)
    folds.push({
      title: wordsInBoth((words) => words.planByHand),
      blocks: shown.flatMap(({ commands }) =>
        commands.map((command): Block => ({ kind: 'code', ...command })),
      ),
    });
  return [{ kind: 'folds', folds }];
}

function callBlocks({ name, calls }: PlanTarget): readonly Block[] {
  return calls.map((call) => ({
    kind: 'code',
    title: { en: `${name}: ${call.means.en}`, ja: `${name}: ${call.means.ja}` },
    language: 'http',
    code: written(call),
  }));
}

/** A call as it stands on the wire, without its credential. */
function written({ method, path, apiVersion, body }: PlannedCall): string {
  const line = `${method} https://management.azure.com${path}?api-version=${apiVersion}`;
  return body === undefined ? line : `${line}\n\n${JSON.stringify(body, null, 2)}`;
}

/** Of what is not to be had nothing more need be known. */
function notesOf({ targets, notes }: Plan): readonly Text[] {
  return targets.length === 0 ? [] : [...notes, ...distinct(targets.flatMap((target) => target.notes))];
}

function distinct(texts: readonly Text[]): readonly Text[] {
  return [...new Map(texts.map((text) => [text.en, text])).values()];
}
