import type { Acting } from '../acting/acting.ts';
import { hasMoved } from '../acting/deed-standing.ts';
import type { ConversationEvent } from '../dialog/conversation-event.ts';
import { questionAt, storeQuestions } from '../dialog/stored-questions.ts';
import { takesTime } from '../dialog/takes-time.ts';
import type { Answer } from '../model/answer.ts';
import {
  type DeedNotice,
  type DeedRecord,
  decidingQuestion,
  verifyingQuestion,
} from '../model/deed-record.ts';
import type { Engine } from '../model/engine.ts';
import { lettingQuestion } from '../model/letting-question.ts';
import type { Text } from '../model/locale.ts';
import { type News, NO_NEWS } from '../model/news.ts';
import type { Question } from '../model/question.ts';
import type { Cards, StoredCard } from '../store/cards.ts';
import type { DeliveryKey } from '../store/delivery.ts';
import type { Ids } from '../store/ids.ts';
import { buttonId } from './button-id.ts';
import type { Shown } from './card-slot.ts';
import type { Context, DialogKeeper } from './dialog-keeper.ts';
import type { Digesting, Posting } from './digesting.ts';
import { errorTrace } from './error-trace.ts';
import { logAnswer } from './log-answer.ts';
import type { BesideDeed, Reader, ReaderWithButtons, RenderedCard, Renderer } from './renderer.ts';
import { type ShownPlan, shownPlan, storeShownPlan } from './shown-plan.ts';
import type { Turn } from './turn.ts';
import type { Watching } from './watching.ts';

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
  /** Tells what became of what is watched, or how a run stands. */
  tell(turn: Turn, answer: Answer, news: Partial<News>): Promise<Shown>;
  /** Posts a digest at its time. */
  post(turn: Turn, posting: Posting): Promise<Shown>;
  /** Shows how an action stands that was let; once it is over, with what it came to. `note`: what else there is to say of it. */
  report(turn: Turn, record: DeedRecord, note?: Text): Promise<void>;
  /** Tells something of an action in a card of its own. */
  announce(turn: Turn, record: DeedRecord, notice: DeedNotice): Promise<void>;
  /** Asks a question that belongs to nobody's dialog: a turn that no message began. */
  run(turn: Turn, question: Question): Promise<void>;
}

export interface TurnRunnerParts {
  readonly engine: Engine;
  readonly render: Renderer;
  readonly keeper: DialogKeeper;
  readonly watching: Watching;
  readonly digesting: Digesting;
  /** Null: nothing is carried out. */
  readonly acting: Acting | null;
  readonly cards: Cards;
  readonly ids: Ids;
}

/** How a question ended: what that tells the dialog, the card to show, and what its buttons stand for. */
interface Outcome {
  readonly event: ConversationEvent;
  readonly card: RenderedCard;
  readonly buttons: StoredCard | null;
  /** The action whose standing the card shows; absent: of none. */
  readonly deed?: DeedRecord;
}

/** Runs turns, whatever began them. */
export function turnRunner({
  engine,
  render,
  keeper,
  watching,
  digesting,
  acting,
  cards,
  ids,
}: TurnRunnerParts): TurnRunner {
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
    // What is shown beside its own card is no longer kept up to date.
    if (outcome.deed !== undefined && question.deed?.kind !== 'show') await caughtUp(turn, outcome.deed);
  };

  const outcomeOf = async (turn: Turn, question: Question): Promise<Outcome> => {
    // Outside of what is caught, as everything that takes the store: where that fails, the turn is tried again.
    const recalled = (await acting?.recalling.recall(turn, question)) ?? null;
    const found = await caught(turn, question, () => engine.answer(question, turn.asker, recalled));
    if ('event' in found) return found;
    logAnswer(found, turn.log);
    const watch = await watching.heed(turn, found);
    const decided = (await acting?.deciding.heed(turn, found)) ?? null;
    const digest = await digesting.heed(turn, found);
    return caught(turn, question, async () =>
      decided?.state === 'kept'
        ? {
            event: { type: 'answered', turn: turn.id, answer: found } as const,
            deed: decided.record,
            ...(await deedDrawn(turn, decided.record, {
              note: decided.note,
              isCopy: question.deed?.kind !== 'carry-out',
            })),
          }
        : drawn(turn, found, { watch, decided, digest }),
    );
  };

  const drawn = (turn: Turn, answer: Answer, news: News): Outcome => {
    const plan = acting === null || isPrivate(turn) ? null : shownPlan(answer, news);
    return {
      event: { type: 'answered', turn: turn.id, answer },
      ...(plan === null
        ? withButtons(turn, answer.question, (reader) => render.answer(answer, reader, news))
        : planDrawn(turn, plan, news)),
    };
  };

  /** What is posted is drawn for whoever asked; everybody has a view of his own. */
  const planDrawn = (turn: Turn, shown: ShownPlan, news: News) => {
    const { answer } = shown;
    const { question, plan, asOf } = answer;
    const { card, buttons } = withButtons(turn, question, (reader) => {
      const id = reader.buttonId(lettingQuestion(question, plan, asOf));
      const concerns = [...new Set([turn.asker.actor ?? [], acting?.viewing.allowed(plan) ?? []].flat())];
      return { ...render.answer(answer, reader, news), view: { id, concerns } };
    });
    return { card, buttons: buttons && { ...buttons, shown: storeShownPlan(shown) } };
  };

  /** Where nobody else reads along, whoever looks is offered what he may decide; elsewhere everybody is, and has a view of his own. */
  const deedDrawn = async (turn: Turn, deed: DeedRecord, told: BesideDeed) => {
    const { record, note } = (await acting?.viewing.ruled(deed)) ?? { record: deed, note: null };
    const beside = { ...told, note: told.note ?? note };
    const viewer = isPrivate(turn) ? await acting?.viewing.viewer(record, turn.asker.actor) : undefined;
    return withButtons(turn, record.question, (reader) => {
      const card = render.deed(record, reader, { ...beside, ...(viewer && { viewer }) });
      if (isPrivate(turn) || record.state !== 'awaiting-approval') return card;
      const id = reader.buttonId(decidingQuestion(record, 'show'));
      return { ...card, view: { id, concerns: acting?.viewing.concernedBy(record) ?? [] } };
    });
  };

  const withButtons = (
    turn: Turn,
    question: Question,
    draw: (reader: ReaderWithButtons) => RenderedCard,
  ): Pick<Outcome, 'card' | 'buttons'> => {
    const id = ids.next();
    const asked: Question[] = [];
    const buttonOf = (behind: Question) => buttonId({ card: id, index: asked.push(behind) - 1 });
    const card = draw({ ...readerOf(turn, question), buttonId: buttonOf });
    const buttons = { id, conversation: turn.conversation, questions: storeQuestions(asked) };
    return { card, buttons: asked.length === 0 ? null : buttons };
  };

  /** The scenario that tells whether an action helped, asked of the machines it was carried out on; null where nothing tells. */
  const verified = async (turn: Turn, record: DeedRecord): Promise<Answer | null> => {
    const question = verifyingQuestion(record);
    if (question === null) return null;
    try {
      return await engine.answer(question, turn.asker);
    } catch (error) {
      turn.log.error({ error: errorTrace(error) }, 'what an action came to could not be looked at');
      return null;
    }
  };

  /** An error of the product is told with a reference to the log. */
  const caught = async <T>(turn: Turn, question: Question, work: () => Promise<T>): Promise<T | Outcome> => {
    try {
      return await work();
    } catch (error) {
      const reference = ids.next().slice(0, 8);
      turn.log.error({ reference, error: errorTrace(error) }, 'a question could not be answered');
      const card = render.failure({ code: 'BUG_UNEXPECTED', reference }, readerOf(turn, question));
      return { event: { type: 'failed', turn: turn.id }, card, buttons: null };
    }
  };

  /** What its buttons stand for is kept before anybody can press them. */
  const show = async (turn: Turn, { card, buttons }: Pick<Outcome, 'card' | 'buttons'>): Promise<Shown> => {
    if (buttons !== null) await cards.save(buttons);
    return turn.slot.show(card);
  };

  const report = async (turn: Turn, record: DeedRecord, note: Text | null = null): Promise<void> => {
    const answer = record.state === 'settled' ? await verified(turn, record) : null;
    if (answer !== null) await acting?.carryingOut.verified(record.id, answer.findings);
    await show(turn, await deedDrawn(turn, record, { verified: answer, note }));
    await caughtUp(turn, record);
  };

  /**
   * Several turns show how an action stands, in several processes: one that stood still meanwhile shows over what another has shown since. Each
   * looks again once it has shown, so that the last to show shows the last.
   */
  const caughtUp = async (turn: Turn, shown: DeedRecord): Promise<void> => {
    const now = await acting?.carryingOut.find(shown.id);
    if (now && hasMoved(shown, now)) await report(turn, now);
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
    tell: (turn, found, news) => show(turn, drawn(turn, found, { ...NO_NEWS, ...news })),
    post: async (turn, { question, news }) => {
      const found = await caught(turn, question, () => engine.answer(question, turn.asker));
      if (!('event' in found)) logAnswer(found, turn.log);
      return show(turn, 'event' in found ? found : drawn(turn, found, { ...NO_NEWS, digest: news }));
    },
    report,
    announce: async (turn, deed, notice) => {
      const { record } = (await acting?.viewing.ruled(deed)) ?? { record: deed };
      const drawn = withButtons(turn, record.question, (reader) => render.deedNotice(record, reader, notice));
      await show(turn, drawn);
    },
    run: (turn, question) =>
      answer(turn, question, async ({ buttons }) => {
        if (buttons !== null) await cards.save(buttons);
      }),
  };
}

function isPrivate({ asker }: Turn): boolean {
  return asker.through === 'personal';
}

/** A card speaks the language of its question, at the time of day of whoever asks. */
function readerOf({ asker }: Turn, { locale }: Question): Reader {
  return { locale, timeZone: asker.timeZone };
}
