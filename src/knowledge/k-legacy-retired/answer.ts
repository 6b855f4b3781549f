import { legacyAgentExtension } from '../../facts/legacy-agent-extension.ts';
import type { Text } from '../../model/locale.ts';
import { defineKnowledge } from '../knowledge.ts';
import { whyNotFilledIn } from '../not-filled-in.ts';
import { told } from '../told.ts';
import { removalCommands } from './commands.ts';
import { K_LEGACY_RETIRED } from './topic.ts';

/** That Update Management is gone, since when, what is left of it and what takes its place. Sources: migration from Update Management to Update Manager; Azure Monitor agent migration. */
export const legacyRetired = defineKnowledge({
  topic: K_LEGACY_RETIRED,
  needs: { legacyAgent: legacyAgentExtension },
  answer(about) {
    const reading = about?.facts.legacyAgent;
    const isClean = reading?.isKnown === true && reading.value.extension === null;
    return {
      says: [
        ...SAYS,
        ...(about
          ? [
              ...told(about.machine, reading, ({ extension }) => [
                extension === null ? without(about.machine.name) : withAgent(about.machine.name),
              ]),
              ...(isClean ? [] : whyNotFilledIn(about.machine)),
            ]
          : []),
      ],
      commands: isClean ? [] : removalCommands(about?.machine ?? null),
      references: [
        'https://learn.microsoft.com/azure/update-manager/guidance-migration-automation-update-management-azure-update-manager',
        'https://learn.microsoft.com/azure/azure-monitor/agents/log-analytics-agent',
      ],
      check: 'not-assessed',
    };
  },
});

function without(name: string): Text {
  return {
    en: `${name} has no Log Analytics agent extension any more; there is nothing to remove.`,
    ja: `${name} に Log Analytics エージェントの拡張機能は残っていません。削除は不要です。`,
  };
}

function withAgent(name: string): Text {
  return {
    en: `${name} still has the extension of the Log Analytics agent; it can be removed unless something else needs it.`,
    ja: `${name} には Log Analytics エージェントの拡張機能が残っています。ほかに使っていなければ削除できます。`,
  };
}

const SAYS: readonly Text[] = [
  {
    en: 'Update Management (Azure Automation) and the Log Analytics agent that it ran on (MMA, OMS) were retired on 31 August 2024. It assesses and installs nothing any more; Azure Update Manager takes its place.',
    ja: 'Update Management (Azure Automation) と、その動作に必要だった Log Analytics エージェント (MMA、OMS) は 2024 年 8 月 31 日に廃止されました。評価もインストールも行われず、後継は Azure Update Manager です。',
  },
  {
    en: 'Update Manager needs no workspace, no Automation account, no hybrid worker and no Azure Monitor agent: the VM agent is enough, outside of Azure the Arc agent. Its results are in Azure Resource Graph, assessments for 7 days and installations for 30.',
    ja: 'Update Manager には、ワークスペースも Automation アカウントも Hybrid Worker も Azure Monitor エージェントも不要です。VM エージェント (Azure 外では Arc エージェント) があれば動作します。結果は Azure Resource Graph にあり、評価は 7 日間、インストールは 30 日間保持されます。',
  },
  {
    en: 'What is left: rows of Update, UpdateSummary and UpdateRunProgress until the retention of the workspace ends, with no new ones; deployment schedules that can be read but not run. Runbooks, jobs and extension-based hybrid workers go on.',
    ja: '残っているもの: Update、UpdateSummary、UpdateRunProgress の過去の行 (ワークスペースの保持期間まで、新しい行は追加されません)、参照だけできる展開スケジュール。Runbook、ジョブ、拡張機能ベースの Hybrid Worker は引き続き使えます。',
  },
  {
    en: 'Schedules are carried over from the Automation account (Update Management > Migrate Now) or with the migration runbook. The window is fitted to between 1 h 30 min and 3 h 55 min; pre and post scripts become events; groups made by a saved search become fixed lists; "reboot only" has no counterpart.',
    ja: 'スケジュールは Automation アカウントの移行ツール (Update Management の [今すぐ移行]) または移行用 Runbook で引き継ぎます。メンテナンス期間は 1 時間 30 分から 3 時間 55 分に調整され、事前・事後スクリプトはイベントに、保存した検索条件のグループは固定の一覧になります。「再起動のみ」に相当する設定はありません。',
  },
];
