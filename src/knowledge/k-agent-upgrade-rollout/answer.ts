import type { Text } from '../../model/locale.ts';
import { AGENT_PAGE, AGENT_VERSIONS_PAGE, automaticUpgradePage } from '../agent-pages.ts';
import { versionList } from '../agent-version-list.ts';
import { defineKnowledge } from '../knowledge.ts';
import { namedAgent } from '../named-agent.ts';
import { newestBeside, VERSION_FACTS } from '../newest-agent.ts';
import { K_AGENT_UPGRADE_ROLLOUT } from './topic.ts';

/** How long after a release a machine has it. Sources: automatic extension upgrade (Azure VMs; Arc), availability first; Azure Monitor agent, manage, and its extension versions. */
export const agentUpgradeRollout = defineKnowledge({
  topic: K_AGENT_UPGRADE_ROLLOUT,
  needs: VERSION_FACTS,
  answer(about) {
    const named = namedAgent(about);
    const { machine, extension, now, caveats } = named;
    return {
      says: [...SAYS, ...now, ...newestBeside(about, named), ...caveats],
      commands: versionList(machine, extension),
      references: [AGENT_VERSIONS_PAGE, AGENT_PAGE, automaticUpgradePage(machine)],
      check: 'agent-not-upgraded',
    };
  },
});

const SAYS: readonly Text[] = [
  {
    en: 'Not at once: reckon with weeks. A version of the Azure Monitor agent can be installed by hand some 10 days after its release; automatic upgrades begin about 30 days after it, at times only after 5 weeks. The rollout then takes one to two months on virtual machines and up to 8 weeks on Arc-enabled servers (3 for critical security fixes).',
    ja: 'すぐには適用されず、数週間かかります。Azure Monitor エージェントの新しいバージョンは、リリースの約 10 日後から手動でインストールでき、自動アップグレードは約 30 日後 (遅い場合は 5 週間後) に始まります。展開が始まってからの期間は、仮想マシンで 1 ～ 2 か月、Arc 対応サーバーで最大 8 週間 (緊急のセキュリティ修正は 3 週間) です。',
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
