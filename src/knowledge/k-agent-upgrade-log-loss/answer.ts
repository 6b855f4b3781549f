import type { Text } from '../../model/locale.ts';
import { AGENT_PAGE, automaticUpgradePage } from '../agent-pages.ts';
import { defineKnowledge } from '../knowledge.ts';
import { lastUpgrade, UPGRADE_EVENT_FACTS } from '../last-upgrade.ts';
import { K_AGENT_UPGRADE_LOG_LOSS } from './topic.ts';

/** Which logs have a gap while the agent is exchanged, and which are read afterwards. Source: frequently asked questions on automatic upgrade of the agent, Azure monitoring support (Japan). */
export const agentUpgradeLogLoss = defineKnowledge({
  topic: K_AGENT_UPGRADE_LOG_LOSS,
  needs: UPGRADE_EVENT_FACTS,
  answer(about) {
    return {
      says: [...SAYS, ...(about ? lastUpgrade(about.machine, about.facts.events) : [])],
      commands: [],
      references: [AGENT_PAGE, automaticUpgradePage(about?.machine ?? null)],
      check: 'agent-upgrade-log-gap',
    };
  },
});

const SAYS: readonly Text[] = [
  {
    en: 'Some are, some are not. While the agent is exchanged, a matter of minutes, nothing is collected; what happens afterwards depends on the kind of log.',
    ja: 'ログの種類によります。エージェントの入れ替え中 (数分間) は収集が止まり、その後の扱いが種類で異なります。',
  },
  {
    en: 'Lost: what is sampled at intervals, that is Heartbeat, performance counters and Change Tracking. The values of those minutes were never measured and are not sent later.',
    ja: '欠損するもの: 一定間隔で取得するデータ (Heartbeat、パフォーマンス カウンター、Change Tracking)。その数分間は取得されておらず、後から再送されることもありません。',
  },
  {
    en: 'Kept: what is written to a log and read from it, that is Windows event logs, Syslog and custom (text) logs. The new agent goes on where the old one stopped, so in theory nothing is missing, unless the log was overwritten meanwhile.',
    ja: '欠損しないもの: ログの更新を検知して読み取るデータ (Windows イベント ログ、Syslog、カスタム ログ)。新しいエージェントが続きから読み取るため、理論上は欠損しません。ただし、その間にログが上書きされた場合は別です。',
  },
  {
    en: 'An alert on missing heartbeats may fire for it: give it a window of more than 5 minutes, or look whether Version changed in Heartbeat at that time.',
    ja: 'ハートビート途絶のアラートが発報することがあります。しきい値を 5 分より長くするか、その時刻に Heartbeat の Version が変わっていないかを確認してください。',
  },
];
