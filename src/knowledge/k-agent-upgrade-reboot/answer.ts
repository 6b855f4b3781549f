import type { Text } from '../../model/locale.ts';
import { automaticUpgradePage } from '../agent-pages.ts';
import { defineKnowledge } from '../knowledge.ts';
import { K_AGENT_UPGRADE_REBOOT } from './topic.ts';

/** That nothing but the agent itself is restarted. Source: automatic extension upgrade (Azure VMs; Arc). */
export const agentUpgradeReboot = defineKnowledge({
  topic: K_AGENT_UPGRADE_REBOOT,
  needs: {},
  answer: (about) => ({
    says: SAYS,
    commands: [],
    references: [automaticUpgradePage(about?.machine ?? null)],
    check: 'unexpected-reboot',
  }),
});

const SAYS: readonly Text[] = [
  {
    en: 'No. An upgrade of the Azure Monitor agent, automatic or by hand, neither restarts nor stops the machine; no downtime has to be planned for it.',
    ja: 'いいえ。Azure Monitor エージェントのアップグレードは、自動でも手動でも、マシン (OS) を再起動も停止もしません。ダウンタイムの計画は不要です。',
  },
  {
    en: 'Only the processes of the agent are exchanged, which takes minutes; meanwhile Heartbeat and performance data have a gap, which monitoring may take for an outage.',
    ja: '入れ替わるのはエージェントのプロセスだけで、数分で終わります。その間は Heartbeat とパフォーマンス データが途切れるため、監視側で停止と誤認することがあります。',
  },
  {
    en: 'A machine that did restart at that time did so for another reason: an update run, the platform, or somebody.',
    ja: '同じ時刻に再起動していた場合は、更新の実行、プラットフォーム側のメンテナンス、手動操作など、別の原因です。',
  },
];
