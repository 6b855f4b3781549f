import { legacyUpdateSetting } from '../../../facts/legacy-update-setting.ts';
import { defineCause } from '../../../judging/cause.ts';
import { MOVE_ON } from '../../../judging/legacy-deployment.ts';
import { excluded, holds } from '../../../judging/outcome.ts';
import { REFERENCES } from '../../../judging/references.ts';
import { bracketed } from '../../../judging/time-text.ts';
import { guestUpdateChecks } from '../guest-update-checks.ts';

/** What Update Management called AUOptions 4. Source: Azure Automation, Update Management log records, `WindowsUpdateSetting`. */
const INSTALLS_BY_ITSELF = /^scheduled installation$/i;

/** Windows was set to install updates by itself, as Update Management last reported. */
export const guestPolicy = defineCause({
  id: 'guest-policy',
  title: { en: 'The machine installs updates by itself', ja: 'マシン側の自動更新の設定' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  severity: 'fix-setting',
  needs: { legacyUpdateSetting },
  actions: ['collect-guest-evidence'],
  references: [REFERENCES.legacyTroubleshoot],
  judge({ legacyUpdateSetting: { setting, reportedAt, looked } }, { machine }) {
    if (setting === null || !INSTALLS_BY_ITSELF.test(setting.value))
      return excluded(setting?.evidence ?? looked);
    const when = bracketed(reportedAt);
    return holds(
      {
        en: `Windows on ${machine.name} was set to install updates by itself ("${setting.value}", which is AUOptions 4) when Update Management last reported it${when.en}.`,
        ja: `旧 Update Management の最後の記録${when.ja}では、${machine.name} の Windows は更新プログラムを自動でインストールする設定 (「${setting.value}」、AUOptions = 4) でした。`,
      },
      [setting.evidence],
      {
        nextStep: {
          en: 'If it still is, set AUOptions to 3 (download, do not install): `reg add "HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU" /v AUOptions /t REG_DWORD /d 3 /f`.',
          ja: '現在も同じ場合は、AUOptions を 3 (ダウンロードのみ、インストールしない) に変更してください: `reg add "HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU" /v AUOptions /t REG_DWORD /d 3 /f`。',
        },
        notes: [...guestUpdateChecks({ osType: 'windows' }, null), MOVE_ON],
      },
    );
  },
});
