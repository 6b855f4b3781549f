import { z } from 'zod';
import { questionAt, storeQuestions } from '../dialog/stored-questions.ts';
import { LOCALES } from '../model/locale.ts';
import type { Question } from '../model/question.ts';
import type { ChannelEvent } from './channel-event.ts';

type Origin = Pick<ChannelEvent, 'conversation' | 'person' | 'activity' | 'asker' | 'reference'>;

/** What came from the channel. */
export type DeliveredEvent = Origin &
  (
    | { readonly kind: 'message'; readonly text: string }
    | { readonly kind: 'installed' }
    /** `question`: what stood behind the pressed button; `card`: the card it stood on. */
    | { readonly kind: 'press'; readonly card: string | null; readonly question: Question }
  );

/** What is watched: asked again until its answer changes, or its time is over. */
export interface WatchEvent extends Pick<Origin, 'conversation' | 'asker'> {
  readonly kind: 'watch';
  /** It remembers what was said. */
  readonly question: Question;
  readonly until: Date;
}

/** An action that was let: carried on until it is over. */
export interface DeedEvent extends Pick<Origin, 'conversation' | 'asker'> {
  readonly kind: 'deed';
  readonly deed: string;
}

/** A digest whose time has come. */
export interface DigestEvent extends Pick<Origin, 'conversation' | 'asker'> {
  readonly kind: 'digest';
  /** Its id: what it says is kept beside the others of its conversation. */
  readonly digest: string;
  readonly slot: Date;
}

/** What begins a turn: all of it that the turn needs, so that any process can run it at any time. */
export type TurnEvent = DeliveredEvent | WatchEvent | DeedEvent | DigestEvent;

const common = z.object({
  /** Raised whenever the shape changes; an event of another version is not read. */
  version: z.literal(1),
  conversation: z.string(),
  asker: z.object({
    actor: z.string().nullable(),
    locale: z.enum(LOCALES),
    timeZone: z.string().nullable(),
    through: z.enum(['personal', 'group', 'channel', 'terminal', 'schedule']),
  }),
});

const origin = common.extend({
  person: z.string(),
  activity: z.string().nullable(),
  reference: z.unknown(),
});

const storedEvent = z.discriminatedUnion('kind', [
  origin.extend({ kind: z.literal('message'), text: z.string() }),
  origin.extend({ kind: z.literal('installed') }),
  origin.extend({ kind: z.literal('press'), card: z.string().nullable(), questions: z.unknown() }),
  common.extend({ kind: z.literal('deed'), deed: z.string() }),
  common.extend({ kind: z.literal('digest'), digest: z.string(), slot: z.coerce.date() }),
  common.extend({ kind: z.literal('watch'), questions: z.unknown(), until: z.coerce.date() }),
]);

/** The event as JSON to keep. */
export function storeEvent(event: TurnEvent): unknown {
  const { conversation, asker } = event;
  const shared = { version: 1, kind: event.kind, conversation, asker };
  if (event.kind === 'watch')
    return { ...shared, questions: storeQuestions([event.question]), until: event.until.toISOString() };
  if (event.kind === 'deed') return { ...shared, deed: event.deed };
  if (event.kind === 'digest') return { ...shared, digest: event.digest, slot: event.slot.toISOString() };
  const { person, activity, reference } = event;
  const delivered = { ...shared, person, activity, reference };
  switch (event.kind) {
    case 'message':
      return { ...delivered, text: event.text };
    case 'installed':
      return delivered;
    case 'press':
      return { ...delivered, card: event.card, questions: storeQuestions([event.question]) };
  }
}

/** The event that a stored value holds; null where another release wrote it in its own form. */
export function readEvent(stored: unknown): TurnEvent | null {
  const parsed = storedEvent.safeParse(stored);
  if (!parsed.success) return null;
  const event = parsed.data;
  if (event.kind !== 'press' && event.kind !== 'watch') return event;
  const question = questionAt(event.questions, 0);
  return question && { ...event, question };
}

/** The event of the turn that carries a deed out, as JSON to keep. */
export function deedEvent(
  { conversation, asker }: Pick<Origin, 'conversation' | 'asker'>,
  deed: string,
): unknown {
  return storeEvent({ kind: 'deed', conversation, asker, deed });
}
