import type { UpcomingWindow } from '../../facts/upcoming-windows.ts';
import { minuteText } from '../../judging/time-text.ts';
import { HOUR_IN_MS, momentAt } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import type { TimeSpan } from '../../model/time-range.ts';
import { maintenanceWindow } from '../../schedules/maintenance-window.ts';
import { type Run, runsBetween } from '../../schedules/runs.ts';
import { MODES } from '../patch-orchestration/modes.ts';
import { windowText } from '../window-text.ts';
import { doSchedulesPatch, type NextMachine } from './next.ts';
import { type Obstacle, obstaclesOf } from './obstacles.ts';

/** Azure's limit is five minutes less. */
const LONGEST_WINDOW_IN_MS = 4 * HOUR_IN_MS;

/**
 * Whether schedules patch a machine in the time that is asked about. `unless`: there is a window then, which passes the machine over as it is now.
 * `not-by-schedule`: something else does, and Azure has no time of it.
 */
export interface Within {
  readonly answer: 'yes' | 'unless' | 'no' | 'not-by-schedule' | 'cannot-tell';
  readonly says: Text;
}

/** What the windows of a machine say of a time: one that starts then, or is open at its beginning. */
export function within(each: NextMachine, span: TimeSpan): Within {
  const { windows, orchestration } = each.facts;
  const bySchedule = doSchedulesPatch(each);
  if (bySchedule === false) {
    const mode = orchestration?.isKnown ? MODES[orchestration.value.mode].name : null;
    return { answer: 'not-by-schedule', says: mode === null ? NOT_BY_SCHEDULE : notBySchedule(mode) };
  }
  if (bySchedule === null || !windows?.isKnown) return UNTOLD;
  for (const window of windows.value) {
    const run = runWithin(window, span);
    if (run !== null) return ofWindow(each, window.schedule.name, windowText(window, run));
  }
  return windows.value.some(({ unreadable }) => unreadable !== null) ? UNTOLD : { answer: 'no', says: NO };
}

function ofWindow(each: NextMachine, schedule: string, when: string): Within {
  const condition = obstaclesOf(each).flatMap(({ id }) => CONDITIONS[id] ?? [])[0];
  return condition
    ? { answer: 'unless', says: unless(condition, schedule, when) }
    : { answer: 'yes', says: yes(schedule, when) };
}

/** What has to change until the window opens, by what is in its way now. The minutes: Update Manager, scheduled patching. */
const CONDITIONS: Readonly<Partial<Record<Obstacle['id'], Text>>> = {
  'not-registered': {
    en: 'Microsoft.Maintenance is registered in its subscription by then',
    ja: 'それまでにサブスクリプションに Microsoft.Maintenance が登録されない限り',
  },
  stopped: {
    en: 'the machine runs 15 minutes before',
    ja: '開始の 15 分前までにマシンが起動していない限り',
  },
  'arc-disconnected': {
    en: 'the Azure Arc agent is connected by then',
    ja: 'それまでに Azure Arc エージェントが接続済みにならない限り',
  },
};

/** A stretch of time in UTC. */
export function spanText({ from, to }: TimeSpan): Text {
  return {
    en: `From ${minuteText(from)} to ${minuteText(to)}`,
    ja: `${minuteText(from)} から ${minuteText(to)} まで`,
  };
}

/** One that is open already counts as well. */
function runWithin(
  { schedule: { configuration }, open }: UpcomingWindow,
  { from, to }: TimeSpan,
): Run | null {
  if (open !== null && open.start < to && open.end > from) return open;
  const written = configuration?.properties.maintenanceWindow ?? null;
  const window = written === null ? null : maintenanceWindow(written);
  if (window === null || 'unreadable' in window) return null;
  const runs = runsBetween(window, momentAt(Date.parse(from) - LONGEST_WINDOW_IN_MS), to);
  return runs.find(({ end }) => end > from) ?? null;
}

function yes(schedule: string, when: string): Text {
  return {
    en: `There is a window then: ${when}, schedule ${schedule}`,
    ja: `その間にメンテナンス期間があります: ${when}、スケジュール ${schedule}`,
  };
}

function unless(condition: Text, schedule: string, when: string): Text {
  return {
    en: `No, unless ${condition.en}. The window then: ${when}, schedule ${schedule}`,
    ja: `いいえ、${condition.ja}適用されません。その間のメンテナンス期間: ${when}、スケジュール ${schedule}`,
  };
}

function notBySchedule(mode: Text): Text {
  return {
    en: `No schedule patches it then: ${mode.en}`,
    ja: `スケジュールによるパッチ適用はありません: ${mode.ja}`,
  };
}

const NOT_BY_SCHEDULE: Text = {
  en: 'No schedule patches it then',
  ja: 'スケジュールによるパッチ適用はありません',
};
const NO: Text = {
  en: 'There is no maintenance window then',
  ja: 'その間にメンテナンス期間はありません',
};
const UNTOLD: Within = {
  answer: 'cannot-tell',
  says: {
    en: 'Whether there is a window then cannot be told',
    ja: 'その間にメンテナンス期間があるかどうか判断できません',
  },
};
