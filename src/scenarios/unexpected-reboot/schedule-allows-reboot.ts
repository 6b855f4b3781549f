import { patchSettings } from '../../facts/patch-settings.ts';
import { schedules } from '../../facts/schedules.ts';
import { type OpenedWindow, windowOfRun } from '../../facts/window-of-run.ts';
import { defineCause } from '../../judging/cause.ts';
import { installationText } from '../../judging/installation-words.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Text } from '../../model/locale.ts';
import { gap } from '../../model/reading.ts';
import { baselineRestart } from './baseline-restart.ts';
import { nothingRestarted } from './nothing-restarted.ts';
import { allowsRestart, plainSetting, scheduledReboots } from './reboot-setting.ts';
import { RESTART_FACTS, restartInQuestion } from './restart-in-question.ts';

/** A run of a schedule restarted the machine, and the schedule lets it. */
export const scheduleAllowsReboot = defineCause({
  id: 'schedule-allows-reboot',
  title: { en: 'The schedule allows the restart', ja: 'スケジュールが再起動を許可' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fix-setting',
  needs: { installationRun: RESTART_FACTS.installationRun, schedules },
  wants: {
    installationRuns: RESTART_FACTS.installationRuns,
    restartAnnotations: RESTART_FACTS.restartAnnotations,
    powerOperations: RESTART_FACTS.powerOperations,
    patchSettings,
  },
  actions: [],
  references: [REFERENCES.scheduledPatching, REFERENCES.patchOrchestration],
  judge({ schedules: known, patchSettings: settings, ...facts }, occasion) {
    const { machine } = occasion;
    const restarts = { ...facts, installationRun: { isKnown: true, value: facts.installationRun } } as const;
    const { at, run, looked } = restartInQuestion(restarts, occasion);
    if (run === null) return nothingRestarted(looked, restarts);
    const own = settings?.isKnown ? settings.value.rebootSetting : null;
    if (own && allowsRestart(own.value) === false) return excluded(own.evidence);
    const of = scheduledReboots(known, run);
    const [allowing] = of.filter(({ setting }) => allowsRestart(setting.value) !== false);
    if (allowing === undefined) {
      const [never, ...others] = of.map(({ setting }) => setting.evidence);
      if (never) return excluded(never, ...others);
      return run.maintenanceRun.value === null
        ? excluded(known.looked, run.maintenanceRun.evidence)
        : undecided(scheduleGone(run.maintenanceRun.value));
    }
    const { schedule, setting } = allowing;
    const planned = settings?.isKnown ? baselineRestart(settings.value, at) : null;
    const what = installationText(run, machine.name);
    const name = plainSetting(setting.value) ?? 'IfRequired';
    const began = run.startedAt ?? run.lastModifiedAt;
    const window =
      schedule.configuration && began ? windowOfRun(schedule.configuration, began, occasion.now) : null;
    return holds(
      {
        en: `${what.en.replace(/^the/, 'The')} restarted the machine, and its schedule ${schedule.name} allows that: its reboot setting is ${name}${setting.value === null ? ', the default' : ''}.`,
        ja: `${what.ja}でマシンが再起動されました。スケジュール ${schedule.name} の再起動の設定は ${name}${setting.value === null ? ' (既定値) ' : ' '}で、再起動が許可されています。`,
      },
      [
        setting.evidence,
        run.rebootStatus.evidence,
        ...(own ? [own.evidence] : []),
        ...(planned?.evidence ?? []),
        ...(window?.evidence ?? []),
      ],
      planned?.more ?? {
        notes: window ? [openedAt(schedule.name, window)] : [],
        nextStep: {
          en: `Set "Reboot setting" of the schedule ${schedule.name} to Never reboot, and plan the restarts that updates then wait for.`,
          ja: `スケジュール ${schedule.name} の「再起動の設定」を「再起動しない」に変更してください。その場合、更新プログラムの適用後の再起動は別途計画する必要があります。`,
        },
      },
    );
  },
});

/** Who did not expect a restart then mostly reads the start of the window on another clock. */
function openedAt(name: string, { opened, timeZone }: OpenedWindow): Text {
  return {
    en: `The window of ${name} opened at ${opened}: its start is on the clock of its own time zone (${timeZone}), wherever the machine is.`,
    ja: `${name} のメンテナンス期間は ${opened} に始まりました。開始時刻は、マシンの場所にかかわらず、スケジュール自身のタイム ゾーン (${timeZone}) の時刻です。`,
  };
}

function scheduleGone(runId: string) {
  return gap(schedules, 'AZ_NO_DATA', {
    en: `The schedule of the run ${runId} must still cover the machine and be readable.`,
    ja: `実行 ${runId} のスケジュールが現在もマシンを対象とし、参照できる必要があります。`,
  });
}
