import type { ConversationEffect } from '../dialog/conversation.ts';
import type { ConversationEvent } from '../dialog/conversation-event.ts';
import type { ConversationSnapshot } from '../dialog/conversation-snapshot.ts';
import type { Answer } from '../model/answer.ts';
import type { Locale } from '../model/locale.ts';
import type { Question } from '../model/question.ts';
import type { Gap } from '../model/reading.ts';
import type { Buttons, StoredButton } from '../store/buttons.ts';
import type { Ids } from '../store/ids.ts';
import type { CardSlot } from './card-slot.ts';
import type { ConversationKeeper } from './conversation-keeper.ts';
import type { Engine } from './engine.ts';
import { errorTrace } from './error-trace.ts';
import type { Log } from './log.ts';
import type { Reader, RenderedCard, Renderer } from './renderer.ts';

/** One message or click, and where its answer goes. */
export interface Turn {
  readonly id: string;
  readonly conversation: string;
  /** The language of the asker's client, until a question tells its own. */
  readonly reader: Reader;
  readonly slot: CardSlot;
}

export interface TurnRunner {
  /** Tells the conversation the event and does everything that follows from it, up to the answer. */
  take(turn: Turn, decide: (snapshot: ConversationSnapshot) => ConversationEvent): Promise<void>;
  /** Runs `work`; where it fails, the asker is shown a reference that the log has too. Never rejects. */
  guard(turn: Turn, work: () => Promise<void>): Promise<void>;
}

export interface TurnRunnerParts {
  readonly engine: Engine;
  readonly render: Renderer;
  readonly keeper: ConversationKeeper;
  readonly buttons: Buttons;
  readonly ids: Ids;
  readonly log: Log;
}

/** One missing permission shows in every machine of a fleet. */
const MOST_GAPS_LOGGED = 10;

/** Other gaps are the asker's, and may quote the name that was asked for. */
function isForOperator({ code }: Gap): boolean {
  return code === 'AZ_FORBIDDEN' || code === 'AZ_UNAUTHENTICATED';
}

/** Carries out what the conversation decides: shows progress, reads, shows the answer in its place. */
export function turnRunner({ engine, render, keeper, buttons, ids, log }: TurnRunnerParts): TurnRunner {
  const perform = async (
    turn: Turn,
    effects: readonly ConversationEffect[],
    locale: Locale,
  ): Promise<void> => {
    const reader = { ...turn.reader, locale };
    for (const effect of effects) {
      switch (effect.type) {
        case 'showProgress':
          // Not awaited: reading starts at once, and the slot keeps the order of its cards.
          void turn.slot.show(
            render.progress(effect.question, { ...reader, locale: effect.question.locale }),
          );
          break;
        case 'gather': {
          const outcome = await gather(effect.turn, effect.question);
          const next = await keeper.advance(turn.conversation, () => outcome);
          await perform(turn, next, effect.question.locale);
          break;
        }
        case 'showAnswer':
          await turn.slot.show(await answerCard(turn, effect.answer, reader));
          break;
        case 'showFailure':
          await turn.slot.show(
            render.failure({ code: 'BUG_UNEXPECTED', reference: effect.reference }, reader),
          );
          break;
      }
    }
  };

  const gather = async (turn: string, question: Question): Promise<ConversationEvent> => {
    try {
      const answer = await engine.answer(question);
      logGaps(answer);
      return { type: 'answered', turn, answer };
    } catch (error) {
      return { type: 'failed', turn, reference: logged(error, 'a question could not be answered') };
    }
  };

  /** The buttons are saved before the card can reach anyone. */
  const answerCard = async (turn: Turn, answer: Answer, reader: Reader): Promise<RenderedCard> => {
    const given: StoredButton[] = [];
    const card = render.answer(answer, {
      ...reader,
      buttonId: (question) => {
        const id = ids.next();
        given.push({ id, conversation: turn.conversation, question });
        return id;
      },
    });
    await buttons.save(given);
    return card;
  };

  /** A card tells its reader what could not be read; the log tells the operator who can grant it. */
  const logGaps = (answer: Answer): void => {
    const gaps = answer.findings.flatMap((finding) => finding.gaps).filter(isForOperator);
    if (gaps.length === 0) return;
    const needs = new Set(gaps.map(({ fact, code, needs: { en } }) => `${fact} ${code}: ${en}`));
    log.warn(
      { topic: answer.question.topic, gaps: [...needs].slice(0, MOST_GAPS_LOGGED) },
      'an answer has gaps',
    );
  };

  const logged = (error: unknown, what: string): string => {
    const reference = ids.next().slice(0, 8);
    log.error({ reference, error: errorTrace(error) }, what);
    return reference;
  };

  return {
    take: async (turn, decide) =>
      perform(turn, await keeper.advance(turn.conversation, decide), turn.reader.locale),
    guard: async (turn, work) => {
      try {
        await work();
      } catch (error) {
        const reference = logged(error, 'a turn failed');
        await turn.slot.show(render.failure({ code: 'BUG_UNEXPECTED', reference }, turn.reader));
      }
    },
  };
}
