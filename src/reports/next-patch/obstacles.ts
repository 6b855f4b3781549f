import { isEsm } from '../../facts/esm-updates.ts';
import { assessmentTime } from '../../facts/latest-assessment.ts';
import { bracketed } from '../../judging/time-text.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import {
  absences,
  extensionObstacles,
  modeObstacle,
  type RunObstacle,
  registrationObstacle,
} from '../run-obstacles.ts';
import { needProText } from '../ubuntu-pro-text.ts';
import { doSchedulesPatch, type NextMachine } from './next.ts';
import { whatIsPending } from './what-is-pending.ts';

/** Something that would keep the next window from patching the machine, as it is now. */
export interface Obstacle {
  readonly id:
    | RunObstacle['id']
    | 'expired'
    | 'unreadable'
    | 'nothing-passes'
    | 'assessment-failed'
    | 'ubuntu-pro'
    | 'no-schedule'
    | 'by-hand'
    | 'hotpatch';
  readonly says: Text;
}

/** What stops the next patch, the most certain first. */
export function obstaclesOf(each: NextMachine): readonly Obstacle[] {
  const { machine, facts } = each;
  const { windows, pending } = facts;
  const updates = pending?.isKnown ? pending.value.updates : [];
  const esm = updates.filter(isEsm).length;
  const obstacles: Obstacle[] = [];
  if (doSchedulesPatch(each) === true && windows?.isKnown && windows.value.length === 0)
    obstacles.push({ id: 'no-schedule', says: NO_SCHEDULE });
  if (windows?.isKnown && windows.value.length === 0 && isPatchedByHand(each))
    obstacles.push({ id: 'by-hand', says: BY_HAND });
  if (windows?.isKnown && windows.value.length > 0)
    obstacles.push(
      ...registrationObstacle(facts),
      ...modeObstacle(machine, facts),
      ...failedAssessment(each),
      ...(excludesSchedules(each) ? [{ id: 'hotpatch', says: HOTPATCH } as const] : []),
    );
  obstacles.push(...absences(facts), ...extensionObstacles(machine, facts));
  for (const { schedule, open, runs, unreadable, passing } of windows?.isKnown ? windows.value : []) {
    if (unreadable !== null)
      obstacles.push({ id: 'unreadable', says: unreadableWindow(schedule.name, unreadable) });
    else if (open === null && runs.length === 0)
      obstacles.push({ id: 'expired', says: expired(schedule.name) });
    const installable = updates.length - esm;
    if (passing?.length === 0 && installable > 0)
      obstacles.push({ id: 'nothing-passes', says: nothingPasses(schedule.name, installable) });
  }
  if (esm > 0 && windows?.isKnown && windows.value.length > 0)
    obstacles.push({ id: 'ubuntu-pro', says: needProText(esm, updates.length) });
  return obstacles;
}

/** A run begins with an assessment, which meets what the last one did. Source: Update Manager, workflow of an installation. */
function failedAssessment(each: NextMachine): readonly Obstacle[] {
  const unfinished = whatIsPending(each)?.unfinished ?? null;
  return unfinished?.status.value.toLowerCase() === 'failed'
    ? [{ id: 'assessment-failed', says: assessmentFailed(assessmentTime(unfinished)) }]
    : [];
}

/** Where nobody does anything, nothing is ever installed. An Arc-enabled server is patched by schedules whatever its mode. */
function isPatchedByHand({ machine, facts: { orchestration } }: NextMachine): boolean {
  return (
    machine.kind === 'azure-vm' && orchestration?.isKnown === true && orchestration.value.mode === 'manual'
  );
}

/** Azure refuses hotpatch beside Customer Managed Schedules; both stand on machines that were set otherwise. */
function excludesSchedules(each: NextMachine): boolean {
  const { settings } = each.facts;
  const isHotpatched = settings?.isKnown === true && settings.value.enableHotpatching.value === true;
  return each.machine.kind === 'azure-vm' && isHotpatched && doSchedulesPatch(each) === true;
}

const BY_HAND: Text = {
  en: 'Nothing is installed until somebody does it by hand: no schedule covers the machine, and Windows does not update itself.',
  ja: '対象とするスケジュールがなく、Windows の自動更新も無効なため、手動で実行するまで何もインストールされません。',
};

const HOTPATCH: Text = {
  en: 'Hotpatch is on, which excludes Customer Managed Schedules: one of the two has to be given up.',
  ja: 'ホットパッチが有効で、カスタマー マネージド スケジュールと併用できません。どちらかを選ぶ必要があります。',
};

const NO_SCHEDULE: Text = {
  en: 'No schedule covers the machine: Update Manager will not patch it by itself.',
  ja: '対象とするスケジュールがありません。Update Manager によるパッチ適用は自動では行われません。',
};

function assessmentFailed(at: Instant | null): Text {
  const when = bracketed(at);
  return {
    en: `The last assessment failed${when.en}: a run begins with one, and fails alike while the cause stands.`,
    ja: `最後の評価${when.ja}が失敗しています。実行は評価から始まるため、原因が残っていれば同様に失敗します。`,
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
