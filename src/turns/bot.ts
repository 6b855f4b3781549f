import { questionAt } from '../dialog/stored-questions.ts';
import type { Clock } from '../model/clock.ts';
import type { Question } from '../model/question.ts';
import type { SignIns } from '../model/sign-ins.ts';
import type { Cards } from '../store/cards.ts';
import type { Ids } from '../store/ids.ts';
import { behindButton } from './behind-button.ts';
import { cardViews } from './card-views.ts';
import { type CardAction, type ChannelEvent, dialogKey } from './channel-event.ts';
import { errorTrace } from './error-trace.ts';
import { filledIn } from './filled-in.ts';
import { inTime } from './in-time.ts';
import { inbox, type Taken } from './inbox.ts';
import { isApart } from './is-apart.ts';
import {
  answeredApart,
  busy,
  expired,
  type PressReply,
  pressError,
  signIn,
  stillReading,
  uncertain,
} from './press-reply.ts';
import type { RenderedCard } from './renderer.ts';
import { turnQueue } from './turn-queue.ts';
import { type TurnRunParts, turnRun } from './turn-run.ts';

type SpokenEvent = Extract<ChannelEvent, { kind: 'message' | 'submitted' | 'consent' | 'installed' }>;
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

export interface BotParts extends TurnRunParts {
  /** Where what is let is sent as who let it; absent or null: as an identity of the bot. */
  readonly signIns?: SignIns | null;
  readonly cards: Cards;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Teams gives a delivery 10 to 15 seconds; half of the lower bound leaves room for the network. */
const REPLY_BUDGET_IN_MS = 5_000;

/** Under this name a greeting is kept: Teams announces one installation in up to two activities. */
const GREETING = 'greeting';

/** Answers what the channel brings. Knows dialogs and cards, not HTTP. */
export function bot(parts: BotParts): Bot {
  const { digesting, deliveries, cards, channels, clock, ids, log, signIns = null } = parts;
  const presses = new Map<string, Press>();
  const views = cardViews(parts);

  const run = turnRun(parts);
  const box = inbox({ deliveries, queue: turnQueue(), clock, log, ripen: () => digesting.ripen(), run });

  const storeFailed = (error: unknown) =>
    log.error({ code: 'STORE_UNAVAILABLE', error: errorTrace(error) }, 'a delivery could not be kept');

  const questionBehind = async (
    { button, filled }: Pick<CardAction, 'button' | 'filled'>,
    conversation: string,
  ) => {
    const behind = await behindButton(cards, button, conversation);
    const question = behind && questionAt(behind.questions, behind.index);
    return question && filledIn(question, filled);
  };

  /** What is let, or goes at once without approval, is sent as who presses: his client is asked for a token before the press counts. */
  const needsSignIn = ({ deed }: Question, actor: string | null): boolean =>
    signIns !== null &&
    (deed?.kind === 'carry-out' || deed?.kind === 'break-glass') &&
    actor !== null &&
    signIns.doorOf(actor) === null;

  /** What a press leads to: the card, or why there is none. Never rejects. */
  const pressed = async (event: ButtonEvent, action: CardAction, kept: () => void): Promise<PressReply> => {
    const { activity, card, asker, conversation, person, name, reference } = event;
    const { locale } = asker;
    try {
      const question = await questionBehind(action, conversation);
      if (question === null) return expired(locale);
      if (needsSignIn(question, asker.actor)) return signIn(locale);
      const ended = Promise.withResolvers<RenderedCard | null>();
      const taken = await box.take(
        activity ?? ids.next(),
        { kind: 'press', conversation, person, name, activity, asker, reference, card, question },
        ended.resolve,
      );
      if (taken === 'full') return busy(locale);
      kept();
      // Another delivery of the same press is at it.
      if (taken === 'repeated') return stillReading(locale);
      const shown = await ended.promise;
      if (isApart(question)) return answeredApart(locale);
      if (shown === null) return stillReading(locale);
      const own = shown.view && (await views.of(event, shown.view.id));
      return { kind: 'card', card: own ?? shown };
    } catch (error) {
      storeFailed(error);
      return uncertain(locale);
    }
  };

  /** How a card is shown to whoever looks at it: read anew each time, and nothing is kept of it. Never rejects. */
  const viewed = async (event: ButtonEvent, { button }: CardAction): Promise<PressReply> => {
    const { locale } = event.asker;
    try {
      const card = await views.of(event, button);
      return card === null ? expired(locale) : { kind: 'card', card };
    } catch (error) {
      log.error({ code: 'STORE_UNAVAILABLE', error: errorTrace(error) }, 'a card could not be looked at');
      return pressError('STORE_UNAVAILABLE', locale);
    }
  };

  /** Whoever presses asks: two people who press the same button ask twice, and one who presses twice asks once. */
  const pressOf = (event: ButtonEvent, action: CardAction): Press => {
    const key = JSON.stringify([dialogKey(event), event.card, action]);
    const known = presses.get(key);
    if (known !== undefined) return known;
    const press: Press = {
      isKept: false,
      reply: pressed(event, action, () => {
        press.isKept = true;
      }).finally(() => presses.delete(key)),
    };
    presses.set(key, press);
    return press;
  };

  const takingOf = async (event: SpokenEvent): Promise<Taken> => {
    const { kind, conversation, person, name, activity, asker, reference } = event;
    const origin = { conversation, person, name, activity, asker, reference };
    switch (kind) {
      case 'installed':
        return box.take(GREETING, { ...origin, kind });
      case 'message':
        return box.take(activity ?? ids.next(), { ...origin, kind, text: event.text });
      case 'consent': {
        const { card, button, upload } = event;
        const question = await questionBehind({ button, filled: NOTHING_FILLED }, conversation);
        return question?.asTable === undefined || asker.through !== 'personal'
          ? box.take(activity ?? ids.next(), { ...origin, kind: 'message', text: '' })
          : box.take(activity ?? ids.next(), { ...origin, kind, card, question, upload });
      }
      case 'submitted': {
        const { card, action } = event;
        const question = await questionBehind(action, conversation);
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
      if (action?.verb === 'view')
        return inTime(clock, REPLY_BUDGET_IN_MS, viewed(event, action), () =>
          pressError('STORE_UNAVAILABLE', locale),
        );
      if (action?.verb !== 'ask') return Promise.resolve(pressError('TEAMS_BAD_REQUEST', locale));
      const press = pressOf(event, action);
      return inTime(clock, REPLY_BUDGET_IN_MS, press.reply, () =>
        press.isKept ? stillReading(locale) : uncertain(locale),
      );
    },
    watch: () => box.watch(),
    // Whoever takes an unfinished turn over shows its answer: here it is shown no more.
    close: () => box.close(() => channels.close()),
  };
}

const NOTHING_FILLED: CardAction['filled'] = {};

/** A press under way; `isKept`: it is answered whatever happens to this process. */
interface Press {
  isKept: boolean;
  readonly reply: Promise<PressReply>;
}
