import assert from 'node:assert/strict';
import { subscriptionOf } from '../../../src/digests/subscription.ts';
import type { Answer } from '../../../src/model/answer.ts';
import { DIGEST_SUBSCRIBE } from '../../../src/model/digest.ts';
import { HOUR_IN_MS, type Instant, instant, later, MINUTE_IN_MS } from '../../../src/model/instant.ts';
import type { Question } from '../../../src/model/question.ts';
import type { RunCalendar, RunStanding } from '../../../src/model/run-notice.ts';
import { maintenanceWindow } from '../../../src/schedules/maintenance-window.ts';
import { phaseAt, resultsBy } from '../../../src/schedules/run-phase.ts';
import { runsBetween } from '../../../src/schedules/runs.ts';
import type { Database } from '../../../src/store/sql-session.ts';
import { type BotBench, type BotBenchSetup, plainAnswer } from '../../support/bot-bench.ts';
import { cardsShown } from '../../support/shown.ts';
import { CHANNEL, digestTalk, understandWish } from './digest-talk.ts';
/** The first run of the schedule. */
export const FIRST = 'run 20261120103000';

/** A schedule that opens each day for two hours: an hour and a half after the clock of the bench begins. */
interface Tenant {
  startDateTime: string;
  /** What is said of each run, by how it stands; by default it takes two machines, and everything goes well. */
  standing: (phase: RunStanding['phase']) => Partial<RunStanding>;
  isUnreadable: boolean;
}

/** Talk of run notices in a channel, about a tenant with one schedule that a test may change. */
export function runNoticeTalk(database: () => Database) {
  const talk = digestTalk(database);
  const { asked } = talk;
  const usual = (): Tenant => ({
    startDateTime: '2026-01-01 10:30',
    standing: () => ({}),
    isUnreadable: false,
  });
  const tenant = usual();
  beforeEach(() => {
    Object.assign(tenant, usual());
  });

  const runsOf = (from: Instant, to: Instant) => {
    const window = maintenanceWindow({
      startDateTime: tenant.startDateTime,
      expirationDateTime: null,
      duration: '02:00',
      timeZone: 'UTC',
      recurEvery: 'Day',
    });
    return 'unreadable' in window
      ? assert.fail(window.unreadable)
      : runsBetween(window, later(from, -2 * HOUR_IN_MS), to);
  };
  const open = async (more: Partial<BotBenchSetup> = {}) => {
    const now = () => instant((more.clock ?? bench.clock).now()) ?? assert.fail();
    const calendar: RunCalendar = {
      runs: (pastInMs, aheadInMs) =>
        Promise.resolve({
          asOf: now(),
          runs: runsOf(later(now(), -pastInMs), later(now(), aheadInMs)).map((run) => ({
            scheduleId: '/schedules/nightly',
            schedule: 'nightly',
            ...run,
          })),
        }),
    };
    const report = (question: Question): Partial<Answer> => {
      const run = question.digest?.run;
      if (run === undefined) return {};
      if (tenant.isUnreadable) return { isAzureUnreadable: true };
      const phase = phaseAt(run, now());
      const isDue = runsOf(run.start, later(run.start, MINUTE_IN_MS)).some(
        ({ start }) => start === run.start,
      );
      const standing: RunStanding = {
        phase,
        isDue,
        machineCount: 2,
        untoldCount: 0,
        isSettled: phase === 'after' || now() >= resultsBy(run),
        isTroubled: false,
        ...tenant.standing(phase),
      };
      return { report: { id: 'digest-now', data: {}, blocks: [], run: standing } };
    };
    const bench: BotBench = await talk.open({
      understand: understandWish({ runs: true }),
      calendar,
      answer: async (question, asker) => ({
        ...plainAnswer(question, asker),
        asOf: now(),
        intent: question.intent,
        choices: [],
        subscription: question.topic === DIGEST_SUBSCRIBE ? subscriptionOf(question, asker, now()) : null,
        ...report(question),
      }),
      ...more,
    });
    return bench;
  };
  const told = () => talk.sent().filter(({ conversation }) => conversation === CHANNEL);
  const posts = () => told().filter(({ kind }) => kind === 'send');
  /** How the first run was said to stand, one after the other; what was said again is left out. */
  const phases = () =>
    cardsShown(told())
      .filter((text) => text.startsWith(FIRST) || posts().length === 1)
      .map((text) => text.split(' ')[2])
      .filter((phase, index, all) => phase !== all[index - 1]);
  const passing = (bench: BotBench, durationInMs: number, stepInMs = 30 * MINUTE_IN_MS) =>
    talk.passing(bench, durationInMs, stepInMs, 2);

  return { talk, tenant, asked, open, told, posts, phases, passing };
}
