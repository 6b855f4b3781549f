import { installedUpdates } from '../../facts/installed-updates.ts';
import type { Installation } from '../../facts/latest-installation.ts';
import { type Schedule, schedules } from '../../facts/schedules.ts';
import { defineCause } from '../../judging/cause.ts';
import { installationSubject, installationText, scheduleOfRun } from '../../judging/installation-words.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Text } from '../../model/locale.ts';
import { runInQuestion } from './run-in-question.ts';

/** A schedule did it: one that takes the machine, whoever forgot it. */
export const otherSchedule = defineCause({
  id: 'other-schedule',
  title: { en: 'A schedule installed them', ja: 'スケジュールによるインストール' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fix-setting',
  needs: { installedUpdates, schedules },
  actions: [],
  references: [REFERENCES.scheduledPatching, REFERENCES.dynamicScope],
  judge({ installedUpdates: known, schedules: { covering, looked } }, occasion) {
    const { machine } = occasion;
    const asked = runInQuestion(known, occasion);
    if (asked.kind === 'forgotten') return undecided(asked.gap);
    if (asked.kind === 'none') return excluded(known.looked);
    const { run } = asked;
    const name = scheduleOfRun(run) ?? nameOfOnly(run, covering);
    if (name === null) return excluded(run.startedBy.evidence, run.maintenanceRun.evidence, looked);
    const schedule = covering.find((each) => each.name.toLowerCase() === name.toLowerCase());
    const what = installationText(run, machine.name);
    const by = HOW_IT_TAKES[schedule?.assignedBy ?? 'no-longer'];
    return holds(
      {
        en: `The schedule ${name} did ${what.en}: ${by.en}`,
        ja: `${what.ja}は、スケジュール ${name} の実行によるものです。${by.ja}`,
      },
      [run.maintenanceRun.evidence, schedule?.evidence ?? looked],
      {
        subject: installationSubject(run),
        nextStep: schedule?.assignedBy === 'dynamic-scope' ? CHANGE_SCOPE : TAKE_OFF,
        ...(schedule?.assignedBy === 'machine' && { actions: [{ id: 'unassign-schedule' }] }),
      },
    );
  },
});

/** A run that the platform started and that names no schedule is of the one that covers the machine. */
function nameOfOnly(
  { startedBy, maintenanceRun }: Installation,
  covering: readonly Schedule[],
): string | null {
  const isOfPlatform = startedBy.value?.toLowerCase() === 'platform' && maintenanceRun.value === null;
  return isOfPlatform ? (covering[0]?.name ?? null) : null;
}

const HOW_IT_TAKES: Readonly<Record<Schedule['assignedBy'] | 'no-longer', Text>> = {
  machine: { en: 'it is assigned to the machine.', ja: 'このスケジュールはマシンに割り当てられています。' },
  'dynamic-scope': {
    en: 'one of its dynamic scopes takes the machine.',
    ja: 'このスケジュールの動的スコープにマシンが含まれています。',
  },
  'no-longer': {
    en: 'it does not cover the machine any more, or may not be read.',
    ja: '現在このスケジュールはマシンを対象としていないか、参照できません。',
  },
};

const CHANGE_SCOPE: Text = {
  en: 'If the machine is not meant to be in it, change the tag, resource group or other term by which the dynamic scope takes it.',
  ja: '対象にしない場合は、動的スコープの条件 (タグ、リソース グループなど) に一致しないように変更してください。',
};

const TAKE_OFF: Text = {
  en: 'If the machine is not meant to be in it, take the schedule off the machine.',
  ja: '対象にしない場合は、マシンからスケジュールの割り当てを解除してください。',
};
