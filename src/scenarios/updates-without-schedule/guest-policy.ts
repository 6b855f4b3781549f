import { installedUpdates } from '../../facts/installed-updates.ts';
import { orchestration } from '../../facts/orchestration.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Text } from '../../model/locale.ts';
import { guestUpdateChecks } from './guest-update-checks.ts';
import { runInQuestion } from './run-in-question.ts';

/** No run of Azure's did it, so the machine did: a policy of Windows, the timers of a distribution, or a person. */
export const guestPolicy = defineCause({
  id: 'guest-policy',
  title: { en: 'The machine installs updates by itself', ja: 'マシン側の自動更新の設定' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fix-setting',
  needs: { installedUpdates, orchestration },
  actions: ['collect-guest-evidence'],
  references: [REFERENCES.windowsUpdateSettings],
  judge({ installedUpdates: known, orchestration: { mode, evidence } }, occasion) {
    const { machine } = occasion;
    const asked = runInQuestion(known, occasion);
    if (asked.kind === 'forgotten') return undecided(asked.gap);
    if (asked.kind === 'run')
      return excluded(asked.run.startedBy.evidence, asked.run.maintenanceRun.evidence);
    if (mode === 'automatic-by-os') return excluded(...evidence);
    const [latest] = known.runs;
    const { en, ja } = machine.osType === 'linux' ? OF_LINUX : OF_WINDOWS;
    return holds(
      {
        en: `No update run of Azure that installed updates on ${machine.name} is on record. What is left is the machine itself: ${en}`,
        ja: `${machine.name} に更新プログラムをインストールした Azure の更新の実行は記録されていません。残る可能性はマシン自身です: ${ja}`,
      },
      [known.looked, ...evidence],
      {
        nextStep: machine.osType === 'linux' ? SET_LINUX : SET_WINDOWS,
        notes: [INFERRED, ...guestUpdateChecks(machine, latest?.run.patchService?.value ?? null)],
      },
    );
  },
});

const OF_WINDOWS: Text = {
  en: 'a Windows Update policy (AUOptions 4 downloads and installs), WSUS or Configuration Manager, or a person.',
  ja: 'Windows Update のポリシー (AUOptions = 4 は自動でダウンロードしてインストール)、WSUS または Configuration Manager、あるいは手動操作。',
};

const OF_LINUX: Text = {
  en: 'the automatic updates of the distribution (unattended-upgrades, dnf-automatic, yum-cron), another tool, or a person.',
  ja: 'ディストリビューションの自動更新 (unattended-upgrades、dnf-automatic、yum-cron)、ほかのツール、あるいは手動操作。',
};

/** Source: Update Management troubleshooting, "Updates are installed without a deployment": from 4 to 3. */
const SET_WINDOWS: Text = {
  en: 'Where AUOptions is 4, set it to 3 (download, do not install), in the group policy that sets it or with `reg add "HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU" /v AUOptions /t REG_DWORD /d 3 /f`.',
  ja: 'AUOptions が 4 の場合は 3 (ダウンロードのみ、インストールしない) に変更してください。設定元のグループ ポリシーで変更するか、`reg add "HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU" /v AUOptions /t REG_DWORD /d 3 /f` を実行します。',
};

const SET_LINUX: Text = {
  en: 'Switch the timer or service off that did it, and leave installing to a schedule.',
  ja: 'インストールしたタイマーまたはサービスを無効にし、インストールはスケジュールに任せてください。',
};

const INFERRED: Text = {
  en: 'This is inferred: Azure does not see what a machine installs by itself, and Resource Graph keeps update runs for 30 days.',
  ja: 'これは推定です。マシン自身がインストールした更新プログラムは Azure からは確認できず、Resource Graph の実行記録の保持期間は 30 日です。',
};
