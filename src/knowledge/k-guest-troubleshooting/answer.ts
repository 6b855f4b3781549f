import { arcConnection } from '../../facts/arc-connection.ts';
import { guestAgent } from '../../facts/guest-agent.ts';
import { recordedState } from '../../facts/state-words.ts';
import type { Text } from '../../model/locale.ts';
import { defineKnowledge } from '../knowledge.ts';
import { whyNotFilledIn } from '../not-filled-in.ts';
import { told } from '../told.ts';
import { guestCommands } from './commands.ts';
import { K_GUEST_TROUBLESHOOTING } from './topic.ts';

/** What to look at on the machine itself: logs, events, tools. Sources: troubleshoot Update Manager; Get-WindowsUpdateLog; troubleshoot Update Management. */
export const guestTroubleshooting = defineKnowledge({
  topic: K_GUEST_TROUBLESHOOTING,
  needs: { guest: guestAgent, connection: arcConnection },
  answer(about) {
    const machine = about?.machine ?? null;
    return {
      says: [
        FIRST,
        ...(machine?.osType === 'linux' ? [] : [ON_WINDOWS]),
        IN_THE_PORTAL,
        LEGACY,
        ...(about
          ? [
              ...told(about.machine, about.facts.guest, ({ state }) => [
                {
                  en: `The VM agent of ${about.machine.name} is ${state.value} now.`,
                  ja: `${about.machine.name} の VM エージェントの現在の状態は「${recordedState(state.value)}」です。`,
                },
              ]),
              ...told(about.machine, about.facts.connection, ({ value }) => [
                {
                  en: `The Azure Connected Machine agent of ${about.machine.name} is ${value} now.`,
                  ja: `${about.machine.name} の Azure Connected Machine エージェントの現在の状態は「${recordedState(value)}」です。`,
                },
              ]),
              ...whyNotFilledIn(about.machine),
            ]
          : []),
      ],
      commands: guestCommands(machine),
      references: [
        'https://learn.microsoft.com/azure/update-manager/troubleshoot',
        'https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/windows-update-issues-troubleshooting',
        'https://learn.microsoft.com/azure/automation/troubleshoot/update-management',
      ],
      check: 'not-assessed',
    };
  },
});

const FIRST: Text = {
  en: 'Run the update on the machine itself first, with Windows Update or the package manager: what fails there fails from Azure as well, and the logs below say why. The commands are run on the machine.',
  ja: 'まずマシン上で直接、Windows Update またはパッケージ マネージャーによる更新を試します。そこで失敗するなら Azure からも失敗し、理由は以下のログに残ります。コマンドは対象マシン上で実行してください。',
};

const ON_WINDOWS: Text = {
  en: 'Windows: since Windows Server 2016 WindowsUpdate.log is made from traces by `Get-WindowsUpdateLog`; the file %Windir%\\WindowsUpdate.log that older guides name holds nothing any more. The Windows Update troubleshooter is described for clients, but works on Windows Server too.',
  ja: 'Windows: Windows Server 2016 以降、WindowsUpdate.log は `Get-WindowsUpdateLog` でトレースから生成します。古い資料にある %Windir%\\WindowsUpdate.log には記録されません。Windows Update トラブルシューティング ツールはクライアント向けとされていますが、Windows Server でも動作します。',
};

const IN_THE_PORTAL: Text = {
  en: 'The troubleshooter of Update Manager in the portal runs such checks for you. It needs a VM agent of 2.4.0.2 or later that is Ready (Arc: agent 1.39 or later, Connected), the right to run commands on the machine, and raw.githubusercontent.com in reach; machines with Azure Managed – Safe Deployment it does not take.',
  ja: 'ポータルの Update Manager のトラブルシューティング ツールは、こうした確認を自動で行います。条件は、VM エージェント 2.4.0.2 以降で Ready (Arc はエージェント 1.39 以降で Connected)、マシンでコマンドを実行する権限、raw.githubusercontent.com への接続です。Azure マネージド - 安全なデプロイのマシンは対象外です。',
};

const LEGACY: Text = {
  en: 'Only for what Update Management left behind (retired on 31 August 2024): event 4502 in the log Operations Manager with "AzureAutomation.HybridAgent" in its text says that the worker could not talk to the service; on Linux omsupdatemgmt.log is to be copied before the next run writes over it. The troubleshooting tools of its worker went with it.',
  ja: '2024 年 8 月 31 日に廃止された Update Management の調査の場合: Operations Manager ログのイベント 4502 (本文に "AzureAutomation.HybridAgent") は、worker がサービスと通信できなかったことを示します。Linux の omsupdatemgmt.log は、次の実行で上書きされる前にコピーします。worker 用のトラブルシューティング ツールも同時に提供を終えています。',
};
