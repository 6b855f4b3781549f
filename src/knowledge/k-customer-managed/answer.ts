import { orchestration } from '../../facts/orchestration.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Text } from '../../model/locale.ts';
import { defineKnowledge } from '../knowledge.ts';
import { modeCommands } from '../mode-commands.ts';
import { modeOfMachine } from '../mode-of-machine.ts';
import { K_CUSTOMER_MANAGED } from './topic.ts';

/** Customer Managed Schedules: what it is, when it is needed and how it is set. Source: Update Manager, prerequisites for scheduled patching. */
export const customerManaged = defineKnowledge({
  topic: K_CUSTOMER_MANAGED,
  needs: { mode: orchestration },
  answer: (about) => ({
    says: [...SAYS, ...(about ? modeOfMachine(about.machine, about.facts.mode, 'customer-managed') : [])],
    commands: modeCommands('customer-managed', about),
    references: [REFERENCES.patchOrchestration, REFERENCES.scheduledPatching],
    check: 'patch-orchestration-conflict',
  }),
});

const SAYS: readonly Text[] = [
  {
    en: "In the mode Customer Managed Schedules only the schedules that you assign (maintenance configurations of Azure Update Manager) patch the virtual machine, in their windows. Without a schedule nothing does: Azure holds back, and the operating system's own automatic updates are off.",
    ja: 'カスタマー マネージド スケジュールは、割り当てたスケジュール (Azure Update Manager のメンテナンス構成) だけが、そのメンテナンス期間にパッチを適用するモードです。スケジュールを割り当てなければ何も適用されません。Azure は自動で適用せず、OS の自動更新も無効になります。',
  },
  {
    en: 'It is two settings together: patchMode AutomaticByPlatform and bypassPlatformSafetyChecksOnUserSchedule true. With the second one false or absent the mode is Azure Managed - Safe Deployment, and the runs of a schedule fail; that has been so since 30 June 2023.',
    ja: '設定は 2 つで 1 組です: patchMode を AutomaticByPlatform、bypassPlatformSafetyChecksOnUserSchedule を true にします。後者が false または指定なしだと Azure マネージド - 安全なデプロイになり、スケジュールの実行は失敗します (2023 年 6 月 30 日以降)。',
  },
  {
    en: 'Only schedules need it. Assessment on demand, periodic assessment and one-time updates work in every mode, and Arc-enabled servers take schedules without any mode.',
    ja: 'このモードが必要なのはスケジュールを使うときだけです。オンデマンド評価、定期評価、1 回限りの更新はどのモードでも使えます。Arc 対応サーバーはモードを設定しなくてもスケジュールを適用できます。',
  },
  {
    en: 'In the portal: Azure Update Manager > Machines > select machines > Update settings > Patch orchestration. A machine with hotpatch on refuses it (InvalidParameter), and the rebootSetting of the machine wins over the one of the schedule.',
    ja: 'ポータルでは [Azure Update Manager] > [マシン] > マシンを選択 > [設定の更新] > [パッチ オーケストレーション] で変更します。ホットパッチが有効な VM では変更できません (InvalidParameter)。再起動は、スケジュールより VM 側の rebootSetting が優先されます。',
  },
];
