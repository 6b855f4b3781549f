import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '../model/clock.ts';
import type { Deliveries } from '../store/deliveries.ts';
import type { DeliveryKey } from '../store/delivery.ts';
import { errorTrace } from './error-trace.ts';
import type { Log } from './log.ts';
import type { RenderedCard } from './renderer.ts';
import { type DeliveredEvent, readEvent, storeEvent, type TurnEvent } from './turn-event.ts';
import type { TurnPlace, TurnQueue } from './turn-queue.ts';

/** Of what a process holds for fifteen seconds it says three times in that time that it is there. */
const ROUND_IN_MS = 5_000;

/** `docker stop` kills after ten seconds; the rest is for what is closed after the turns. */
const DRAIN_IN_MS = 8_000;

/** How long a turn that failed is left alone: doubled each time, so that what is down is not hammered. */
const FIRST_PAUSE_IN_MS = 5_000;
const LONGEST_PAUSE_IN_MS = 160_000;

/** Whoever asked has gone on: what is not answered by then is told as given up. */
const GIVEN_UP_AFTER_IN_MS = 10 * 60_000;

/** A turn that was begun so often brings the process down each time, or fails each time. What is watched has time for more. */
const MOST_ATTEMPTS = 6;
const MOST_ATTEMPTS_WATCHED = 60;

/** A turn as it stands when it is run: new, or taken over from a process that could not finish it. */
export interface OpenTurn {
  readonly key: DeliveryKey;
  readonly event: TurnEvent;
  /** The question it was understood as, as it is stored; null where it is not. */
  readonly question: unknown;
  /** The card that it shows so far. */
  readonly card: string | null;
  /** How often it has been begun, this time included. */
  readonly attempts: number;
  readonly receivedAt: Date;
}

/** `give-up`: it is too late for an answer, or was tried too often. */
export type TurnAim = 'answer' | 'give-up';

/** How a turn ended, and the card that it shows in the end, null where it shows none; or how long to leave what is watched. */
export type TurnEnd =
  | { readonly state: 'answered' | 'given-up'; readonly card: RenderedCard | null }
  | { readonly state: 'unchanged'; readonly pauseInMs: number };

/** `repeated`: the delivery came before. `full`: it is not kept, and has to come again. */
export type Taken = 'kept' | 'repeated' | 'full';

export interface Inbox {
  /**
   * Keeps what came, so that it is answered whatever happens to this process, and begins its turn. `ended` is told the card
   * it shows in the end, null where it has to be tried again. Rejects where the store fails: it may be kept nevertheless.
   */
  take(activity: string, event: DeliveredEvent, ended?: (card: RenderedCard | null) => void): Promise<Taken>;
  /** Holds on to the turns under way, and takes over those that nobody works on any more; resolves when it is closed. */
  watch(): Promise<void>;
  /** Lets turns end for eight seconds. What is unfinished then is left to others, or to the next start, after `leaving` has been called. */
  close(leaving: () => void): Promise<void>;
}

export interface InboxParts {
  readonly deliveries: Deliveries;
  readonly queue: TurnQueue;
  readonly clock: Clock;
  readonly log: Log;
  /** Makes deliveries of what has a time of its own, where that has come. Rejects where the store fails. */
  readonly ripen: () => Promise<void>;
  /** Rejects where the turn has to be tried again. */
  readonly run: (turn: OpenTurn, aim: TurnAim) => Promise<TurnEnd>;
}

/** Turns from arrival to end; `store/delivery.ts` draws their life. */
export function inbox({ deliveries, queue, clock, log, ripen, run }: InboxParts): Inbox {
  const held = new Set<OpenTurn>();
  const closing = new AbortController();
  let round: Promise<void> = Promise.resolve();

  /** What is watched or carried out ends by itself. */
  const isLate = ({ event, receivedAt }: OpenTurn) =>
    isDelivered(event) && clock.now().getTime() - receivedAt.getTime() > GIVEN_UP_AFTER_IN_MS;

  /** Never rejects: a turn that cannot even be let go of is found due when its time is over. */
  const runHeld = async (turn: OpenTurn): Promise<RenderedCard | null> => {
    const { key, event, attempts } = turn;
    const mostAttempts = isDelivered(event) ? MOST_ATTEMPTS : MOST_ATTEMPTS_WATCHED;
    try {
      const end = await run(turn, isLate(turn) || attempts > mostAttempts ? 'give-up' : 'answer');
      if (end.state === 'unchanged') {
        await deliveries.rest(key, end.pauseInMs);
        return null;
      }
      await deliveries.settle(key, end.state);
      return end.card;
    } catch (error) {
      // It has been handed over, and the store may be closed.
      if (closing.signal.aborted) return null;
      log.error({ attempts, error: errorTrace(error) }, 'a turn failed and is tried again');
      const pauseInMs = Math.min(FIRST_PAUSE_IN_MS * 2 ** (attempts - 1), LONGEST_PAUSE_IN_MS);
      await deliveries
        .release([key], pauseInMs)
        .catch((failure: unknown) => log.error({ error: errorTrace(failure) }, 'a turn could not be let go'));
      return null;
    } finally {
      held.delete(turn);
    }
  };

  const begin = (place: TurnPlace, turn: OpenTurn, ended: (card: RenderedCard | null) => void = () => {}) => {
    held.add(turn);
    place.run(() => runHeld(turn).then(ended));
  };

  const takeOver = async (): Promise<void> => {
    for (const due of await deliveries.takeDue(queue.room())) {
      const { conversation, activity, question, card, attempts, receivedAt } = due;
      const key = { conversation, activity };
      // It was due for a moment, and is this process's again.
      if ([...held].some((turn) => isDeepStrictEqual(turn.key, key))) continue;
      const event = readEvent(due.event);
      if (event === null) {
        log.error('a turn of another release cannot be read and is given up');
        await deliveries.settle(key, 'given-up');
        continue;
      }
      if (isDelivered(event)) log.info({ attempts }, 'a turn is taken over');
      begin(queue.enter(conversation), { key, event, question, card, attempts, receivedAt });
    }
  };

  const watchRound = async (): Promise<void> => {
    try {
      // First: what this process holds is then not due, however long the store did not answer. What takes too long is
      // held on to no more, so that it is found due and told as given up.
      await deliveries.renew([...held].filter((turn) => !isLate(turn)).map(({ key }) => key));
      if (!closing.signal.aborted) await ripen();
      if (!closing.signal.aborted) await takeOver();
    } catch (error) {
      log.error(
        { code: 'STORE_UNAVAILABLE', error: errorTrace(error) },
        'the inbox could not be looked after',
      );
    }
  };

  return {
    take: async (activity, event, ended) => {
      const { conversation, reference, asker, name } = event;
      const sender = asker.actor === null || name === null ? null : { id: asker.actor, name };
      const person = asker.through === 'personal' ? asker.actor : null;
      if (!queue.hasRoomFor(conversation)) return 'full';
      const place = queue.enter(conversation);
      const key = { conversation, activity };
      const receivedAt = clock.now();
      const isNew = await deliveries
        .take({ ...key, event: storeEvent(event), reference, person, sender })
        .catch((error: unknown) => {
          place.giveBack();
          throw error;
        });
      if (isNew) begin(place, { key, event, question: null, card: null, attempts: 1, receivedAt }, ended);
      else place.giveBack();
      return isNew ? 'kept' : 'repeated';
    },
    watch: async () => {
      while (!closing.signal.aborted) {
        round = watchRound();
        await round;
        await clock.sleep(ROUND_IN_MS, closing.signal);
      }
    },
    close: async (leaving) => {
      await Promise.race([queue.settled(), clock.sleep(DRAIN_IN_MS, closing.signal)]);
      closing.abort();
      await round;
      queue.stop();
      leaving();
      await deliveries
        .release(
          [...held].map(({ key }) => key),
          0,
        )
        .catch((error: unknown) => log.error({ error: errorTrace(error) }, 'turns could not be handed over'));
    },
  };
}

/** Whether somebody waits for its answer. */
function isDelivered({ kind }: TurnEvent): boolean {
  return kind === 'message' || kind === 'installed' || kind === 'press' || kind === 'consent';
}
