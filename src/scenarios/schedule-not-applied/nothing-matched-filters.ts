import { type PendingForSchedule, pendingForSchedules } from '../../facts/pending-for-schedules.ts';
import { type RunInstallation, runInstallation } from '../../facts/run-installation.ts';
import { type ScheduleInQuestion, schedulesInQuestion } from '../../facts/schedules-in-question.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { SomeEvidence } from '../../model/evidence.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import { filterText } from '../filter-text.ts';
import { runInQuestion } from './in-question.ts';

/** The run took place, and its filters left out everything that was pending, or the update that is asked about. */
export const nothingMatchedFilters = defineCause({
  id: 'nothing-matched-filters',
  title: { en: 'Filters leave out everything', ja: 'フィルターですべて除外' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fix-setting',
  needs: { asked: schedulesInQuestion, results: runInstallation, pending: pendingForSchedules },
  actions: ['install-updates'],
  references: [REFERENCES.scheduledPatching, REFERENCES.maintenanceConfigurations],
  judge({ asked, results: { installations, looked }, pending }, occasion) {
    const judged = runInQuestion(asked, occasion);
    if (judged.outcome !== 'run') return judged;
    const { schedule, run } = judged;
    const result = installations.find(({ scheduleId }) => scheduleId === schedule.id);
    const left = pending.find(({ scheduleId }) => scheduleId === schedule.id);
    const named = left?.namedAndLeftOut ?? [];
    if (left && named.length > 0 && !(result && areAllLeftOut(result))) {
      const kbs = named.map((kb) => `KB${kb}`).join(', ');
      const filter = filterText(schedule, occasion.machine);
      return holds(
        {
          en: `The run of ${schedule.name} at ${minuteText(run.start)} left ${kbs} out on ${occasion.machine.name}: the schedule's filters do not let it through (${filter}).`,
          ja: `${schedule.name} の ${minuteText(run.start)} の実行では、${occasion.machine.name} の ${kbs} がスケジュールのフィルターの対象外です (${filter})。`,
        },
        [left.evidence, ...(result ? [result.installed.evidence] : [])],
        {
          nextStep: letThrough(schedule.name),
          actions: [{ id: 'install-updates', arguments: { kb: named } }],
        },
      );
    }
    const evidence = result ? leftOutCounts(result) : left && noneOf(left);
    if (!evidence) return excluded(result?.installed.evidence ?? left?.evidence ?? looked);
    const count = result
      ? (result.notSelected.value ?? 0) + (result.excluded.value ?? 0)
      : (left?.pendingCount ?? 0);
    const filter = filterText(schedule, occasion.machine);
    return holds(
      {
        en: `The run of ${schedule.name} at ${minuteText(run.start)} installed nothing on ${occasion.machine.name}: the schedule's filters leave out all ${count} updates that are pending (${filter}).`,
        ja: `${schedule.name} の ${minuteText(run.start)} の実行では、${occasion.machine.name} に何もインストールされませんでした。保留中の ${count} 件はすべてスケジュールのフィルターの対象外です (${filter})。`,
      },
      evidence,
      {
        // What is offered installs critical and security updates: where the schedule lets these through, they are not what is pending.
        ...(letsThroughCritical(schedule, occasion.machine) && { actions: [] }),
        nextStep: letThrough(schedule.name),
      },
    );
  },
});

function letThrough(schedule: string): Text {
  return {
    en: `Add the classifications or updates that are wanted to ${schedule}, or take them out of what it excludes.`,
    ja: `${schedule} に必要な分類または更新プログラムを追加するか、除外の指定から外してください。`,
  };
}

function leftOutCounts(result: RunInstallation): SomeEvidence | null {
  const { installed, notSelected, excluded: left } = result;
  return areAllLeftOut(result) ? [installed.evidence, notSelected.evidence, left.evidence] : null;
}

function noneOf(left: PendingForSchedule): SomeEvidence | null {
  return isNonePassing(left) ? [left.evidence] : null;
}

/** Whether updates are pending and the filters let none through. */
export function isNonePassing({ pendingCount, passingCount }: PendingForSchedule): boolean {
  return pendingCount > 0 && passingCount === 0;
}

/** Whether a run installed nothing, and nothing of what it left was for another reason. */
export function areAllLeftOut({
  installed,
  failed,
  pending,
  notSelected,
  excluded: left,
}: RunInstallation): boolean {
  const leftOut = (notSelected.value ?? 0) + (left.value ?? 0);
  return installed.value === 0 && (failed.value ?? 0) === 0 && (pending.value ?? 0) === 0 && leftOut > 0;
}

function letsThroughCritical({ configuration }: ScheduleInQuestion, { osType }: Machine): boolean {
  const { windowsParameters, linuxParameters } = configuration?.properties.installPatches ?? {};
  const { classificationsToInclude } = (osType === 'linux' ? linuxParameters : windowsParameters) ?? {};
  const included = new Set(classificationsToInclude?.map((each) => each.toLowerCase()));
  return included.has('critical') && included.has('security');
}
