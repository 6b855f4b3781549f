import type { Block, Fold, Trait } from '../model/block.ts';
import type { Text } from '../model/locale.ts';
import type { Plan, PlannedCall } from '../model/plan.ts';
import { type CallShape, callShapes } from './call-shapes.ts';
import { countedAs } from './counted-as.ts';
import { MOST_NAMES } from './name-list.ts';
import type { Titles } from './rendering.ts';
import { topicName } from './topic-name.ts';
import { wordsInBoth } from './words/words-in.ts';

/** More forms of calls than these no action has: what is sent differs by kind of machine and by system. */
const MOST_FORMS_SHOWN = 5;

/** What whoever lets or approves a plan has to know of it. */
export function planTraits({ kind, reboot, cost, undo, role }: Plan): readonly Trait[] {
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

/** Of an undo, what it puts back. */
export function undoneTraits({ undoes }: Plan, titles: Pick<Titles, 'topicTitle'>): readonly Trait[] {
  if (undoes === undefined) return [];
  return [
    { label: wordsInBoth((words) => words.planUndoes), value: topicName(undoes.action, titles) },
    { label: wordsInBoth((words) => words.planUndoesOf), value: { at: undoes.at } },
  ];
}

/** The calls as they would be sent, of each form the first exactly, and the same by hand, to unfold. */
export function planCalls({ targets }: Plan): readonly Block[] {
  const [first] = targets;
  if (first === undefined) return [];
  const shapes = callShapes(targets).slice(0, MOST_FORMS_SHOWN);
  const folds: Fold[] = [
    ...(targets.length > MOST_NAMES && targets.length <= MOST_LISTED ? [everyTarget(targets)] : []),
    {
      title: wordsInBoth((words) => words.planCalls(targets.flatMap(({ calls }) => calls).length)),
      blocks: shapes.flatMap(callBlocks),
    },
  ];
  if (first.commands.length > 0)
    folds.push({
      title: wordsInBoth((words) => words.planByHand),
      blocks: shapes.flatMap(commandBlocks),
    });
  return [{ kind: 'folds', folds }];
}

/** More names nobody reads one by one; the plan's JSON has all. */
const MOST_LISTED = 40;

/** Whoever lets it has to see every one of them, also those that the summary only counts. */
function everyTarget(targets: Plan['targets']): Fold {
  const names = targets.map(({ name, machine }) => {
    const group = machine?.resourceGroup ?? null;
    return group === null ? name : `${name} (${group})`;
  });
  return {
    title: wordsInBoth((words) => words.planAllTargets(targets.length, countedAs(targets))),
    blocks: [{ kind: 'text', text: wordsInBoth(({ and }) => names.join(and)), tone: 'plain' }],
  };
}

function commandBlocks({ first, count }: CallShape): readonly Block[] {
  const { name, commands } = first;
  const counted = countedAs([first]);
  return commands.map((command): Block => {
    const title = wordsInBoth((words, locale) =>
      words.planByHandLike(command.title[locale], count, name, counted),
    );
    return { kind: 'code', ...command, ...(count > 1 && { title }) };
  });
}

function callBlocks({ first: { name, calls }, count }: CallShape): readonly Block[] {
  return calls.map((call) => ({
    kind: 'code',
    title: wordsInBoth((words, locale) =>
      count === 1 ? `${name}: ${call.means[locale]}` : words.planCallsLike(call.means[locale], count, name),
    ),
    language: 'http',
    code: written(call),
  }));
}

/** A call as it stands on the wire, without its credential. */
function written({ method, path, apiVersion, body }: PlannedCall): string {
  const line = `${method} https://management.azure.com${path}?api-version=${apiVersion}`;
  return body === undefined ? line : `${line}\n\n${JSON.stringify(body, null, 2)}`;
}
