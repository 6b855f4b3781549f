import type { Text } from '../../model/locale.ts';
import { automaticUpgradePage } from '../agent-pages.ts';
import { defineKnowledge } from '../knowledge.ts';
import { lastUpgrade, UPGRADE_EVENT_FACTS } from '../last-upgrade.ts';
import { AGENT_FACTS, namedAgent } from '../named-agent.ts';
import { traceCommands } from './commands.ts';
import { K_AGENT_UPGRADE_VERIFY } from './topic.ts';

/** Where an upgrade leaves its traces. Sources: automatic extension upgrade (Azure VMs; Arc); Heartbeat, Azure Monitor reference. */
export const agentUpgradeVerify = defineKnowledge({
  topic: K_AGENT_UPGRADE_VERIFY,
  needs: { ...AGENT_FACTS, ...UPGRADE_EVENT_FACTS },
  answer(about) {
    const { machine, extension, now, caveats } = namedAgent(about);
    return {
      says: [
        ...SAYS,
        ...now,
        ...(about && extension ? lastUpgrade(about.machine, about.facts.events) : []),
        ...caveats,
      ],
      commands: traceCommands(machine, extension),
      references: [
        automaticUpgradePage(machine),
        'https://learn.microsoft.com/azure/azure-monitor/reference/tables/heartbeat',
      ],
      check: 'agent-upgrade-failed',
    };
  },
});

const SAYS: readonly Text[] = [
  {
    en: 'In the activity log of the machine: "Create or Update Virtual Machine Extension" with its status; of an Arc-enabled server "Upgrade Extensions on Azure Arc machines". It is kept for 90 days.',
    ja: 'マシンのアクティビティ ログで確認できます。"Create or Update Virtual Machine Extension" とその状態が記録されます (Arc 対応サーバーでは "Upgrade Extensions on Azure Arc machines")。保持期間は 90 日です。',
  },
  {
    en: 'An upgrade by hand leaves the same entry. Who did it tells them apart: a person stands there by name, Azure itself as an application.',
    ja: '手動でアップグレードしても同じ記録になります。区別は呼び出し元で付きます。人なら名前、Azure による自動アップグレードならアプリケーションです。',
  },
  {
    en: 'That it works shows in Heartbeat of the Log Analytics workspace: the column Version changes with the first heartbeat of the new agent. The extension itself shows the version that is on the machine in its instance view; typeHandlerVersion among its properties is only what was asked for.',
    ja: '動作していることは Log Analytics ワークスペースの Heartbeat で分かります。新しいエージェントの最初のハートビートから Version 列が変わります。実際のバージョンは拡張機能のインスタンス ビューにも表示されます。プロパティの typeHandlerVersion は要求したバージョンにすぎません。',
  },
];
