import { z } from 'zod';
import type { Choice } from '../model/choice.ts';
import { LOCALES } from '../model/locale.ts';
import type { MachineId } from '../model/machine.ts';
import type { Question } from '../model/question.ts';
import { storedQuestion } from './stored-question.ts';

/** `gather`: the latest question is being read. `clarify`: its answer offered choices and none is picked yet. */
export type ConversationState = 'idle' | 'gather' | 'clarify';

/** What one conversation remembers between turns: plain JSON of a few kilobytes. */
export interface ConversationSnapshot {
  /** Raised whenever the shape changes; a snapshot of another version is not read. */
  readonly version: 1;
  readonly state: ConversationState;
  /** The turn whose answer decides the state; answers to earlier turns are shown and change nothing. */
  readonly latestTurn: string | null;
  /** What a follow-up ("and vm-02?") leans on: the last question that named a topic or a machine. */
  readonly previous: Question | null;
  /** The question that led to `choices`; asked again when a reply points beyond them. */
  readonly open: Question | null;
  readonly choices: readonly Choice[];
}

export const NEW_CONVERSATION: ConversationSnapshot = {
  version: 1,
  state: 'idle',
  latestTurn: null,
  previous: null,
  open: null,
  choices: [],
};

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
    question: storedQuestion,
  })
  .readonly();

const storedSnapshot = z
  .object({
    version: z.literal(1),
    state: z.enum(['idle', 'gather', 'clarify']),
    latestTurn: z.string().nullable(),
    previous: storedQuestion.nullable(),
    open: storedQuestion.nullable(),
    choices: z.array(storedChoice).readonly(),
  })
  .readonly() satisfies z.ZodType<ConversationSnapshot>;

/** The conversation a stored value holds; null where it cannot be read, and the conversation starts anew. */
export function readSnapshot(stored: unknown): ConversationSnapshot | null {
  const parsed = storedSnapshot.safeParse(stored);
  return parsed.success ? parsed.data : null;
}
