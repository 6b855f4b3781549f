import type { Text } from '../../model/locale.ts';
import { absences, modeObstacle, type RunObstacle, registrationObstacle } from '../run-obstacles.ts';
import { doSchedulesPatch, type NextMachine } from './next.ts';

/** Something that would keep the next window from patching the machine, as it is now. */
export interface Obstacle {
  readonly id: RunObstacle['id'] | 'expired' | 'unreadable' | 'nothing-passes' | 'no-schedule';
  readonly says: Text;
}

/** What stops the next patch, the most certain first. Contradictions of settings are findings of their own. */
export function obstaclesOf(each: NextMachine): readonly Obstacle[] {
  const { machine, facts } = each;
  const { windows, pending } = facts;
  const obstacles: Obstacle[] = [];
  if (doSchedulesPatch(each) === true && windows?.isKnown && windows.value.length === 0)
    obstacles.push({ id: 'no-schedule', says: NO_SCHEDULE });
  if (windows?.isKnown && windows.value.length > 0)
    obstacles.push(...registrationObstacle(facts), ...modeObstacle(machine, facts));
  obstacles.push(...absences(facts));
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
