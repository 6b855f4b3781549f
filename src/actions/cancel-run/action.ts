import type { MaintenanceConfiguration } from '../../azure/maintenance-configuration.ts';
import type { MaintenanceRun } from '../../facts/maintenance-run.ts';
import { startInName, timingOf } from '../../facts/schedule-timing.ts';
import { type Instant, instant, MINUTE_IN_MS, millisecondsBetween } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import { CANCEL_CUT_OFF_IN_MINUTES } from '../../schedules/cancel-cut-off.ts';
import { maintenanceWindow } from '../../schedules/maintenance-window.ts';
import { runStamp } from '../../schedules/run-stamp.ts';
import { nextRun, runsBetween } from '../../schedules/runs.ts';
import { scheduleAction, type UponSchedule } from '../action.ts';
import { restCommands } from '../azure-command.ts';
import { cancelOfRun } from '../maintenance-calls.ts';
import { momentText } from '../next-run.ts';
import { cancelRunByHand } from './by-hand.ts';
import { CANCEL_RUN } from './topic.ts';

/** The whole run, on all machines of the schedule; the schedule stays. Source: Microsoft.Maintenance 2023-10-01-preview, ApplyUpdates: Create Or Update Or Cancel. */
export const cancelRun = scheduleAction({
  ...cancelRunByHand,
  topic: CANCEL_RUN,
  kind: 'disruptive',
  readsRuns: true,
  plan(upon) {
    const { schedule, runs, now } = upon;
    const meant = runMeant(upon);
    if ('refused' in meant) return meant;
    const { start } = meant;
    const refused = whyNot(schedule, start, recordOf(runs, start), now);
    if (refused !== null) return { refused };
    const { name } = schedule;
    const at = momentText(start, schedule);
    const means = {
      en: `Cancel the run of ${name} at ${at}`,
      ja: `${name} の実行をキャンセル: ${at}`,
    };
    const calls = [cancelOfRun(schedule, runStamp(start), means)];
    return { calls, undo: null, notes: [stays(schedule, start)], byHand: restCommands(calls) };
  },
  forAll: () => ({
    reboot: { en: 'No machine restarts.', ja: '再起動は発生しません。' },
    cost: null,
    notes: [
      {
        en: 'No machine of the schedule is patched by that run.',
        ja: 'スケジュールの対象マシンは、その回では更新されません。',
      },
    ],
    undo: null,
    verify: null,
  }),
});

type RunMeant = { readonly start: Instant } | { readonly refused: Text };

/** The run that is named, by its start or a day, else the next one. */
function runMeant({ schedule, wanted, now, ...asking }: UponSchedule): RunMeant {
  const { properties } = schedule;
  const window = maintenanceWindow(properties.maintenanceWindow ?? NO_WINDOW);
  if ('unreadable' in window) return { refused: UNREADABLE };
  const next = nextRun(window, now);
  if (wanted.run !== null) {
    const start = startInName(wanted.run);
    const [due] = start === null ? [] : runsBetween(window, start, minuteAfter(start));
    return due ? { start: due.start } : { refused: noSuchRun(schedule, next?.start ?? null) };
  }
  if (asking.span !== null) {
    // A night on the asker's clock, else on the schedule's: people go by either.
    const own = asking.spanIn(window.timeZone) ?? asking.span;
    const spans = asking.timeZone === null ? [own, asking.span] : [asking.span, own];
    const due =
      spans.map(({ from, to }) => runsBetween(window, from, to)).find(({ length }) => length > 0) ?? [];
    const chosen = due.find(({ start }) => start > now) ?? due.at(-1);
    return chosen ? { start: chosen.start } : { refused: noSuchRun(schedule, next?.start ?? null) };
  }
  const { latest } = running(schedule, now);
  if (latest !== null) return { refused: isRunning(schedule, latest, next?.start ?? null) };
  // Who wants to stop what runs has not asked for a later run to be left out.
  if (ASKS_FOR_RUNNING.test(wanted.text)) return { refused: noneRunning(schedule, next?.start ?? null) };
  return next === null ? { refused: noSuchRun(schedule, null) } : { start: next.start };
}

/** "The run that is running now", 今動いているもの. */
const ASKS_FOR_RUNNING =
  /\b(?:running|in progress|under\s?way)\b|(?:動い|走っ)て(?:い)?(?:る|ます)|(?:実行|進行|稼働|適用|インストール)中/;

/** The start of the run that is in progress; null: none is. */
function running(schedule: MaintenanceConfiguration, now: Instant): { readonly latest: Instant | null } {
  const timing = timingOf(schedule, { run: null, span: null }, now);
  const latest = timing.isReadable ? timing.latest : null;
  return { latest: latest !== null && latest.end > now ? latest.start : null };
}

function whyNot(
  schedule: MaintenanceConfiguration,
  start: Instant,
  record: MaintenanceRun | null,
  now: Instant,
): Text | null {
  const { name } = schedule;
  const at = momentText(start, schedule);
  if (record?.status.value.toLowerCase() === 'cancelled')
    return {
      en: `The run of ${name} at ${at} is cancelled already.`,
      ja: `${name} の ${at} の実行は既にキャンセルされています。`,
    };
  const minutes = millisecondsBetween(now, start) / MINUTE_IN_MS;
  if (minutes <= 0)
    return {
      en: `The run of ${name} at ${at} has begun; Azure cancels a run only until ${CANCEL_CUT_OFF_IN_MINUTES} minutes before it starts.`,
      ja: `${name} の ${at} の実行は既に開始しています。キャンセルできるのは開始の ${CANCEL_CUT_OFF_IN_MINUTES} 分前までです。`,
    };
  if (minutes < CANCEL_CUT_OFF_IN_MINUTES)
    return {
      en: `The run of ${name} starts at ${at}, and Azure cancels a run only until ${CANCEL_CUT_OFF_IN_MINUTES} minutes before it starts. For this run it is too late.`,
      ja: `${name} の実行は ${at} に開始します。キャンセルできるのは開始の ${CANCEL_CUT_OFF_IN_MINUTES} 分前までのため、この回には間に合いません。`,
    };
  return null;
}

function recordOf(runs: readonly MaintenanceRun[], start: Instant): MaintenanceRun | null {
  return runs.find((run) => [run.id, run.correlationId].some((id) => startInName(id) === start)) ?? null;
}

function minuteAfter(start: Instant): Instant {
  return instant(new Date(Date.parse(start) + MINUTE_IN_MS)) ?? start;
}

function isRunning(schedule: MaintenanceConfiguration, start: Instant, next: Instant | null): Text {
  const { en, ja } = nextInWords(schedule, next);
  const [name, since] = [schedule.name, momentText(start, schedule)];
  return {
    en: `A run of ${name} is in progress since ${since}, and Azure cannot stop one that has begun. ${en}`,
    ja: `${name} の実行が ${since} から進行中です。開始した実行は Azure から停止できません。${ja}`,
  };
}

function noneRunning(schedule: MaintenanceConfiguration, next: Instant | null): Text {
  const { en, ja } = nextInWords(schedule, next);
  const { name } = schedule;
  return {
    en: `No run of ${name} is in progress: there is nothing to stop. ${en}`,
    ja: `${name} に現在実行中のものはないため、停止する対象がありません。${ja}`,
  };
}

function noSuchRun(schedule: MaintenanceConfiguration, next: Instant | null): Text {
  const { en, ja } = nextInWords(schedule, next);
  const { name } = schedule;
  return {
    en: `${name} has no such run to come. ${en}`,
    ja: `${name} に該当する実行予定はありません。${ja}`,
  };
}

function nextInWords(schedule: MaintenanceConfiguration, next: Instant | null): Text {
  if (next === null)
    return { en: 'It has expired: no run is to come.', ja: '期限切れのため、今後の実行予定はありません。' };
  const [stamp, at, { name }] = [runStamp(next), momentText(next, schedule), schedule];
  return {
    en: `The next one starts at ${at}; to cancel that, ask: cancel the maintenance run "${stamp}" of the schedule "${name}".`,
    ja: `次回は ${at} です。それをキャンセルするには、次のように入力してください: スケジュール "${name}" のメンテナンス実行 "${stamp}" をキャンセル`,
  };
}

function stays(schedule: MaintenanceConfiguration, start: Instant): Text {
  const window = maintenanceWindow(schedule.properties.maintenanceWindow ?? NO_WINDOW);
  const next = 'unreadable' in window ? null : nextRun(window, start);
  if (next === null) return { en: 'The schedule has no run after it.', ja: 'その後の実行予定はありません。' };
  const at = momentText(next.start, schedule);
  return {
    en: `The schedule stays; its run after that is at ${at}.`,
    ja: `スケジュールはそのまま残り、その次の実行は ${at} です。`,
  };
}

const NO_WINDOW = {
  startDateTime: null,
  expirationDateTime: null,
  duration: null,
  timeZone: null,
  recurEvery: null,
};

const UNREADABLE: Text = {
  en: 'When the schedule runs cannot be read from its maintenance window.',
  ja: 'スケジュールのメンテナンス期間から実行日時を読み取れません。',
};
