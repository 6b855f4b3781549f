import type { Text } from '../../model/locale.ts';
import { AGENT_PAGE, automaticUpgradePage } from '../agent-pages.ts';
import { versionList } from '../agent-version-list.ts';
import { defineKnowledge } from '../knowledge.ts';
import { namedAgent } from '../named-agent.ts';
import { newestBeside, VERSION_FACTS } from '../newest-agent.ts';
import { K_AGENT_UPGRADE_ROLLOUT } from './topic.ts';

/** How long after a release a machine has it. Sources: automatic extension upgrade (Azure VMs; Arc), availability first; Azure Monitor agent, manage. */
export const agentUpgradeRollout = defineKnowledge({
  topic: K_AGENT_UPGRADE_ROLLOUT,
  needs: VERSION_FACTS,
  answer(about) {
    const named = namedAgent(about);
    const { machine, extension, now, caveats } = named;
    return {
      says: [...SAYS, ...now, ...newestBeside(about, named), ...caveats],
      commands: versionList(machine, extension),
      references: [AGENT_PAGE, automaticUpgradePage(machine)],
      check: 'agent-not-upgraded',
    };
  },
});

const SAYS: readonly Text[] = [
  {
    en: 'Not at once: reckon with weeks. Microsoft names up to 5 weeks for the Azure Monitor agent, one to two months for extensions on virtual machines in general, and up to 8 weeks on Arc-enabled servers (3 for critical security fixes).',
    ja: 'すぐには適用されず、数週間かかります。Microsoft が示す目安は、Azure Monitor エージェントで最大 5 週間、仮想マシンの拡張機能全般で 1 ～ 2 か月、Arc 対応サーバーで最大 8 週間 (緊急のセキュリティ修正は 3 週間) です。',
  },
  {
    en: 'A release goes from region to region, never to both of a pair (Japan East and Japan West) at once; within a region to at most 20 % of the machines of a subscription at a time. So one machine may have it weeks before its neighbour. A new major version never comes by itself.',
    ja: '新バージョンはリージョン単位で順次公開され、東日本と西日本のようなペアのリージョンに同時に展開されることはありません。リージョン内でも、一度に対象となるのはサブスクリプションのマシンの最大 20 % です。隣のマシンより数週間遅れることもあります。メジャー バージョンは自動では上がりません。',
  },
  {
    en: 'This bot counts from the first machine in the region that reports the version, and calls an upgrade overdue after 8 weeks. Who cannot wait upgrades by hand.',
    ja: 'このボットは、リージョン内のマシンがそのバージョンを最初に報告した日から数え、8 週間を過ぎると遅延と判断します。待てない場合は手動でアップグレードします。',
  },
];
