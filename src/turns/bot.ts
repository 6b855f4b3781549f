import type { Acting } from '../acting/acting.ts';
import { readReply } from '../ask/read-reply.ts';
import { type ConversationEvent, questionEvent } from '../dialog/conversation-event.ts';
import { questionAt } from '../dialog/stored-questions.ts';
import type { Clock } from '../model/clock.ts';
import type { Engine } from '../model/engine.ts';
import type { ErrorCode } from '../model/error-code.ts';
import type { Text } from '../model/locale.ts';
import type { Question } from '../model/question.ts';
import type { Cards } from '../store/cards.ts';
import type { Deliveries } from '../store/deliveries.ts';
import type { Ids } from '../store/ids.ts';
import { type ButtonId, readButtonId } from './button-id.ts';
import { cardSlot } from './card-slot.ts';
import type { Channels } from './channel.ts';
import { type ChannelEvent, dialogKey } from './channel-event.ts';
import type { Context } from './dialog-keeper.ts';
import { errorTrace } from './error-trace.ts';
import { inTime } from './in-time.ts';
import { inbox, type OpenTurn, type Taken, type TurnAim, type TurnEnd } from './inbox.ts';
import type { Log } from './log.ts';
import {
  answeredApart,
  busy,
  expired,
  type PressReply,
  pressError,
  stillReading,
  uncertain,
} from './press-reply.ts';
import type { Renderer } from './renderer.ts';
import { LEFT_ALONE, settingAside } from './setting-aside.ts';
import { type Turn, turnOf } from './turn.ts';
import type { DeliveredEvent, TurnEvent } from './turn-event.ts';
import { turnQueue } from './turn-queue.ts';
import type { TurnRunner } from './turn-runner.ts';
import type { Watching } from './watching.ts';

type SpokenEvent = Extract<ChannelEvent, { kind: 'message' | 'submitted' | 'installed' }>;
type ButtonEvent = Extract<ChannelEvent, { kind: 'button' }>;

/** `kept`: it will be answered, whatever happens to this process. The others are not, and the channel may deliver again. */
export type Receipt = 'kept' | 'full' | 'store-unavailable';

export interface Bot {
  /** Keeps what came, to be answered after its delivery is acknowledged. Never rejects. */
  receive(event: SpokenEvent): Promise<Receipt>;
  /** What the person who pressed is told, within the time a click may take; the card changes for everyone. Never rejects. */
  press(event: ButtonEvent): Promise<PressReply>;
  /** Takes over turns that other processes, or earlier ones, left; resolves when the bot is closed. */
  watch(): Promise<void>;
  /** Lets turns end for some seconds; what is unfinished then is left to others, or to the next start. */
  close(): Promise<void>;
}

export interface BotParts {
  readonly engine: Engine;
  readonly render: Renderer;
  readonly runner: TurnRunner;
  readonly watching: Watching;
  /** Null: nothing is carried out. */
  readonly acting: Acting | null;
  readonly deliveries: Deliveries;
  readonly cards: Cards;
  readonly channels: Channels;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
}

/**
 * Longer messages are no questions. A text up to this goes whole to facts and causes, and is kept whole: nothing is cut,
 * so no half of a character can be left. In characters of UTF-16.
 */
const LONGEST_MESSAGE = 32_000;

/** Teams gives a delivery 10 to 15 seconds; half of the lower bound leaves room for the network. */
const REPLY_BUDGET_IN_MS = 5_000;

/** Under this name a greeting is kept: Teams announces one installation in up to two activities. */
const GREETING = 'greeting';

const HELP: Text = { en: 'help', ja: 'ヘルプ' };

/** Answers what the channel brings. Knows dialogs and cards, not HTTP. */
export function bot(parts: BotParts): Bot {
  const { engine, render, runner, watching, acting, deliveries, cards, channels, clock, ids, log } = parts;
  const presses = new Map<string, Press>();
  const aside = settingAside(acting, runner);

  const heard = (turn: Turn, text: string, { previous, choices }: Context): ConversationEvent => {
    const { locale } = turn.asker;
    const question = engine.understand(text === '' ? HELP[locale] : text, { hint: locale, previous });
    return questionEvent(turn.id, question, readReply(question.text, choices));
  };

  const refuse = async ({ slot, asker }: Turn, code: ErrorCode): Promise<void> => {
    await slot.show(render.failure({ code, reference: null }, asker));
  };

  const answer = async (turn: Turn, open: OpenTurn, event: DeliveredEvent): Promise<void> => {
    const take = (decide: (context: Context) => ConversationEvent) =>
      runner.take(turn, dialogKey(event), open, decide);
    switch (event.kind) {
      case 'press':
        await take(() => ({ type: 'picked', turn: turn.id, question: event.question }));
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

  /** The way to whom a turn answers; what is watched or carried out is told where something came from last. */
  const wayTo = (event: TurnEvent) =>
    event.kind === 'watch' || event.kind === 'deed'
      ? channels.open(event.conversation)
      : Promise.resolve(channels.back(event.conversation, event.reference, event.activity));

  const run = async (open: OpenTurn, aim: TurnAim): Promise<TurnEnd> => {
    const { key, event } = open;
    const channel = await wayTo(event);
    if (channel === null && event.kind === 'deed') return aside.unseen(event.deed);
    if (channel === null) {
      log.error({ code: 'TEAMS_SERVICE_URL' }, 'a turn leads to where this bot does not answer');
      return { state: 'given-up', card: null };
    }
    const turn = turnOf(
      {
        id: ('activity' in event ? event.activity : null) ?? key.activity,
        conversation: event.conversation,
        asker: event.asker,
        card: cardOf(open),
      },
      log,
      (ownLog) => cardSlot(channel, cardOf(open), ownLog, (id) => deliveries.shown(key, id)),
    );
    const end = (state: 'answered' | 'given-up') => ({ state, card: turn.slot.latest()?.card ?? null });
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
        await runner.tell(turn, look.answer, look.news);
        break;
      }
      case 'deed': {
        if (acting === null) return LEFT_ALONE;
        const advanced = await acting.carryingOut.advance(event.deed);
        // Another release wrote it in its own form.
        if (advanced === null) return end('given-up');
        const { record, hasChanged, pauseInMs } = advanced;
        if (hasChanged || pauseInMs === null) await runner.report(turn, record);
        if (pauseInMs !== null) return { state: 'unchanged', pauseInMs };
        break;
      }
      default:
        await answer(turn, open, event);
    }
    return end('answered');
  };

  const box = inbox({ deliveries, queue: turnQueue(), clock, log, run });

  const storeFailed = (error: unknown) =>
    log.error({ code: 'STORE_UNAVAILABLE', error: errorTrace(error) }, 'a delivery could not be kept');

  /** Null where nothing stands behind the button any more, or it is pressed elsewhere. */
  const questionBehind = async ({ card, index }: ButtonId, conversation: string) => {
    const stored = await cards.find(card);
    return stored?.conversation === conversation ? questionAt(stored.questions, index) : null;
  };

  /** What a press leads to: the card, or why there is none. Never rejects. */
  const pressed = async (event: ButtonEvent, button: ButtonId, kept: () => void): Promise<PressReply> => {
    const { activity, card, asker, conversation, person, reference } = event;
    const { locale } = asker;
    try {
      const question = await questionBehind(button, conversation);
      if (question === null) return expired(locale);
      const ended = Promise.withResolvers<object | null>();
      const taken = await box.take(
        activity ?? ids.next(),
        { kind: 'press', conversation, person, activity, asker, reference, card, question },
        ended.resolve,
      );
      if (taken === 'full') return busy(locale);
      kept();
      // Another delivery of the same press is at it.
      if (taken === 'repeated') return stillReading(locale);
      const shown = await ended.promise;
      if (isApart(question)) return answeredApart(locale);
      return shown === null ? stillReading(locale) : { kind: 'card', card: shown };
    } catch (error) {
      storeFailed(error);
      return uncertain(locale);
    }
  };

  /** Whoever presses asks: two people who press the same button ask twice, and one who presses twice asks once. */
  const pressOf = (event: ButtonEvent, button: ButtonId): Press => {
    const key = JSON.stringify([dialogKey(event), event.card, button]);
    const known = presses.get(key);
    if (known !== undefined) return known;
    const press: Press = {
      isKept: false,
      reply: pressed(event, button, () => {
        press.isKept = true;
      }).finally(() => presses.delete(key)),
    };
    presses.set(key, press);
    return press;
  };

  const takingOf = async (event: SpokenEvent): Promise<Taken> => {
    const { kind, conversation, person, activity, asker, reference } = event;
    const origin = { conversation, person, activity, asker, reference };
    switch (kind) {
      case 'installed':
        return box.take(GREETING, { ...origin, kind });
      case 'message':
        return box.take(activity ?? ids.next(), { ...origin, kind, text: event.text });
      case 'submitted': {
        const { card, action } = event;
        const button = readButtonId(action.button);
        const question = button === null ? null : await questionBehind(button, conversation);
        // Behind what has expired stands help: nothing else can be said to who has no words.
        return question === null
          ? box.take(activity ?? ids.next(), { ...origin, kind: 'message', text: '' })
          : box.take(activity ?? ids.next(), { ...origin, kind: 'press', card, question });
      }
    }
  };

  return {
    receive: (event) => {
      const taking = takingOf(event);
      const receipt = taking.then(
        (taken): Receipt => (taken === 'full' ? 'full' : 'kept'),
        (error: unknown): Receipt => {
          storeFailed(error);
          return 'store-unavailable';
        },
      );
      return inTime(clock, REPLY_BUDGET_IN_MS, receipt, () => 'store-unavailable');
    },
    press: (event) => {
      const { action, asker } = event;
      const { locale } = asker;
      if (action?.verb !== 'ask') return Promise.resolve(pressError('TEAMS_BAD_REQUEST', locale));
      const button = readButtonId(action.button);
      if (button === null) return Promise.resolve(expired(locale));
      const press = pressOf(event, button);
      return inTime(clock, REPLY_BUDGET_IN_MS, press.reply, () =>
        press.isKept ? stillReading(locale) : uncertain(locale),
      );
    },
    watch: () => box.watch(),
    // Whoever takes an unfinished turn over shows its answer: here it is shown no more.
    close: () => box.close(() => channels.close()),
  };
}

/** The card that a turn goes on in; null: it begins one. */
function cardOf({ card, event }: OpenTurn): string | null {
  if (card !== null || event.kind !== 'press' || isApart(event.question)) return card;
  return event.card;
}

/** Help stays where it is, and so does what is to be watched: what is picked there is answered in a card of its own. */
function isApart({ from, intent }: Question): boolean {
  return from === 'finding' || (from === 'help' && intent !== 'help');
}

/** A press under way; `isKept`: it is answered whatever happens to this process. */
interface Press {
  isKept: boolean;
  readonly reply: Promise<PressReply>;
}
