import { agentUpgradeSwitch } from '../../actions/agent-upgrade-commands.ts';
import type { Text } from '../../model/locale.ts';
import { agentCommands } from '../agent-commands.ts';
import { AGENT_PAGE, automaticUpgradePage } from '../agent-pages.ts';
import { defineKnowledge } from '../knowledge.ts';
import { AGENT_FACTS, namedAgent } from '../named-agent.ts';
import { K_AGENT_UPGRADE_TIMING } from './topic.ts';

/** That nobody chooses the time, and what can be done instead. Sources: automatic extension upgrade; Azure Monitor agent, manage. */
export const agentUpgradeTiming = defineKnowledge({
  topic: K_AGENT_UPGRADE_TIMING,
  needs: AGENT_FACTS,
  answer(about) {
    const { machine, extension, now, caveats } = namedAgent(about);
    return {
      says: [...SAYS, ...now, ...caveats],
      commands: agentCommands(
        machine,
        extension,
        (target) => agentUpgradeSwitch(target, false),
        SWITCHED_OFF,
      ),
      references: [automaticUpgradePage(machine), AGENT_PAGE],
      check: 'agent-not-upgraded',
    };
  },
});

const SWITCHED_OFF: Text = { en: 'Switch automatic upgrade off', ja: '自動アップグレードを無効化' };

const SAYS: readonly Text[] = [
  {
    en: 'Neither the day nor the hour of an automatic upgrade can be set: on a running machine the agent looks for a newer version from time to time, and the upgrade is triggered after that.',
    ja: 'アップグレードの日付も時刻も指定できません。起動中のマシンでエージェントが定期的に新しいバージョンを確認し、見つかった後にアップグレードが始まります。',
  },
  {
    en: 'Maintenance schedules of Update Manager are for updates of the operating system and do not hold it back. How many machines at once is fixed as well: at most 20 % of those of a subscription in a region, and of a scale set 20 % a batch.',
    ja: 'Update Manager のメンテナンス スケジュールは OS の更新プログラム用で、エージェントのアップグレードには効きません。同時に対象となる台数も固定で、サブスクリプションのリージョンごとに最大 20 %、スケール セットではバッチごとに 20 % です。',
  },
  {
    en: 'To do it in hours of your own, switch automatic upgrade off as below and upgrade by hand; then keeping up is up to you: only agents of the last year are supported.',
    ja: '自分で時間を決めたい場合は、下のコマンドで自動アップグレードを無効にし、手動でアップグレードします。サポート対象は過去 1 年以内に公開されたエージェントだけなので、その後の更新漏れに注意してください。',
  },
];
