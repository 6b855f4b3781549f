import { z } from 'zod';
import { questionAt, storeQuestions } from '../dialog/stored-questions.ts';
import { DEED_NOTICES, type DeedNotice } from '../model/deed-record.ts';
import { ERROR_CODES, type ErrorCode } from '../model/error-code.ts';
import type { Instant } from '../model/instant.ts';
import { LOCALES } from '../model/locale.ts';
import type { Question } from '../model/question.ts';
import type { ScheduledRun } from '../model/run-notice.ts';
import type { ChannelEvent, Upload } from './channel-event.ts';

type Origin = Pick<ChannelEvent, 'conversation' | 'person' | 'name' | 'activity' | 'asker' | 'reference'>;

/** What came from the channel. */
export type DeliveredEvent = Origin &
  (
    | { readonly kind: 'message'; readonly text: string }
    | { readonly kind: 'installed' }
    /** `question`: whose answer's rows somebody lets be stored; `upload` null: he does not. */
    | {
        readonly kind: 'consent';
        readonly card: string | null;
        readonly question: Question;
        readonly upload: Upload | null;
      }
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

/** Something of an action that its conversation is told in a post of its own. */
export interface NoticeEvent extends Pick<Origin, 'conversation' | 'asker'> {
  readonly kind: 'notice';
  readonly deed: string;
  readonly notice: DeedNotice;
}

/** A digest whose time has come. */
export interface DigestEvent extends Pick<Origin, 'conversation' | 'asker'> {
  readonly kind: 'digest';
  /** Its id: what it says is kept beside the others of its conversation. */
  readonly digest: string;
  readonly slot: Date;
}

/** Run notices whose schedules are to be looked at: nothing is shown. */
export interface LookEvent extends Pick<Origin, 'conversation' | 'asker'> {
  readonly kind: 'look';
  readonly digest: string;
}

/** A run of a schedule that is told: its card goes on until every result is there. */
export interface RunEvent extends Pick<Origin, 'conversation' | 'asker'> {
  readonly kind: 'run';
  readonly digest: string;
  readonly run: ScheduledRun;
  /** When the schedules were looked at that have it. */
  readonly begunAt: Instant;
}

/** A digest that came to rest, of which its owner is told in his own chat. */
export interface RestEvent extends Pick<Origin, 'conversation' | 'asker'> {
  readonly kind: 'rest';
  readonly digest: string;
  /** Why it could be posted no more. */
  readonly code: ErrorCode;
}

/** What begins a turn: all of it that the turn needs, so that any process can run it at any time. */
export type TurnEvent =
  | DeliveredEvent
  | WatchEvent
  | DeedEvent
  | NoticeEvent
  | DigestEvent
  | LookEvent
  | RunEvent
  | RestEvent;

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
  /** Absent in what a release before it kept. */
  name: z.string().nullable().default(null),
  activity: z.string().nullable(),
  reference: z.unknown(),
});

const storedUpload = z.object({
  url: z.string(),
  contentUrl: z.string(),
  name: z.string(),
  uniqueId: z.string(),
  fileType: z.string(),
}) satisfies z.ZodType<Upload>;

const moment = z.iso.datetime().transform((text) => text as Instant);

const storedEvent = z.discriminatedUnion('kind', [
  origin.extend({ kind: z.literal('message'), text: z.string() }),
  origin.extend({ kind: z.literal('installed') }),
  origin.extend({ kind: z.literal('press'), card: z.string().nullable(), questions: z.unknown() }),
  origin.extend({
    kind: z.literal('consent'),
    card: z.string().nullable(),
    questions: z.unknown(),
    upload: storedUpload.nullable(),
  }),
  common.extend({ kind: z.literal('deed'), deed: z.string() }),
  common.extend({ kind: z.literal('notice'), deed: z.string(), notice: z.enum(DEED_NOTICES) }),
  common.extend({ kind: z.literal('digest'), digest: z.string(), slot: z.coerce.date() }),
  common.extend({ kind: z.literal('look'), digest: z.string() }),
  common.extend({
    kind: z.literal('run'),
    digest: z.string(),
    run: z.object({ scheduleId: z.string(), schedule: z.string(), start: moment, end: moment }),
    begunAt: moment,
  }),
  common.extend({ kind: z.literal('rest'), digest: z.string(), code: z.string().refine(isErrorCode) }),
  common.extend({ kind: z.literal('watch'), questions: z.unknown(), until: z.coerce.date() }),
]);

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(ERROR_CODES, code);
}

/** The event as JSON to keep. */
export function storeEvent(event: TurnEvent): unknown {
  const { conversation, asker } = event;
  const shared = { version: 1, kind: event.kind, conversation, asker };
  if (event.kind === 'watch')
    return { ...shared, questions: storeQuestions([event.question]), until: event.until.toISOString() };
  if (event.kind === 'deed') return { ...shared, deed: event.deed };
  if (event.kind === 'notice') return { ...shared, deed: event.deed, notice: event.notice };
  if (event.kind === 'digest') return { ...shared, digest: event.digest, slot: event.slot.toISOString() };
  if (event.kind === 'look') return { ...shared, digest: event.digest };
  if (event.kind === 'run')
    return { ...shared, digest: event.digest, run: event.run, begunAt: event.begunAt };
  if (event.kind === 'rest') return { ...shared, digest: event.digest, code: event.code };
  const { person, name, activity, reference } = event;
  const delivered = { ...shared, person, name, activity, reference };
  switch (event.kind) {
    case 'message':
      return { ...delivered, text: event.text };
    case 'installed':
      return delivered;
    case 'consent': {
      const { card, upload, question } = event;
      return { ...delivered, card, upload, questions: storeQuestions([question]) };
    }
    case 'press':
      return { ...delivered, card: event.card, questions: storeQuestions([event.question]) };
  }
}

/** The event that a stored value holds; null where another release wrote it in its own form. */
export function readEvent(stored: unknown): TurnEvent | null {
  const parsed = storedEvent.safeParse(stored);
  if (!parsed.success) return null;
  const event = parsed.data;
  if (event.kind !== 'press' && event.kind !== 'consent' && event.kind !== 'watch') return event;
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

/** The event of the turn that tells the conversation of a deed something of it, as JSON to keep. */
export function noticeEvent({ conversation, asker, deed }: DeedEvent, notice: DeedNotice): unknown {
  return storeEvent({ kind: 'notice', conversation, asker, deed, notice });
}
