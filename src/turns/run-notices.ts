import { isMeantRun, isToldAfter, runQuestion } from '../digests/run-question.ts';
import {
  AHEAD_IN_MS,
  firstLookAt,
  hasNoMoreToCome,
  isPastLast,
  isToBeTold,
  isToldLate,
  pauseAt,
  TOLD_FOR_IN_MS,
} from '../digests/run-times.ts';
import type { Answer } from '../model/answer.ts';
import type { Clock } from '../model/clock.ts';
import { type DigestNews, isAroundRuns } from '../model/digest.ts';
import type { Engine } from '../model/engine.ts';
import { DAY_IN_MS, type Instant, MINUTE_IN_MS, millisecondsBetween } from '../model/instant.ts';
import type { RunCalendar, RunStanding, ScheduledRun } from '../model/run-notice.ts';
import type { Deliveries } from '../store/deliveries.ts';
import type { DeliveryKey } from '../store/delivery.ts';
import type { Digests } from '../store/digests.ts';
import type { Digesting } from './digesting.ts';
import { logAnswer } from './log-answer.ts';
import type { Turn } from './turn.ts';
import { type LookEvent, type RunEvent, storeEvent } from './turn-event.ts';

/** What could not be read is tried again so soon: a window opens within the hour. */
const TRIED_AGAIN_AFTER_IN_MS = 5 * MINUTE_IN_MS;

/** How a run is told now, and how long its card is left then, null: for good; or that there is nothing to show yet, or at all. */
export type RunLook =
  | {
      readonly answer: Answer;
      readonly news: Extract<DigestNews, { readonly state: 'run' }>;
      readonly pauseInMs: number | null;
    }
  | { readonly answer: null; readonly pauseInMs: number | null };

export interface RunNotices {
  /** Looks at the schedules, and begins a turn for each run that is to be told: one, whichever process does. Rejects where they cannot be read. */
  look(event: LookEvent): Promise<void>;
  /** How a run stands. Something to be shown it says to one process alone. Rejects where the store fails. */
  runLook(turn: Turn, key: DeliveryKey, event: RunEvent, hasCard: boolean): Promise<RunLook>;
}

export interface RunNoticesParts {
  readonly engine: Engine;
  readonly calendar: RunCalendar;
  readonly digesting: Pick<Digesting, 'find' | 'endWith'>;
  readonly digests: Digests;
  readonly deliveries: Deliveries;
  readonly clock: Clock;
}

/** Runs of schedules, told to the conversations that wish it. Times are the tenant's, and only how long something is left alone is measured on our clock. */
export function runNotices(parts: RunNoticesParts): RunNotices {
  const { engine, calendar, digesting, digests, deliveries, clock } = parts;

  const begin = async (event: LookEvent, run: ScheduledRun, isAfter: boolean, asOf: Instant) => {
    const { conversation, asker, digest } = event;
    const nowInMs = clock.now().getTime();
    const after = (moment: Instant) => new Date(nowInMs + millisecondsBetween(asOf, moment));
    const begun: RunEvent = { kind: 'run', conversation, asker, digest, run, begunAt: asOf };
    await digests.beginTurn(
      {
        id: digest,
        activity: `run ${digest} ${run.scheduleId} ${run.start}`,
        event: storeEvent(begun),
        dueAt: new Date(Math.max(nowInMs, after(firstLookAt(run, isAfter)).getTime())),
        // Known for a day longer than it may be begun.
        until: new Date(after(run.end).getTime() + DAY_IN_MS),
      },
      new Date(nowInMs),
    );
  };

  return {
    look: async (event) => {
      const digest = await digesting.find(event);
      if (digest === null || !isAroundRuns(digest.cadence)) return;
      const { cadence } = digest;
      const { asOf, runs } = await calendar.runs(TOLD_FOR_IN_MS, AHEAD_IN_MS);
      const { until } = cadence;
      if (until !== undefined && millisecondsBetween(until, asOf) > TOLD_FOR_IN_MS) {
        await digests.remove(digest.id);
        return;
      }
      for (const run of runs)
        if (isMeantRun(digest, run) && isToBeTold(run, cadence, asOf))
          await begin(event, run, isToldAfter(digest), asOf);
    },

    runLook: async (turn, key, { run, begunAt, ...event }, hasCard) => {
      const digest = await digesting.find(event);
      if (digest === null || !isAroundRuns(digest.cadence) || isPastLast(run, digest.cadence)) return OVER;
      const { errorsOnly = false, once = false } = digest.question.digest ?? {};
      const isAfter = isToldAfter(digest);
      const answer = await engine.answer(runQuestion(digest, run), turn.asker);
      logAnswer(answer, turn.log);
      const { asOf } = answer;
      const pauseInMs = pauseAt(run, asOf);
      const isOver = hasNoMoreToCome(run, asOf);
      const standing = answer.report?.run ?? null;
      if (standing === null || isUntold(standing)) {
        // Nothing is known of it: that is said once there is nothing left to wait for.
        if (!isUnread(answer, standing)) return OVER;
        if (!isOver) return { answer: null, pauseInMs: Math.min(pauseInMs, TRIED_AGAIN_AFTER_IN_MS) };
      } else if (!hasCard && isNothing(standing)) return OVER;
      const isSettled = isOver || (standing?.isSettled ?? false);
      if (isAfter && !hasCard) {
        if (!isSettled) return { answer: null, pauseInMs };
        if (errorsOnly && standing?.isTroubled === false && !isUntold(standing)) return OVER;
      }
      if (!(await deliveries.hold(key))) return { answer: null, pauseInMs };
      if (once) await digesting.endWith(digest, run.end);
      const isFirst = !hasCard && !isAfter && standing !== null;
      const isLate = isToldLate(run, begunAt) || (isFirst && isToldLate(run, asOf));
      return { answer, news: { state: 'run', digest, isLate }, pauseInMs: isSettled ? null : pauseInMs };
    },
  };
}

const OVER: RunLook = { answer: null, pauseInMs: null };

/** Whether it takes no machine for sure, and may take some that could not be read. */
function isUntold({ machineCount, untoldCount }: RunStanding): boolean {
  return machineCount === 0 && untoldCount > 0;
}

function isUnread({ isAzureUnreadable }: Answer, standing: RunStanding | null): boolean {
  return isAzureUnreadable || (standing !== null && isUntold(standing));
}

/** Whether nobody needs to hear of it: it takes none of the machines, or the schedule was moved before it was told. */
function isNothing({ machineCount, isDue, phase, isTroubled }: RunStanding): boolean {
  return machineCount === 0 || (!isDue && (phase === 'before' || !isTroubled));
}
