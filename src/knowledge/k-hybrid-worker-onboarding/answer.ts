import { workerRegistrations } from '../../facts/worker-registrations.ts';
import type { Text } from '../../model/locale.ts';
import { defineKnowledge } from '../knowledge.ts';
import { whyNotFilledIn } from '../not-filled-in.ts';
import { told } from '../told.ts';
import { workerCommands } from './commands.ts';
import { K_HYBRID_WORKER_ONBOARDING } from './topic.ts';

/** That updates need no worker any more, and how one is made for runbooks. Sources: extension-based hybrid runbook worker; migration from Update Management. */
export const hybridWorkerOnboarding = defineKnowledge({
  topic: K_HYBRID_WORKER_ONBOARDING,
  needs: { registered: workerRegistrations },
  answer(about) {
    return {
      says: [
        ...SAYS,
        ...(about
          ? [
              ...told(about.machine, about.facts.registered, ({ workers }) => [
                registered(
                  about.machine.name,
                  workers.map(({ accountId }) => accountId.split('/').at(-1) ?? accountId),
                ),
              ]),
              ...whyNotFilledIn(about.machine),
            ]
          : []),
      ],
      commands: workerCommands(about?.machine ?? null),
      references: [
        'https://learn.microsoft.com/azure/automation/extension-based-hybrid-runbook-worker-install',
        'https://learn.microsoft.com/azure/update-manager/guidance-migration-automation-update-management-azure-update-manager',
      ],
      check: 'legacy-machine-not-listed',
    };
  },
});

function registered(name: string, accounts: readonly string[]): Text {
  const list = accounts.join(', ');
  return accounts.length === 0
    ? {
        en: `No Automation account that the bot can see has ${name} as a worker of Update Management.`,
        ja: `ボットから参照できる Automation アカウントに、${name} の Update Management 用 worker の登録はありません。`,
      }
    : {
        en: `${name} still stands as a worker of Update Management in the Automation account ${list}: a remnant without effect.`,
        ja: `${name} は Automation アカウント ${list} に Update Management 用 worker として登録が残っていますが、現在は機能しません。`,
      };
}

const SAYS: readonly Text[] = [
  {
    en: 'For updates no machine has to be a hybrid runbook worker any more: system workers belonged to Update Management, which was retired on 31 August 2024. For Update Manager an Azure VM needs a VM agent that is Ready, and a server elsewhere is connected through Azure Arc; the first assessment brings the extension along.',
    ja: '更新のためにマシンを Hybrid Runbook Worker にする必要はもうありません。システム worker は、2024 年 8 月 31 日に廃止された Update Management のものです。Update Manager では、Azure VM なら VM エージェントが Ready であれば足り、それ以外のサーバーは Azure Arc に接続します。拡張機能は最初の評価で自動的に入ります。',
  },
  {
    en: 'So the four ways of older guides lead nowhere now: from the Automation account, from the page of a virtual machine, from several selected in the list, and with the runbook Enable-AutomationSolutionRunbook.',
    ja: '以前の資料にある 4 つの方法 (Automation アカウントから、仮想マシンのページから、一覧で複数選択して、Enable-AutomationSolutionRunbook で) は、いずれも現在は使えません。',
  },
  {
    en: 'For runbooks of your own there is the extension-based user worker; the agent-based one was retired on the same day. In the portal: Automation account > Process Automation > Hybrid worker groups > a group > Hybrid Workers > Add. By command: enter the machine in a group, then install the extension with the registration URL of the account (its property automationHybridServiceUrl).',
    ja: '自分の Runbook を実行するには、拡張機能ベースのユーザー worker を使います (エージェント ベースは同日に廃止)。ポータルでは [Automation アカウント] > [プロセス オートメーション] > [ハイブリッド worker グループ] > グループ > [ハイブリッド worker] > [追加] です。コマンドでは、マシンをグループに登録してから、アカウントの登録 URL (プロパティ automationHybridServiceUrl) を指定して拡張機能をインストールします。',
  },
];
