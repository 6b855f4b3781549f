import { z } from 'zod';
import { questionAt, storeQuestions } from '../dialog/stored-questions.ts';
import { LOCALES } from '../model/locale.ts';
import type { Question } from '../model/question.ts';
import type { ChannelEvent } from './channel-event.ts';

type Origin = Pick<ChannelEvent, 'conversation' | 'person' | 'activity' | 'asker' | 'reference'>;

/** What begins a turn: all of it that the turn needs, so that any process can run it at any time. */
export type TurnEvent = Origin &
  (
    | { readonly kind: 'message'; readonly text: string }
    | { readonly kind: 'installed' }
    /** `question`: what stood behind the pressed button; `card`: the card it stood on. */
    | { readonly kind: 'press'; readonly card: string | null; readonly question: Question }
  );

const origin = z.object({
  /** Raised whenever the shape changes; an event of another version is not read. */
  version: z.literal(1),
  conversation: z.string(),
  person: z.string(),
  activity: z.string().nullable(),
  asker: z.object({
    actor: z.string().nullable(),
    locale: z.enum(LOCALES),
    timeZone: z.string().nullable(),
    through: z.enum(['personal', 'group', 'channel', 'terminal', 'schedule']),
  }),
  reference: z.unknown(),
});

const storedEvent = z.discriminatedUnion('kind', [
  origin.extend({ kind: z.literal('message'), text: z.string() }),
  origin.extend({ kind: z.literal('installed') }),
  origin.extend({ kind: z.literal('press'), card: z.string().nullable(), questions: z.unknown() }),
]);

/** The event as JSON to keep. */
export function storeEvent(event: TurnEvent): unknown {
  const { conversation, person, activity, asker, reference } = event;
  const common = { version: 1, kind: event.kind, conversation, person, activity, asker, reference };
  switch (event.kind) {
    case 'message':
      return { ...common, text: event.text };
    case 'installed':
      return common;
    case 'press':
      return { ...common, card: event.card, questions: storeQuestions([event.question]) };
  }
}

/** The event that a stored value holds; null where another release wrote it in its own form. */
export function readEvent(stored: unknown): TurnEvent | null {
  const parsed = storedEvent.safeParse(stored);
  if (!parsed.success) return null;
  const event = parsed.data;
  if (event.kind !== 'press') return event;
  const question = questionAt(event.questions, 0);
  return question && { ...event, question };
}
