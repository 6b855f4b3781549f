import { z } from 'zod';
import type { Choice } from '../model/choice.ts';
import type { ShownList } from '../model/listed.ts';
import { LOCALES } from '../model/locale.ts';
import type { MachineId } from '../model/machine.ts';
import type { Question } from '../model/question.ts';
import { storedListing, storedQuestion } from './stored-question.ts';
import { restored, storedWordings, Wordings } from './wordings.ts';

/** `gather`: the latest question is being read. `clarify`: its answer offered choices and none is picked yet. */
export type ConversationState = 'idle' | 'gather' | 'clarify';

/** What one person's dialog in one conversation remembers between turns. */
export interface ConversationSnapshot {
  readonly state: ConversationState;
  /** The turn whose answer decides the state; answers to earlier turns are shown and change nothing. */
  readonly latestTurn: string | null;
  /** What a follow-up ("and vm-02?") leans on: the last question that named a topic or a machine. */
  readonly previous: Question | null;
  /** What was spoken of before `previous` ("the one before"). */
  readonly earlier: Question | null;
  /** The lines that were shown last, until others are: "the second one". */
  readonly list: ShownList | null;
  /** The question that led to `choices`; asked again when a reply points beyond them. */
  readonly open: Question | null;
  readonly choices: readonly Choice[];
}

export const NEW_CONVERSATION: ConversationSnapshot = {
  state: 'idle',
  latestTurn: null,
  previous: null,
  earlier: null,
  list: null,
  open: null,
  choices: [],
};

/**
 * A dialog of somebody who said nothing yet where another has been answered: what that was about can be leant on ("how do I fix it?"). What is open to him to
 * be picked or decided is his.
 */
export function besideOf({ previous, list }: ConversationSnapshot): ConversationSnapshot {
  const isAsked = previous !== null && ['diagnose', 'report', 'explain'].includes(previous.intent);
  return isAsked ? { ...NEW_CONVERSATION, previous, list } : NEW_CONVERSATION;
}

const storedText = z.record(z.enum(LOCALES), z.string()).readonly();

const storedMachine = z
  .object({
    id: z.string().transform((id) => id as MachineId),
    name: z.string(),
    kind: z.enum(['azure-vm', 'azure-arc', 'log-analytics']),
    subscriptionId: z.string().nullable(),
    resourceGroup: z.string().nullable(),
    location: z.string().nullable(),
    osType: z.enum(['windows', 'linux']).nullable(),
  })
  .readonly();

const storedChoice = z
  .object({
    topic: z.string().nullable(),
    machine: storedMachine.nullable(),
    label: storedText,
    subscriptionName: z.string().exactOptional(),
    question: storedQuestion,
  })
  .readonly();

const shownLines = z.object({
  question: storedQuestion,
  lines: z
    .array(
      z.union([
        z.object({ machine: z.string(), topic: z.string().exactOptional() }).readonly(),
        z.object({ group: z.string() }).readonly(),
      ]),
    )
    .readonly(),
  nextPage: storedListing.exactOptional(),
});

const storedList = shownLines.extend({ within: shownLines.exactOptional() });

type StoredList = z.infer<typeof storedList>;

const storedSnapshot = z.object({
  /** Raised whenever the shape changes; a snapshot of another version is not read. */
  version: z.literal(2),
  state: z.enum(['idle', 'gather', 'clarify']),
  latestTurn: z.string().nullable(),
  wordings: storedWordings,
  previous: storedQuestion.nullable(),
  /** Older snapshots do not have them. */
  earlier: storedQuestion.nullable().default(null),
  list: storedList.nullable().default(null),
  open: storedQuestion.nullable(),
  choices: z.array(storedChoice),
});

/**
 * The snapshot as JSON to keep: a few kilobytes, and beside them the words of the last question and of the one that led
 * to the choices, each once, however long a log was pasted into it.
 */
export function storeSnapshot(snapshot: ConversationSnapshot): unknown {
  const { previous, earlier, list, open, choices, ...rest } = snapshot;
  const wordings = new Wordings();
  return {
    version: 2,
    ...rest,
    previous: previous && wordings.store(previous),
    earlier: earlier && wordings.store(earlier),
    list: list && storeList(list, wordings),
    open: open && wordings.store(open),
    choices: choices.map((choice) => ({ ...choice, question: wordings.store(choice.question) })),
    wordings: wordings.all(),
  };
}

/** The dialog a stored value holds; null where it cannot be read, and the dialog starts anew. */
export function readSnapshot(stored: unknown): ConversationSnapshot | null {
  const parsed = storedSnapshot.safeParse(stored);
  if (!parsed.success) return null;
  const { wordings, version: _version, previous, earlier, list, open, choices, ...rest } = parsed.data;
  const read = {
    ...rest,
    earlier: earlier && restored(earlier, wordings),
    list: list && restoredList(list, wordings),
    previous: previous && restored(previous, wordings),
    open: open && restored(open, wordings),
    choices: choices.flatMap((choice) => {
      const question = restored(choice.question, wordings);
      return question === null ? [] : [{ ...choice, question }];
    }),
  };
  const areWordsMissing =
    (previous !== null && read.previous === null) ||
    (earlier !== null && read.earlier === null) ||
    (list !== null && read.list === null) ||
    (open !== null && read.open === null) ||
    read.choices.length < choices.length;
  return areWordsMissing ? null : read;
}

function storeList({ within, question, ...shown }: ShownList, wordings: Wordings): StoredList {
  const list = { question: wordings.store(question), ...shown };
  return within === undefined
    ? list
    : { ...list, within: { ...within, question: wordings.store(within.question) } };
}

function restoredList(
  { within, question, ...shown }: StoredList,
  wordings: Parameters<typeof restored>[1],
): ShownList | null {
  const words = restored(question, wordings);
  const wordsWithin = within === undefined ? null : restored(within.question, wordings);
  if (words === null) return null;
  return {
    question: words,
    ...shown,
    ...(within && wordsWithin && { within: { ...within, question: wordsWithin } }),
  };
}
