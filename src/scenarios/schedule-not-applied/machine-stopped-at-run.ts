import { arcConnection } from '../../facts/arc-connection.ts';
import type { Readings } from '../../facts/fact.ts';
import { healthEvents } from '../../facts/health-events.ts';
import { maintenanceRuns, recordOf } from '../../facts/maintenance-runs.ts';
import { powerState } from '../../facts/power-state.ts';
import { runInstallation } from '../../facts/run-installation.ts';
import { schedulesInQuestion } from '../../facts/schedules-in-question.ts';
import { defineCause, type Judgement } from '../../judging/cause.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Evidence } from '../../model/evidence.ts';
import { type Instant, MINUTE_IN_MS, millisecondsBetween } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import { gap } from '../../model/reading.ts';
import { apartAtRun, serverRemedy } from './apart-at-run.ts';
import { runInQuestion } from './in-question.ts';

const STATE = { health: healthEvents, power: powerState, connection: arcConnection };

/** A machine must have been running so long when a run begins. Source: Update Manager, scheduled patching. */
const RUNNING_BEFORE_RUN_IN_MS = 15 * MINUTE_IN_MS;

/** The machine did not run, or had only just been started, when the run began. */
export const machineStoppedAtRun = defineCause({
  id: 'machine-stopped-at-run',
  title: {
    en: 'Machine stopped or not connected at the run',
    ja: '実行時にマシンが停止または未接続',
  },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'act-now',
  needs: { asked: schedulesInQuestion, runs: maintenanceRuns },
  wants: { ...STATE, results: runInstallation },
  actions: ['start-machine', 'install-updates'],
  references: [REFERENCES.maintenanceTroubleshoot, REFERENCES.healthAnnotations],
  judge({ asked, runs, results, ...state }, occasion) {
    const judged = runInQuestion(asked, occasion);
    if (judged.outcome !== 'run') return judged;
    const { schedule, run } = judged;
    const record = recordOf(runs.ofMachine, schedule.id, run);
    const told = [record?.errorMessage, record?.status].find((each) => SHUT_DOWN.test(each?.value ?? ''));
    const result = results?.isKnown
      ? results.value.installations.find(({ scheduleId }) => scheduleId === schedule.id)
      : undefined;
    const tookPart = told ? undefined : (record?.status.evidence ?? result?.status.evidence);
    if (tookPart) return excluded(tookPart);
    const of = occasion.machine.name;
    const apart = state.connection?.isKnown
      ? apartAtRun(state.connection.value, {
          machine: of,
          schedule: schedule.name,
          start: run.start,
          told: told?.evidence ?? null,
        })
      : null;
    if (apart) return apart;
    const stop = stopBefore(state, run.start);
    const at = minuteText(run.start);
    const more = remedyOf(state, told !== undefined);
    if (told)
      return holds(
        {
          en: `${of} was shut down or did not respond when ${schedule.name} ran at ${at}.${stop?.says.en ?? ''}`,
          ja: `${schedule.name} の実行時 (${at})、${of} は停止していたか応答しませんでした。${stop?.says.ja ?? ''}`,
        },
        stop ? [told.evidence, stop.evidence] : [told.evidence],
        more,
      );
    if (stop)
      return holds(
        {
          en: `${of} was not running when ${schedule.name} was due at ${at}.${stop.says.en}`,
          ja: `${schedule.name} の実行予定日時 (${at}) に、${of} は実行中ではありませんでした。${stop.says.ja}`,
        },
        [stop.evidence],
        more,
      );
    return runningAt(state, run.start, occasion.machine.name);
  },
});

/** How a run calls a machine that is off or does not answer. */
const SHUT_DOWN = /ShutdownOrUnresponsive/i;

const RECREATED: Text = {
  en: 'The same is said of a machine that was deleted and made anew under its id within the last 12 hours.',
  ja: '過去 12 時間以内に削除され、同じ ID で作り直されたマシンにも同じ状態が記録されます。',
};

const START: Text = {
  en: 'Have the machine running at least 15 minutes before the schedule starts; install updates once for the run that was missed.',
  ja: 'スケジュールの開始 15 分前までにマシンを起動しておいてください。適用されなかった更新プログラムは、1 回限りの更新でインストールしてください。',
};

interface Stop {
  readonly says: Text;
  readonly evidence: Evidence;
}

/** What shows that the machine was down when a run began; null where nothing does. */
function stopBefore({ health }: Readings<typeof STATE>, run: Instant): Stop | null {
  if (!health?.isKnown) return null;
  const { events } = health.value;
  const last = events.find(({ at }) => at <= run);
  const next = events.findLast(({ at }) => at > run);
  if (last?.state === 'down') return { says: sinceText(last.at, last.context), evidence: last.evidence };
  const isTooLate = last?.state === 'started' && millisecondsBetween(last.at, run) < RUNNING_BEFORE_RUN_IN_MS;
  const started = isTooLate ? last : last === undefined && next?.state === 'started' ? next : null;
  return started && { says: startedText(started.at), evidence: started.evidence };
}

function sinceText(since: Instant, by: string | null): Text {
  const why = by === null ? '' : ` (${by})`;
  return {
    en: ` It went down at ${minuteText(since)}${why}.`,
    ja: `${minuteText(since)} に停止しています${why}。`,
  };
}

function startedText(at: Instant): Text {
  return { en: ` It was started only at ${minuteText(at)}.`, ja: `起動されたのは ${minuteText(at)} です。` };
}

function remedyOf({ power, connection }: Readings<typeof STATE>, isTold: boolean) {
  if (connection) return serverRemedy(connection);
  const isRunning = power?.isKnown === true && power.value.value === 'running';
  return {
    notes: isTold ? [RECREATED] : [],
    nextStep: START,
    ...(isRunning && { actions: [{ id: 'install-updates' }] }),
  };
}

/** Ruled out where something shows that the machine ran; open where nothing does. */
function runningAt(
  { health, power, connection }: Readings<typeof STATE>,
  run: Instant,
  name: string,
): Judgement {
  if (connection) return connection.isKnown ? excluded(connection.value.evidence) : undecided(connection);
  if (health && !health.isKnown) return undecided(health);
  const event = health?.value.events.find(({ at }) => at <= run) ?? health?.value.events.at(-1);
  if (event) return excluded(event.evidence);
  if (power && !power.isKnown) return undecided(power);
  if (power && health && power.value.value === 'running') return excluded(power.value.evidence);
  return undecided(
    gap(healthEvents, 'AZ_NO_DATA', {
      en: `It is not on record since when ${name} is down: Resource Graph has no annotation of it from Resource Health. Its activity log may say.`,
      ja: `${name} がいつから停止しているかは、Resource Health に記録されていません (Resource Graph に注釈がありません)。アクティビティ ログを確認してください。`,
    }),
  );
}
