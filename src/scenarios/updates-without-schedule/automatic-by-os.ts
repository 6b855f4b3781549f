import { installedUpdates } from '../../facts/installed-updates.ts';
import { orchestration } from '../../facts/orchestration.ts';
import { patchSettings } from '../../facts/patch-settings.ts';
import { defineCause } from '../../judging/cause.ts';
import { hotpatchChoice } from '../../judging/hotpatch-choice.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Text } from '../../model/locale.ts';
import { guestUpdateChecks } from './guest-update-checks.ts';
import { runInQuestion } from './run-in-question.ts';

/** Windows installs updates by itself as they come out. Source: Update Management troubleshooting, "Updates are installed without a deployment". */
export const automaticByOs = defineCause({
  id: 'automatic-by-os',
  title: { en: 'Windows installs updates by itself', ja: 'Windows 自身が自動でインストール' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fix-setting',
  needs: { orchestration, patchSettings },
  wants: { installedUpdates },
  actions: ['use-customer-managed-schedules'],
  references: [REFERENCES.patchOrchestration, REFERENCES.windowsUpdateSettings],
  judge({ orchestration: { mode, isDefault, evidence }, patchSettings: settings, ...facts }, occasion) {
    const { machine } = occasion;
    if (mode !== 'automatic-by-os') return excluded(...evidence);
    const known = facts.installedUpdates?.isKnown ? facts.installedUpdates.value : null;
    const asked = known && runInQuestion(known, occasion);
    // A run of Azure's that put in just what is asked about leaves nothing for Windows to explain.
    if (asked?.kind === 'run' && asked.isNamed)
      return excluded(asked.run.startedBy.evidence, asked.run.maintenanceRun.evidence);
    const byDefault = isDefault
      ? { en: ', the default of a machine that states none', ja: ' (未設定時の既定値)' }
      : { en: '', ja: '' };
    const own = settings.enableAutomaticUpdates.evidence;
    const choice = hotpatchChoice(settings);
    return holds(
      {
        en: `Windows on ${machine.name} installs updates by itself as they come out: its patch orchestration is Windows automatic updates${byDefault.en}, which needs no deployment.`,
        ja: `${machine.name} では、公開された更新プログラムを Windows 自身が自動でインストールします。パッチ オーケストレーションが「Windows 自動更新」${byDefault.ja}のため、展開がなくてもインストールされます。`,
      },
      [...evidence, ...(evidence.some(({ field }) => field === own.field) ? [] : [own])],
      machine.kind === 'azure-arc'
        ? { nextStep: BY_POLICY, notes: guestUpdateChecks(machine, null), actions: [] }
        : {
            nextStep: choice?.nextStep ?? BY_PLATFORM,
            notes: [NOT_BY_REGISTRY],
            ...(choice && { actions: [] }),
          },
    );
  },
});

const BY_PLATFORM: Text = {
  en: 'Set Customer Managed Schedules (patchMode AutomaticByPlatform with bypassPlatformSafetyChecksOnUserSchedule true) and assign a schedule: then only the schedule installs.',
  ja: 'カスタマー マネージド スケジュール (patchMode を AutomaticByPlatform、bypassPlatformSafetyChecksOnUserSchedule を true) に変更し、スケジュールを割り当ててください。以後はスケジュールだけがインストールします。',
};

/** `enableAutomaticUpdates` is settable only when the machine is created. Source: Microsoft.Compute, WindowsConfiguration. */
const NOT_BY_REGISTRY: Text = {
  en: 'AutomaticByPlatform makes Azure switch automatic updates off inside Windows (NoAutoUpdate = 1). AutomaticByOS cannot be changed to Manual, and enableAutomaticUpdates can be set only when a machine is created.',
  ja: 'AutomaticByPlatform にすると、Windows 内の自動更新は Azure によりオフ (NoAutoUpdate = 1) になります。AutomaticByOS から Manual へは変更できず、enableAutomaticUpdates は作成時にしか設定できません。',
};

const BY_POLICY: Text = {
  en: 'Azure does not switch automatic updates of an Arc-enabled server off: set "Configure Automatic Updates" to 3 (download, do not install) by group policy or registry, so that only schedules install.',
  ja: 'Arc 対応サーバーの自動更新は Azure では無効になりません。グループ ポリシーまたはレジストリで「自動更新を構成する」を 3 (ダウンロードのみ、インストールしない) に設定し、スケジュールだけがインストールするようにしてください。',
};
