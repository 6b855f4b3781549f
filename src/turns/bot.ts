import { questionEvent } from '../dialog/conversation-event.ts';
import { readQuestion } from '../dialog/stored-question.ts';
import type { Clock } from '../model/clock.ts';
import { ERROR_CODES } from '../model/error-code.ts';
import type { Text } from '../model/locale.ts';
import type { Question } from '../model/question.ts';
import type { Deliveries } from '../store/deliveries.ts';
import { cardSlot } from './card-slot.ts';
import type { Channel } from './channel.ts';
import { errorTrace } from './error-trace.ts';
import type { InboundEvent } from './inbound-event.ts';
import { cardReply, errorReply, type InvokeReply, messageReply } from './invoke-reply.ts';
import { BUTTON_EXPIRED, STILL_READING } from './notice.ts';
import type { RenderedCard } from './renderer.ts';
import { type Turn, type TurnRunnerParts, turnRunner } from './turn-runner.ts';

type MessageEvent = Extract<InboundEvent, { kind: 'message' }>;
type InstalledEvent = Extract<InboundEvent, { kind: 'installed' }>;
type ButtonEvent = Extract<InboundEvent, { kind: 'button' }>;

/** Opens the conversation an event came from for `work` that outlives its request; never rejects, failures are logged. */
export type Converse = (work: (channel: Channel) => Promise<void>) => Promise<void>;

export interface Bot {
  message(event: MessageEvent, channel: Channel): Promise<void>;
  installed(event: InstalledEvent, channel: Channel): Promise<void>;
  /** What the person who pressed is told, within the time a click may take; the card changes for everyone. Never rejects. */
  press(event: ButtonEvent, converse: Converse): Promise<InvokeReply>;
}

export interface BotParts extends TurnRunnerParts {
  readonly deliveries: Deliveries;
  readonly clock: Clock;
}

/** Longer messages are not questions; what understanding reads of a long paste lies well below. In characters. */
const LONGEST_MESSAGE = 32_000;

/** What was understood stands in the question; its text is only shown, and is kept in the conversation and behind every button. */
const LONGEST_TEXT_KEPT = 1_000;

/** Teams gives an invoke 10 to 15 seconds; half of the lower bound leaves room for the network. */
const CLICK_BUDGET_IN_MS = 5_000;

/** Under this name a greeting is claimed: Teams announces one installation in up to two activities. */
const GREETING = 'greeting';

const HELP: Text = { en: 'help', ja: 'ヘルプ' };

/** Answers what the channel brings. Knows conversations and cards, not HTTP. */
export function bot(parts: BotParts): Bot {
  const { engine, render, buttons, deliveries, clock, ids, log } = parts;
  const runner = turnRunner(parts);
  const underWay = new Map<string, Promise<RenderedCard | null>>();

  const turnOf = (event: InboundEvent, channel: Channel, card: string | null): Turn => ({
    id: event.activity ?? ids.next(),
    conversation: event.conversation,
    reader: { locale: event.locale, timeZone: event.timeZone },
    slot: cardSlot(channel, card, log),
  });

  const isFirst = (event: InboundEvent): Promise<boolean> =>
    event.activity === null ? Promise.resolve(true) : deliveries.claim(event.conversation, event.activity);

  const understood = (event: InboundEvent, text: string, previous: Question | null): Question => {
    const words = text === '' ? HELP[event.locale] : text;
    const question = engine.understand(words, { hint: event.locale, previous });
    return { ...question, text: question.text.slice(0, LONGEST_TEXT_KEPT) };
  };

  const questionBehind = async (event: ButtonEvent, id: string): Promise<Question | null> => {
    const button = await buttons.find(id);
    return button === null || button.conversation !== event.conversation
      ? null
      : readQuestion(button.question);
  };

  /** The card that a press leads to; null where another delivery of the same press is at it. */
  const answered = async (event: ButtonEvent, question: Question, converse: Converse) => {
    if (!(await isFirst(event))) return null;
    let card: RenderedCard | null = null;
    await converse(async (channel) => {
      const turn = turnOf(event, channel, event.card);
      await runner.guard(turn, () => runner.take(turn, () => ({ type: 'picked', turn: turn.id, question })));
      card = turn.slot.latest();
    });
    return card;
  };

  const pressed = async (event: ButtonEvent, converse: Converse): Promise<InvokeReply> => {
    const { action, card, conversation, locale } = event;
    if (action?.verb !== 'ask')
      return errorReply(400, 'TEAMS_BAD_REQUEST', ERROR_CODES.TEAMS_BAD_REQUEST.means[locale]);
    const question = await questionBehind(event, action.button);
    if (question === null) return messageReply(BUTTON_EXPIRED[locale]);
    const key = JSON.stringify([conversation, card, action.button]);
    const answering =
      underWay.get(key) ?? answered(event, question, converse).finally(() => underWay.delete(key));
    underWay.set(key, answering);
    const shown = await Promise.race([answering, clock.sleep(CLICK_BUDGET_IN_MS).then(() => null)]);
    return shown === null ? messageReply(STILL_READING[locale]) : cardReply(shown.card);
  };

  return {
    message: async (event, channel) => {
      const turn = turnOf(event, channel, null);
      await runner.guard(turn, async () => {
        if (!(await isFirst(event))) return log.info('a repeated delivery is left out');
        await channel
          .typing()
          .catch((error: unknown) => log.warn({ error: errorTrace(error) }, 'no typing sign'));
        if (event.text.length > LONGEST_MESSAGE)
          return turn.slot.show(render.failure({ code: 'ASK_TOO_LONG', reference: null }, turn.reader));
        await runner.take(turn, ({ previous }) =>
          questionEvent(turn.id, understood(event, event.text, previous)),
        );
      });
    },
    installed: async (event, channel) => {
      const turn = turnOf(event, channel, null);
      await runner.guard(turn, async () => {
        if (!(await deliveries.claim(event.conversation, GREETING))) return;
        await runner.take(turn, () => questionEvent(turn.id, understood(event, '', null)));
      });
    },
    press: async (event, converse) => {
      try {
        return await pressed(event, converse);
      } catch (error) {
        const reference = ids.next().slice(0, 8);
        log.error({ reference, error: errorTrace(error) }, 'a press failed');
        return errorReply(
          500,
          'BUG_UNEXPECTED',
          `${ERROR_CODES.BUG_UNEXPECTED.means[event.locale]} (${reference})`,
        );
      }
    },
  };
}
