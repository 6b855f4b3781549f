import { readReply } from '../ask/read-reply.ts';
import { type ConversationEvent, questionEvent } from '../dialog/conversation-event.ts';
import { questionAt } from '../dialog/stored-questions.ts';
import type { Clock } from '../model/clock.ts';
import type { Engine } from '../model/engine.ts';
import type { Text } from '../model/locale.ts';
import type { Arrival, Arrivals, Arrived } from '../store/arrivals.ts';
import type { Ids } from '../store/ids.ts';
import type { Background } from './background.ts';
import { type ButtonId, readButtonId } from './button-id.ts';
import { cardSlot } from './card-slot.ts';
import type { Channel } from './channel.ts';
import { type ChannelEvent, dialogKey } from './channel-event.ts';
import type { Context } from './dialog-keeper.ts';
import { errorTrace } from './error-trace.ts';
import type { Log } from './log.ts';
import { expired, type PressReply, pressError, stillReading } from './press-reply.ts';
import type { Renderer } from './renderer.ts';
import { type Turn, turnOf } from './turn.ts';
import type { TurnDialog, TurnRunner } from './turn-runner.ts';

type MessageEvent = Extract<ChannelEvent, { kind: 'message' }>;
type InstalledEvent = Extract<ChannelEvent, { kind: 'installed' }>;
type ButtonEvent = Extract<ChannelEvent, { kind: 'button' }>;

export interface Bot {
  message(event: MessageEvent, channel: Channel): Promise<void>;
  installed(event: InstalledEvent, channel: Channel): Promise<void>;
  /** What the person who pressed is told, within the time a click may take; the card changes for everyone. Never rejects. */
  press(event: ButtonEvent, channel: Channel): Promise<PressReply>;
}

export interface BotParts {
  readonly engine: Engine;
  readonly render: Renderer;
  readonly runner: TurnRunner;
  readonly arrivals: Arrivals;
  readonly background: Background;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
}

/**
 * Longer messages are no questions. A text up to this goes whole to facts and causes, and is kept whole: nothing is cut,
 * so no half of a character can be left. In characters of UTF-16.
 */
const LONGEST_MESSAGE = 32_000;

/** Teams gives an invoke 10 to 15 seconds; half of the lower bound leaves room for the network. */
const CLICK_BUDGET_IN_MS = 5_000;

/** Under this name a greeting is claimed: Teams announces one installation in up to two activities. */
const GREETING = 'greeting';

const HELP: Text = { en: 'help', ja: 'ヘルプ' };

/** Answers what the channel brings. Knows dialogs and cards, not HTTP. */
export function bot({ engine, render, runner, arrivals, background, clock, ids, log }: BotParts): Bot {
  const underWay = new Map<string, Promise<PressReply>>();

  const begin = (event: ChannelEvent, channel: Channel, card: string | null): Turn =>
    turnOf(
      { id: event.activity ?? ids.next(), conversation: event.conversation, asker: event.asker },
      log,
      (ownLog) => cardSlot(channel, card, ownLog),
    );

  const arrive = (
    event: ChannelEvent,
    given: Partial<Pick<Arrival, 'delivery' | 'card'>> = {},
  ): Promise<Arrived> =>
    arrivals.take({
      conversation: event.conversation,
      delivery: event.activity,
      dialog: dialogKey(event),
      reference: event.reference,
      card: null,
      ...given,
    });

  const heard = (turn: Turn, text: string, { previous, choices }: Context): ConversationEvent => {
    const { locale } = turn.asker;
    const question = engine.understand(text === '' ? HELP[locale] : text, { hint: locale, previous });
    return questionEvent(turn.id, question, readReply(question.text, choices));
  };

  /** What a press leads to: the card, or why there is none. Never rejects. */
  const answered = async (event: ButtonEvent, button: ButtonId, channel: Channel): Promise<PressReply> => {
    const { locale } = event.asker;
    const turn = begin(event, channel, event.card);
    try {
      const arrived = await arrive(event, { card: button.card });
      const { card } = arrived;
      const question =
        card?.conversation === event.conversation ? questionAt(card.questions, button.index) : null;
      if (question === null) return expired(locale);
      // Another delivery of the same press is at it.
      if (!arrived.isFirst) return stillReading(locale);
      await runner.guard(turn, () =>
        runner.take(turn, dialogOf(event, arrived), () => ({ type: 'picked', turn: turn.id, question })),
      );
      const shown = turn.slot.latest();
      return shown === null ? stillReading(locale) : { kind: 'card', card: shown.card };
    } catch (error) {
      const reference = ids.next().slice(0, 8);
      turn.log.error({ reference, error: errorTrace(error) }, 'a press failed');
      return pressError('BUG_UNEXPECTED', locale, reference);
    }
  };

  return {
    message: async (event, channel) => {
      const turn = begin(event, channel, null);
      await runner.guard(turn, async () => {
        const arrived = await arrive(event);
        if (!arrived.isFirst) return turn.log.info('a repeated delivery is left out');
        // Not awaited: the slot shows the sign before its first card.
        void turn.slot.typing();
        if (event.text.length > LONGEST_MESSAGE)
          return turn.slot.show(render.failure({ code: 'ASK_TOO_LONG', reference: null }, event.asker));
        await runner.take(turn, dialogOf(event, arrived), (context) => heard(turn, event.text, context));
      });
    },
    installed: async (event, channel) => {
      const turn = begin(event, channel, null);
      await runner.guard(turn, async () => {
        const arrived = await arrive(event, { delivery: GREETING });
        if (!arrived.isFirst) return;
        await runner.take(turn, dialogOf(event, arrived), (context) => heard(turn, '', context));
      });
    },
    press: async (event, channel) => {
      const { action, card, asker } = event;
      if (action?.verb !== 'ask') return pressError('TEAMS_BAD_REQUEST', asker.locale, null);
      const button = readButtonId(action.button);
      if (button === null) return expired(asker.locale);
      // Whoever presses asks: two people who press the same button ask twice.
      const key = JSON.stringify([dialogKey(event), card, action.button]);
      const answering =
        underWay.get(key) ?? answered(event, button, channel).finally(() => underWay.delete(key));
      underWay.set(key, answering);
      void background.start(async () => {
        await answering;
      });
      const late = clock.sleep(CLICK_BUDGET_IN_MS).then(() => stillReading(asker.locale));
      return await Promise.race([answering, late]);
    },
  };
}

function dialogOf(event: ChannelEvent, { dialog }: Arrived): TurnDialog {
  return { key: dialogKey(event), loaded: dialog };
}
