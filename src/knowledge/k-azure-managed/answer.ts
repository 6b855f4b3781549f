import { orchestration } from '../../facts/orchestration.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Text } from '../../model/locale.ts';
import { defineKnowledge } from '../knowledge.ts';
import { modeCommands } from '../mode-commands.ts';
import { modeOfMachine } from '../mode-of-machine.ts';
import { K_AZURE_MANAGED } from './topic.ts';

/** Azure Managed - Safe Deployment: what Azure does in it, and how it differs from the mode for schedules. Sources: automatic VM guest patching; Update Manager, prerequisites for scheduled patching. */
export const azureManaged = defineKnowledge({
  topic: K_AZURE_MANAGED,
  needs: { mode: orchestration },
  answer: (about) => ({
    says: [...SAYS, ...(about ? modeOfMachine(about.machine, about.facts.mode, 'azure-managed') : [])],
    commands: modeCommands('azure-managed', about),
    references: [REFERENCES.automaticGuestPatching, REFERENCES.patchOrchestration],
    check: 'patch-orchestration',
  }),
});

const SAYS: readonly Text[] = [
  {
    en: 'In the mode Azure Managed - Safe Deployment Azure itself installs critical and security updates, at a time of its own: within 30 days of their release, off-peak, group by group. You choose neither the day nor the updates. It is the mode of automatic VM guest patching.',
    ja: 'Azure マネージド - 安全なデプロイは、緊急・セキュリティ更新プログラムを Azure が自動で適用するモードです。公開から 30 日以内のオフピーク時に段階的に適用され、日時も対象の更新プログラムも指定できません。VM ゲストの自動パッチ適用 (Automatic VM Guest Patching) で使われるモードです。',
  },
  {
    en: 'In the record: patchMode AutomaticByPlatform with bypassPlatformSafetyChecksOnUserSchedule false or absent. Set to true, the same patchMode is Customer Managed Schedules. Who decides when is the whole difference.',
    ja: 'プロパティは patchMode が AutomaticByPlatform で、bypassPlatformSafetyChecksOnUserSchedule が false または指定なしです。true にするとカスタマー マネージド スケジュールになります。違いは、適用時期を Azure が決めるか自分で決めるかです。',
  },
  {
    en: 'Do not assign a schedule in this mode: its runs fail (prerequisites not met), and Azure does not patch the machine either, so that nothing does.',
    ja: 'このモードの VM にスケジュールを割り当てないでください。実行は「前提条件を満たしていません」で失敗し、Azure による適用も行われなくなるため、何も適用されません。',
  },
  {
    en: 'Other updates, definitions for one, are left out: install them once with Update Manager. It takes a supported marketplace image (custom images do not have it) and a virtual machine; Arc-enabled servers do not have the mode.',
    ja: '定義更新プログラムなどほかの分類は適用されないため、必要なら Update Manager の 1 回限りの更新でインストールします。対象はサポートされている Marketplace イメージの Azure VM です。カスタム イメージと Arc 対応サーバーは対象外です。',
  },
];
