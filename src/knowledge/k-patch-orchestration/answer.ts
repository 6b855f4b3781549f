import { orchestration } from '../../facts/orchestration.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Text } from '../../model/locale.ts';
import { defineKnowledge } from '../knowledge.ts';
import { modeOfMachine } from '../mode-of-machine.ts';
import { showSettings } from './commands.ts';
import { K_PATCH_ORCHESTRATION } from './topic.ts';

/** The five modes of patch orchestration, what they are in the record, and what each means for schedules. Source: Update Manager overview, patch orchestration. */
export const patchOrchestrationModes = defineKnowledge({
  topic: K_PATCH_ORCHESTRATION,
  needs: { mode: orchestration },
  answer: (about) => ({
    says: [...SAYS, ...(about ? modeOfMachine(about.machine, about.facts.mode, null) : [])],
    commands: showSettings(about?.machine ?? null),
    references: [
      'https://learn.microsoft.com/azure/update-manager/manage-update-settings',
      REFERENCES.automaticGuestPatching,
      REFERENCES.patchOrchestration,
    ],
    check: 'patch-orchestration',
  }),
});

const SAYS: readonly Text[] = [
  {
    en: 'Patch orchestration says who patches a virtual machine, and when. Five modes: Customer Managed Schedules (your schedules), Azure Managed - Safe Deployment (Azure, off-peak), Windows automatic updates (Windows itself), Manual updates (nobody by itself), Image default (the Linux distribution).',
    ja: 'パッチ オーケストレーションは、仮想マシンに誰が、いつパッチを適用するかを決める設定です。モードは 5 つあります: カスタマー マネージド スケジュール (自分で作るスケジュール)、Azure マネージド - 安全なデプロイ (Azure がオフピーク時に適用)、Windows 自動更新 (Windows 自身)、手動更新 (自動では適用されない)、イメージの既定値 (Linux ディストリビューションの設定)。',
  },
  {
    en: 'In the record the first two are both patchMode AutomaticByPlatform; bypassPlatformSafetyChecksOnUserSchedule tells them apart: true is Customer Managed Schedules, false or absent Azure Managed. AutomaticByOS and Manual exist on Windows only, ImageDefault on Linux only.',
    ja: 'プロパティでは、最初の 2 つはどちらも patchMode が AutomaticByPlatform で、bypassPlatformSafetyChecksOnUserSchedule が true ならカスタマー マネージド スケジュール、false または指定なしなら Azure マネージドです。AutomaticByOS と Manual は Windows のみ、ImageDefault は Linux のみです。',
  },
  {
    en: 'Only schedules need a certain mode, Customer Managed Schedules: in any other their runs on a virtual machine fail (prerequisites not met). Assessment on demand, periodic assessment and one-time updates work in every mode. Arc-enabled servers need no mode at all.',
    ja: 'モードの指定が必要なのはスケジュールだけで、カスタマー マネージド スケジュールにします。ほかのモードの仮想マシンでは実行が「前提条件を満たしていません」で失敗します。オンデマンド評価、定期評価、1 回限りの更新はどのモードでも使えます。Arc 対応サーバーではモードの設定自体が不要です。',
  },
  {
    en: 'To change it: Azure portal, Azure Update Manager > Machines > select machines > Update settings > Patch orchestration. AutomaticByOS and Manual cannot be exchanged: enableAutomaticUpdates, which decides between them, is fixed when the machine is created.',
    ja: '変更は Azure portal の [Azure Update Manager] > [マシン] > マシンを選択 > [設定の更新] > [パッチ オーケストレーション] で行います。AutomaticByOS と Manual の間では切り替えできません。どちらになるかを決める enableAutomaticUpdates は、VM の作成時にしか指定できないためです。',
  },
];
