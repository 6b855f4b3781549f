import type { Answer } from '../model/answer.ts';
import type { Clock } from '../model/clock.ts';
import type { Engine } from '../model/engine.ts';
import { MINUTE_IN_MS } from '../model/instant.ts';
import type { Question } from '../model/question.ts';
import { isNews, isSettled, MOST_WATCHES, type WatchNews, watchable, watchedUntil } from '../model/watch.ts';
import type { Deliveries } from '../store/deliveries.ts';
import type { DeliveryKey } from '../store/delivery.ts';
import type { Watches } from '../store/watches.ts';
import { errorTrace } from './error-trace.ts';
import { logAnswer } from './log-answer.ts';
import type { Turn } from './turn.ts';
import { readEvent, storeEvent, type WatchEvent } from './turn-event.ts';

/** What was wished just now is looked at often, what was wished yesterday seldom: after a twelfth of its age. */
const SHORTEST_PAUSE_IN_MS = 5 * MINUTE_IN_MS;
const LONGEST_PAUSE_IN_MS = 30 * MINUTE_IN_MS;

/** What a look came to: something to be told, or how long to leave it. */
export type Look =
  | { readonly answer: Answer; readonly news: Extract<WatchNews, { state: 'changed' | 'ended' }> }
  | { readonly pauseInMs: number };

export interface Watching {
  /** Does what a question wishes of a watch, by its answer now; null where it wishes nothing. Rejects where the store fails. */
  heed(turn: Turn, answer: Answer): Promise<WatchNews | null>;
  /** Looks at what is watched since `begunAt`. Something to be told it says to one process alone. Rejects where the store fails. */
  look(turn: Turn, key: DeliveryKey, event: WatchEvent, begunAt: Date): Promise<Look>;
}

export interface WatchingParts {
  readonly engine: Engine;
  readonly watches: Watches;
  readonly deliveries: Deliveries;
  readonly clock: Clock;
}

/** Wishes to be told when an answer changes, kept in the store beside what the channel delivered. */
export function watching({ engine, watches, deliveries, clock }: WatchingParts): Watching {
  const begin = async (turn: Turn, answer: Answer): Promise<WatchNews> => {
    const question = watchable(answer);
    if (question === null) return { state: 'incomparable' };
    if (isSettled(answer)) return { state: 'settled' };
    const until = watchedUntil(clock.now());
    const { conversation, asker } = turn;
    const event: WatchEvent = { kind: 'watch', conversation, asker, question, until: new Date(until) };
    const isBegun = await watches.begin(
      { conversation, subject: subjectOf(question), event: storeEvent(event), until: event.until },
      MOST_WATCHES,
      SHORTEST_PAUSE_IN_MS,
    );
    return isBegun ? { state: 'begun', until } : { state: 'full' };
  };

  /** Those of the machines that are named, of all where none is. */
  const stop = async ({ conversation }: Turn, { entities }: Question): Promise<WatchNews> => {
    const named = new Set(entities.machines.map(shortName));
    const ended = (await watches.underWay(conversation)).flatMap(({ activity, event }) => {
      const read = readEvent(event);
      const machines = read?.kind === 'watch' ? read.question.entities.machines.map(shortName) : [];
      return named.size === 0 || machines.some((machine) => named.has(machine))
        ? [{ activity, machines }]
        : [];
    });
    if (ended.length > 0)
      await watches.end(
        conversation,
        ended.map(({ activity }) => activity),
      );
    return { state: 'stopped', machines: [...new Set(ended.flatMap(({ machines }) => machines))] };
  };

  /** Null where nothing could be said: an error of the product, which the next look may not meet. The last look has no next. */
  const answerOf = async (turn: Turn, question: Question, isLast: boolean): Promise<Answer | null> => {
    try {
      const found = await engine.answer(question, turn.asker);
      logAnswer(found, turn.log);
      return found;
    } catch (error) {
      if (isLast) throw error;
      turn.log.error({ error: errorTrace(error) }, 'what is watched could not be looked at');
      return null;
    }
  };

  return {
    heed: (turn, answer) => {
      const { watch } = answer.question;
      if (watch === undefined || answer.intent === 'clarify') return Promise.resolve(null);
      return watch.kind === 'stop' ? stop(turn, answer.question) : begin(turn, answer);
    },
    look: async (turn, key, { question, until }, begunAt) => {
      const isLast = clock.now().getTime() >= until.getTime();
      const answer = await answerOf(turn, question, isLast);
      const hasChanged = answer !== null && isNews(answer);
      const nowInMs = clock.now().getTime();
      const pause = {
        pauseInMs: Math.min(pauseAfter(nowInMs - begunAt.getTime()), until.getTime() - nowInMs),
      };
      if (answer === null || !(hasChanged || isLast)) return pause;
      // It may have been ended meanwhile, or taken by another process: then that one tells it.
      if (!(await deliveries.hold(key))) return pause;
      return { answer, news: { state: hasChanged ? 'changed' : 'ended' } };
    },
  };
}

function pauseAfter(ageInMs: number): number {
  return Math.min(Math.max(ageInMs / 12, SHORTEST_PAUSE_IN_MS), LONGEST_PAUSE_IN_MS);
}

/** Two wishes of the same are one. */
function subjectOf({ topic, entities }: Question): string {
  return JSON.stringify([topic, entities]);
}

/** The last segment of a resource id; a host name as it is. */
function shortName(machine: string): string {
  return machine.split('/').at(-1) ?? machine;
}
