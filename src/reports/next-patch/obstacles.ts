import { isConnected } from '../../facts/arc-connection.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import { MODES } from '../patch-orchestration/modes.ts';
import { doSchedulesPatch, type NextMachine } from './next.ts';

/** Something that would keep the next window from patching the machine, as it is now. */
export interface Obstacle {
  readonly id:
    | 'mode'
    | 'stopped'
    | 'arc-disconnected'
    | 'expired'
    | 'unreadable'
    | 'nothing-passes'
    | 'no-schedule';
  readonly says: Text;
}

/** What stops the next patch, the most certain first. Contradictions of settings are findings of their own. */
export function obstaclesOf(each: NextMachine): readonly Obstacle[] {
  const { facts } = each;
  const { windows, pending, orchestration, powerState, arcConnection } = facts;
  const bySchedule = doSchedulesPatch(each);
  const obstacles: Obstacle[] = [];
  if (bySchedule === true && windows?.isKnown && windows.value.length === 0)
    obstacles.push({ id: 'no-schedule', says: NO_SCHEDULE });
  if (bySchedule === false && orchestration?.isKnown && windows?.isKnown && windows.value.length > 0)
    obstacles.push({ id: 'mode', says: otherMode(MODES[orchestration.value.mode].name) });
  if (powerState?.isKnown && !['running', 'starting'].includes(powerState.value.value))
    obstacles.push({ id: 'stopped', says: stopped(powerState.value.value, powerState.value.evidence.since) });
  if (arcConnection?.isKnown && !isConnected(arcConnection.value))
    obstacles.push({ id: 'arc-disconnected', says: disconnected(arcConnection.value.value) });
  for (const { schedule, open, runs, unreadable, passing } of windows?.isKnown ? windows.value : []) {
    if (unreadable !== null)
      obstacles.push({ id: 'unreadable', says: unreadableWindow(schedule.name, unreadable) });
    else if (open === null && runs.length === 0)
      obstacles.push({ id: 'expired', says: expired(schedule.name) });
    const pendingCount = pending?.isKnown ? pending.value.updates.length : 0;
    if (passing?.length === 0 && pendingCount > 0)
      obstacles.push({ id: 'nothing-passes', says: nothingPasses(schedule.name, pendingCount) });
  }
  return obstacles;
}

const NO_SCHEDULE: Text = {
  en: 'No schedule covers the machine: Update Manager will not patch it by itself.',
  ja: '対象とするスケジュールがありません。Update Manager によるパッチ適用は自動では行われません。',
};

function otherMode(name: Text): Text {
  return {
    en: `The machine is on ${name.en}: a schedule does not patch it, its window fails.`,
    ja: `マシンのモードは「${name.ja}」です。スケジュールではパッチが適用されず、その実行は失敗します。`,
  };
}

function stopped(state: string, since: Instant | null): Text {
  const when = since === null ? null : minuteText(since);
  return {
    en: `The machine is ${state}${when === null ? '' : ` since ${when}`}: it has to run to be patched.`,
    ja: `マシンは ${state} です${when === null ? '' : ` (${when} から)`}。パッチ適用時に実行中である必要があります。`,
  };
}

function disconnected(status: string): Text {
  return {
    en: `Azure Arc says ${status}: the machine has to be connected to be patched.`,
    ja: `Azure Arc の接続状態は ${status} です。パッチ適用時に接続されている必要があります。`,
  };
}

function unreadableWindow(name: string, field: string): Text {
  return {
    en: `When the schedule ${name} runs cannot be told: ${field} cannot be read or understood.`,
    ja: `スケジュール ${name} がいつ実行されるか判断できません。${field} を読み取れないか、解釈できません。`,
  };
}

function expired(name: string): Text {
  return {
    en: `The schedule ${name} has no window to come: it has expired.`,
    ja: `スケジュール ${name} は有効期限が切れており、今後のメンテナンス期間はありません。`,
  };
}

function nothingPasses(name: string, count: number): Text {
  return {
    en: `None of the ${count} pending updates passes the filters of the schedule ${name}.`,
    ja: `保留中の ${count} 件はいずれもスケジュール ${name} のフィルターに一致しません。`,
  };
}
