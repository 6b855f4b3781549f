import { orchestration } from '../../facts/orchestration.ts';
import { patchSettings } from '../../facts/patch-settings.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Text } from '../../model/locale.ts';
import { isRefused, refusal } from '../created-with.ts';
import { defineKnowledge } from '../knowledge.ts';
import { modeCommands } from '../mode-commands.ts';
import { modeOfMachine } from '../mode-of-machine.ts';
import { AUTOMATIC_UPDATE_POLICY } from './commands.ts';
import { K_AUTOMATIC_BY_OS } from './topic.ts';

/** Windows automatic updates (AutomaticByOS): when Windows installs by itself, and what that means for schedules. Sources: automatic VM guest patching, patch orchestration modes; Update Manager, Windows Update settings. */
export const automaticByOs = defineKnowledge({
  topic: K_AUTOMATIC_BY_OS,
  needs: { mode: orchestration, settings: patchSettings },
  answer: (about) => ({
    says: [
      ...SAYS,
      ...(about
        ? [
            ...modeOfMachine(about.machine, about.facts.mode, 'automatic-by-os'),
            ...refusal(about.machine, about.facts.settings, TAKES),
          ]
        : []),
    ],
    commands: [
      ...(isRefused(about?.facts.settings, TAKES) ? [] : modeCommands('automatic-by-os', about)),
      ...(about?.machine.osType === 'linux' ? [] : [AUTOMATIC_UPDATE_POLICY]),
    ],
    references: [REFERENCES.automaticGuestPatching, REFERENCES.windowsUpdateSettings],
    check: 'patch-orchestration',
  }),
});

/** The `enableAutomaticUpdates` that the mode takes. */
const TAKES = true;

const SAYS: readonly Text[] = [
  {
    en: "AutomaticByOS, in the portal Windows automatic updates, leaves patching to Windows: its own automatic updates stay on and install when the machine's Windows Update policies say. Azure chooses neither the updates nor the time. Windows only.",
    ja: 'AutomaticByOS (ポータルでは Windows 自動更新) は、パッチ適用を Windows に任せるモードです。OS の自動更新が有効のままになり、Windows Update のポリシーに従ったタイミングでインストールされます。更新プログラムも時刻も Azure は決めません。Windows 専用です。',
  },
  {
    en: 'A Windows virtual machine has it by default: without a patchMode, created with enableAutomaticUpdates true. When Windows installs is in the registry under HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU: AUOptions 4 downloads and installs (at 03:00 unless ScheduledInstallTime says otherwise), 3 only downloads.',
    ja: 'patchMode を指定せず enableAutomaticUpdates が true で作成した Windows VM は、既定でこのモードです。適用のタイミングはレジストリ HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU で決まります。AUOptions が 4 なら自動でダウンロードしてインストール (ScheduledInstallTime の指定がなければ 3 時)、3 ならダウンロードのみです。',
  },
  {
    en: 'Schedules of Update Manager fail in this mode (prerequisites not met); assessment and one-time updates work. For a schedule change to Customer Managed Schedules: that also turns the automatic updates of Windows off. There is no way to Manual.',
    ja: 'このモードでは Update Manager のスケジュールは「前提条件を満たしていません」で失敗します。評価と 1 回限りの更新は使えます。スケジュールを使うならカスタマー マネージド スケジュールに変更してください。その際 Windows の自動更新は無効になります。Manual へは変更できません。',
  },
  {
    en: 'On an Arc-enabled server Azure never touches that: if Windows is left on automatic, it may install before the window of your schedule. Switch it off there by policy.',
    ja: 'Arc 対応サーバーでは、Azure が Windows の自動更新を止めることはありません。有効のままだと、スケジュールのメンテナンス期間より前に Windows が適用することがあります。グループ ポリシーなどで無効にしてください。',
  },
];
