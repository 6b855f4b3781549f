import type { Acting } from '../acting/acting.ts';
import { readReply } from '../ask/read-reply.ts';
import { type ConversationEvent, questionEvent } from '../dialog/conversation-event.ts';
import type { Clock } from '../model/clock.ts';
import { noticeDue } from '../model/deed-record.ts';
import type { Engine } from '../model/engine.ts';
import type { ErrorCode } from '../model/error-code.ts';
import type { Text } from '../model/locale.ts';
import type { Deliveries } from '../store/deliveries.ts';
import { cardSlot } from './card-slot.ts';
import type { Channel, Channels } from './channel.ts';
import { dialogKey } from './channel-event.ts';
import type { Context } from './dialog-keeper.ts';
import type { Digesting } from './digesting.ts';
import type { InboxParts, OpenTurn } from './inbox.ts';
import { isApart } from './is-apart.ts';
import type { Log } from './log.ts';
import { placeOf } from './place-of.ts';
import type { Renderer } from './renderer.ts';
import type { RunNotices } from './run-notices.ts';
import { LEFT_ALONE, settingAside } from './setting-aside.ts';
import type { Tables } from './tables.ts';
import { tellingOwner } from './telling-owner.ts';
import { type Turn, turnOf } from './turn.ts';
import {
  type DeliveredEvent,
  type DigestEvent,
  type LookEvent,
  noticeEvent,
  type RestEvent,
  type RunEvent,
  type TurnEvent,
} from './turn-event.ts';
import type { TurnRunner } from './turn-runner.ts';
import type { Watching } from './watching.ts';

export interface TurnRunParts {
  readonly engine: Engine;
  readonly render: Renderer;
  readonly runner: TurnRunner;
  readonly watching: Watching;
  readonly digesting: Digesting;
  readonly runNotices: RunNotices;
  readonly tables: Tables;
  /** Null: nothing is carried out. */
  readonly acting: Acting | null;
  readonly deliveries: Deliveries;
  readonly channels: Channels;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Longer messages are no questions. A text up to this goes whole to facts and causes, and is kept whole: nothing is cut,
 * so no half of a character can be left. In characters of UTF-16.
 */
const LONGEST_MESSAGE = 32_000;

const HELP: Text = { en: 'help', ja: 'ヘルプ' };

/** What is done with a turn, by what began it. */
export function turnRun({
  engine,
  render,
  runner,
  watching,
  digesting,
  runNotices,
  tables,
  acting,
  deliveries,
  channels,
  clock,
  log,
}: TurnRunParts): InboxParts['run'] {
  const aside = settingAside(acting, runner);
  const tellOwner = tellingOwner({ render, digesting, deliveries, channels, log });

  const heard = (turn: Turn, text: string, { choices, ...context }: Context): ConversationEvent => {
    const { locale } = turn.asker;
    const question = engine.understand(text === '' ? HELP[locale] : text, { hint: locale, ...context });
    return questionEvent(turn.id, question, readReply(question.text, choices));
  };

  const refuse = async ({ slot, asker }: Turn, code: ErrorCode): Promise<void> => {
    await slot.show(render.failure({ code, reference: null }, asker));
  };

  const answer = async (turn: Turn, open: OpenTurn, event: DeliveredEvent): Promise<void> => {
    const take = (decide: (context: Context) => ConversationEvent) =>
      runner.take(turn, dialogKey(event), open, decide);
    switch (event.kind) {
      case 'consent':
        await tables.put(turn, event.question, event.upload);
        return;
      case 'press':
        if (event.question.asTable !== undefined) await tables.offer(turn, event.question);
        else await take(() => ({ type: 'picked', turn: turn.id, question: event.question }));
        return;
      case 'installed':
        await take((context) => heard(turn, '', context));
        return;
      case 'message':
        // Not awaited: the slot shows the sign before its first card.
        if (open.card === null) void turn.slot.typing();
        if (event.text.length > LONGEST_MESSAGE) await refuse(turn, 'ASK_TOO_LONG');
        else await take((context) => heard(turn, event.text, context));
    }
  };

  /** The way to whom a turn answers; what is watched or carried out is told where something came from last, a digest in a post of its own. */
  const wayTo = (
    event: Exclude<TurnEvent, LookEvent | RestEvent>,
  ): Channel | null | Promise<Channel | null> => {
    switch (event.kind) {
      case 'watch':
      case 'deed':
      case 'notice':
        return channels.open(event.conversation);
      case 'digest':
      case 'run':
        return channels.post(event.conversation);
      default:
        return channels.back(event.conversation, event.reference, event.activity);
    }
  };

  return async (open, aim) => {
    const { key, event } = open;
    if (event.kind === 'look') {
      // The next look is never more than an hour away.
      if (aim === 'answer') await runNotices.look(event);
      return { state: aim === 'answer' ? 'answered' : 'given-up', card: null };
    }
    if (event.kind === 'rest') return tellOwner(open, event, aim);
    const channel = await wayTo(event);
    if (channel === null && event.kind === 'deed') return aside.unseen(event);
    if (channel === null) {
      log.error({ code: 'TEAMS_SERVICE_URL' }, 'a turn leads to where this bot does not answer');
      if (isOfDigest(event)) await digesting.undeliverable(event, 'TEAMS_SERVICE_URL');
      return { state: 'given-up', card: null };
    }
    const turn = turnOf(
      {
        id: ('activity' in event ? event.activity : null) ?? key.activity,
        conversation: isOfDigest(event) ? placeOf(event.conversation) : event.conversation,
        asker: event.asker,
        card: cardOf(open),
      },
      log,
      (ownLog) => cardSlot(channel, cardOf(open), ownLog, (id) => deliveries.shown(key, id)),
    );
    const end = (state: 'answered' | 'given-up') => ({ state, card: turn.slot.latest() });
    if (aim === 'give-up' && event.kind === 'deed') return aside.setAside(turn, event.deed);
    if (aim === 'give-up') {
      turn.log.error({ code: 'ASK_GIVEN_UP', attempts: open.attempts }, 'a turn is given up');
      await refuse(turn, 'ASK_GIVEN_UP');
      return end('given-up');
    }
    switch (event.kind) {
      case 'watch': {
        const look = await watching.look(turn, key, event, open.receivedAt);
        if ('pauseInMs' in look) return { state: 'unchanged', pauseInMs: look.pauseInMs };
        await runner.tell(turn, look.answer, { watch: look.news });
        break;
      }
      case 'deed': {
        if (acting === null) return LEFT_ALONE;
        const advanced = await acting.carryingOut.advance(event.deed, (notice) => noticeEvent(event, notice));
        // Another release wrote it in its own form.
        if (advanced === null) return end('given-up');
        const { record, hasChanged, pauseInMs } = advanced;
        if (hasChanged || pauseInMs === null) await runner.report(turn, record);
        if (pauseInMs !== null) return { state: 'unchanged', pauseInMs };
        break;
      }
      case 'notice': {
        const record = (await acting?.carryingOut.find(event.deed)) ?? null;
        // Decided since: there is nothing to remind anybody of.
        if (record === null || noticeDue(record, clock.now()) !== event.notice) return end('given-up');
        await runner.announce(turn, record, event.notice);
        break;
      }
      case 'digest': {
        const posting = await digesting.posting(event);
        if (posting === null) return end('given-up');
        const shown = await runner.post(turn, posting);
        if (shown !== 'shown') await digesting.undeliverable(event, shown);
        break;
      }
      case 'run': {
        const look = await runNotices.runLook(turn, key, event, open.card !== null);
        const shown =
          look.answer === null ? 'shown' : await runner.tell(turn, look.answer, { digest: look.news });
        if (shown !== 'shown') {
          await digesting.undeliverable(event, shown);
          break;
        }
        if (look.pauseInMs !== null) return { state: 'unchanged', pauseInMs: look.pauseInMs };
        break;
      }
      default:
        await answer(turn, open, event);
    }
    return end('answered');
  };
}

/** What is posted where a digest belongs: of a thread its channel. */
function isOfDigest(event: TurnEvent): event is DigestEvent | RunEvent {
  return event.kind === 'digest' || event.kind === 'run';
}

/** The card that a turn goes on in; null: it begins one. */
function cardOf({ card, event }: OpenTurn): string | null {
  if (card !== null) return card;
  if (event.kind === 'consent') return event.card;
  return event.kind === 'press' && !isApart(event.question) ? event.card : null;
}
