import type { Installation } from '../../facts/latest-installation.ts';
import { patchSettings } from '../../facts/patch-settings.ts';
import { type Schedules, schedules } from '../../facts/schedules.ts';
import { defineCause } from '../../judging/cause.ts';
import { installationText } from '../../judging/installation-words.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import type { Reading } from '../../model/reading.ts';
import { cliPlaceOf } from '../in-azure-cli.ts';
import { baselineRestart } from './baseline-restart.ts';
import { nothingRestarted } from './nothing-restarted.ts';
import { allowsRestart, scheduledReboots } from './reboot-setting.ts';
import { RESTART_FACTS, restartInQuestion } from './restart-in-question.ts';

/** The virtual machine's own setting lets updates restart it, whatever the schedule says. */
export const vmSettingAllowsReboot = defineCause({
  id: 'vm-setting-allows-reboot',
  title: { en: "The virtual machine's setting allows the restart", ja: '仮想マシンの設定が再起動を許可' },
  kinds: ['azure-vm'],
  severity: 'fix-setting',
  needs: { installationRun: RESTART_FACTS.installationRun, patchSettings },
  wants: {
    installationRuns: RESTART_FACTS.installationRuns,
    restartAnnotations: RESTART_FACTS.restartAnnotations,
    powerOperations: RESTART_FACTS.powerOperations,
    schedules,
  },
  actions: [],
  references: [REFERENCES.patchOrchestration, REFERENCES.automaticGuestPatching],
  judge({ patchSettings: settings, schedules: known, ...facts }, occasion) {
    const { rebootSetting, patchMode } = settings;
    const { machine } = occasion;
    const restarts = { ...facts, installationRun: { isKnown: true, value: facts.installationRun } } as const;
    const { at, run, looked } = restartInQuestion(restarts, occasion);
    if (run === null) return nothingRestarted(looked, restarts);
    const planned = baselineRestart(settings, at);
    const more = planned?.more ?? { nextStep: setNever(machine) };
    if (isByDefault(run, known, rebootSetting.value, patchMode.value))
      return holds(
        {
          en: `The platform itself installed updates on ${machine.name} and restarted it: no schedule covers the machine, and without a reboot setting of its own it is restarted where an update needs it.`,
          ja: `${machine.name} では Azure プラットフォームが更新プログラムをインストールし、再起動しました。対象とするスケジュールがなく、再起動の設定もないため、更新に必要な場合は再起動されます。`,
        },
        [rebootSetting.evidence, patchMode.evidence, run.rebootStatus.evidence, ...(planned?.evidence ?? [])],
        more,
      );
    if (allowsRestart(rebootSetting.value) !== true) return excluded(rebootSetting.evidence);
    const of = known?.isKnown ? scheduledReboots(known.value, run) : [];
    const forbidding = of.find(({ setting }) => allowsRestart(setting.value) === false);
    const what = installationText(run, machine.name);
    return holds(
      {
        en: `${what.en.replace(/^the/, 'The')} restarted the machine: its own reboot setting is ${rebootSetting.value}${forbidding ? `, which wins over Never in the schedule ${forbidding.schedule.name}` : ''}.`,
        ja: `${what.ja}でマシンが再起動されました。仮想マシン自体の再起動の設定は ${rebootSetting.value} です${forbidding ? ` (スケジュール ${forbidding.schedule.name} の Never より優先されます)` : ''}。`,
      },
      [
        rebootSetting.evidence,
        run.rebootStatus.evidence,
        ...(forbidding ? [forbidding.setting.evidence] : []),
        ...(planned?.evidence ?? []),
      ],
      more,
    );
  },
});

/** Azure Managed - Safe Deployment restarts where it must. Source: Automatic Guest Patching for Azure virtual machines. */
function isByDefault(
  { maintenanceRun, startedBy }: Installation,
  known: Reading<Schedules> | undefined,
  setting: string | null,
  patchMode: string | null,
): boolean {
  return (
    allowsRestart(setting) === null &&
    patchMode?.toLowerCase() === 'automaticbyplatform' &&
    maintenanceRun.value === null &&
    startedBy.value?.toLowerCase() === 'platform' &&
    known?.isKnown === true &&
    known.value.covering.length === 0
  );
}

function setNever(machine: Machine): Text {
  const { name, osType } = machine;
  const configuration = osType === 'linux' ? 'linuxConfiguration' : 'windowsConfiguration';
  const command = `az vm update ${cliPlaceOf(machine)} --name "${name}" --set osProfile.${configuration}.patchSettings.automaticByPlatformSettings.rebootSetting=Never`;
  return {
    en: `Set it to Never on the virtual machine: \`${command}\``,
    ja: `仮想マシンの設定を Never に変更してください: \`${command}\``,
  };
}
