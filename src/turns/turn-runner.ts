import type { ConversationEvent } from '../dialog/conversation-event.ts';
import { questionAt, storeQuestions } from '../dialog/stored-questions.ts';
import { takesTime } from '../dialog/takes-time.ts';
import type { Engine } from '../model/engine.ts';
import type { Question } from '../model/question.ts';
import type { Cards, StoredCard } from '../store/cards.ts';
import type { DeliveryKey } from '../store/delivery.ts';
import type { Ids } from '../store/ids.ts';
import { buttonId } from './button-id.ts';
import type { Context, DialogKeeper } from './dialog-keeper.ts';
import { errorTrace } from './error-trace.ts';
import { logAnswer } from './log-answer.ts';
import type { Reader, RenderedCard, Renderer } from './renderer.ts';
import type { Turn } from './turn.ts';

/** What came, as far as it got: its name, and the question it was understood as, as it is stored; null where it is not. */
export interface TurnOrigin {
  readonly key: DeliveryKey;
  readonly question: unknown;
}

/** Each shows progress, reads, and shows the answer in its place; a failure to read is an answer too. Rejects where the store or the channel fails. */
export interface TurnRunner {
  /** Tells the dialog the event that `decide` makes, and does everything that follows from it. */
  take(
    turn: Turn,
    dialog: string,
    origin: TurnOrigin,
    decide: (context: Context) => ConversationEvent,
  ): Promise<void>;
  /** Asks a question that belongs to nobody's dialog: a turn that no message began. */
  run(turn: Turn, question: Question): Promise<void>;
}

export interface TurnRunnerParts {
  readonly engine: Engine;
  readonly render: Renderer;
  readonly keeper: DialogKeeper;
  readonly cards: Cards;
  readonly ids: Ids;
}

/** How a question ended: what that tells the dialog, the card to show, and what its buttons stand for. */
interface Outcome {
  readonly event: ConversationEvent;
  readonly card: RenderedCard;
  readonly buttons: StoredCard | null;
}

/** Runs turns, whatever began them. */
export function turnRunner({ engine, render, keeper, cards, ids }: TurnRunnerParts): TurnRunner {
  const answer = async (
    turn: Turn,
    question: Question,
    keep: (outcome: Outcome) => Promise<unknown>,
  ): Promise<void> => {
    // Not awaited: reading starts at once, and the slot keeps the order of its cards.
    if (takesTime(question))
      void turn.slot.show(render.progress(question, readerOf(turn, question))).catch(() => undefined);
    const outcome = await outcomeOf(turn, question);
    // Kept before the card can reach anyone who would press its buttons.
    await keep(outcome);
    await turn.slot.show(outcome.card);
  };

  const outcomeOf = async (turn: Turn, question: Question): Promise<Outcome> => {
    const reader = readerOf(turn, question);
    try {
      const found = await engine.answer(question, turn.asker);
      logAnswer(found, turn.log);
      const id = ids.next();
      const asked: Question[] = [];
      const card = render.answer(found, {
        ...reader,
        buttonId: (behind) => buttonId({ card: id, index: asked.push(behind) - 1 }),
      });
      const buttons = { id, conversation: turn.conversation, questions: storeQuestions(asked) };
      const event = { type: 'answered', turn: turn.id, answer: found } as const;
      return { event, card, buttons: asked.length === 0 ? null : buttons };
    } catch (error) {
      const reference = ids.next().slice(0, 8);
      turn.log.error({ reference, error: errorTrace(error) }, 'a question could not be answered');
      const card = render.failure({ code: 'BUG_UNEXPECTED', reference }, reader);
      return { event: { type: 'failed', turn: turn.id }, card, buttons: null };
    }
  };

  return {
    take: (turn, key, origin, decide) =>
      keeper.lend(key, async (dialog) => {
        // Whoever had the turn before may have told the dialog: to be told "2" again, it no longer has the choices.
        const question =
          questionAt(origin.question, 0) ??
          (await dialog.advance(decide, (understood) =>
            understood === null
              ? {}
              : { understood: { key: origin.key, question: storeQuestions([understood]) } },
          ));
        if (question === null) return;
        await answer(turn, question, ({ event, buttons }) =>
          dialog.advance(
            () => event,
            () => (buttons === null ? {} : { card: buttons }),
          ),
        );
      }),
    run: (turn, question) =>
      answer(turn, question, async ({ buttons }) => {
        if (buttons !== null) await cards.save(buttons);
      }),
  };
}

/** A card speaks the language of its question, at the time of day of whoever asks. */
function readerOf({ asker }: Turn, { locale }: Question): Reader {
  return { locale, timeZone: asker.timeZone };
}
