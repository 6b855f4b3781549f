import { agentVersionCommands } from '../../actions/agent-version-commands.ts';
import type { Text } from '../../model/locale.ts';
import { agentCommands } from '../agent-commands.ts';
import { AGENT_PAGE, AGENT_VERSIONS_PAGE } from '../agent-pages.ts';
import { defineKnowledge } from '../knowledge.ts';
import { namedAgent } from '../named-agent.ts';
import { newestBeside, newestFor, VERSION_FACTS } from '../newest-agent.ts';
import { K_AGENT_MANUAL_UPGRADE } from './topic.ts';

/** How to upgrade now instead of waiting. Sources: Azure Monitor agent, manage, update; automatic extension upgrade. */
export const agentManualUpgrade = defineKnowledge({
  topic: K_AGENT_MANUAL_UPGRADE,
  needs: VERSION_FACTS,
  answer(about) {
    const named = namedAgent(about);
    const { machine, extension, now, caveats } = named;
    const version = newestFor(about) ?? '<version>';
    const upgradesItself = extension?.enableAutomaticUpgrade.value ?? true;
    return {
      says: [
        ...SAYS,
        machine?.kind === 'azure-arc' ? ON_ARC : ON_VIRTUAL_MACHINES,
        ...now,
        ...newestBeside(about, named),
        ...caveats,
      ],
      commands: agentCommands(machine, extension, (target) =>
        agentVersionCommands(target, version, upgradesItself),
      ),
      references: [AGENT_PAGE, AGENT_VERSIONS_PAGE],
      check: 'agent-not-upgraded',
    };
  },
});

const SAYS: readonly Text[] = [
  {
    en: 'In the portal: open the machine, Settings > Extensions + applications (Arc-enabled server: Extensions). Where the status says "Update available", tick the agent and choose Update; that takes the newest minor version.',
    ja: 'ポータルの場合: マシンの [設定] > [拡張機能とアプリケーション] (Arc 対応サーバーでは [拡張機能]) を開き、状態が「更新プログラムを利用可能」になっているエージェントを選択して [更新] を押します。最新のマイナー バージョンになります。',
  },
  {
    en: 'The machine must be running. It is not restarted, but Heartbeat and performance data have a gap of some minutes. In the activity log it looks like an automatic upgrade, except for the caller.',
    ja: 'マシンは起動している必要があります。再起動はありませんが、Heartbeat とパフォーマンス データは数分間途切れます。アクティビティ ログの記録は自動アップグレードと同じで、呼び出し元だけが異なります。',
  },
];

const ON_VIRTUAL_MACHINES: Text = {
  en: 'By command: the version is the full number that the region has. The command also writes whether the agent upgrades itself afterwards, so say false where that is to stay off. In a scale set the model is changed (az vmss extension set) and the instances updated.',
  ja: 'コマンドの場合: リージョンで利用可能なバージョンを完全な番号で指定します。その後の自動アップグレードの設定も同時に書き込まれるため、無効のままにするなら false を指定してください。スケール セットではモデルを変更し (az vmss extension set)、インスタンスを更新します。',
};

const ON_ARC: Text = {
  en: 'On an Arc-enabled server the command upgrades the extension to the version that is named and leaves its settings alone.',
  ja: 'Arc 対応サーバーのコマンドは、指定したバージョンに拡張機能をアップグレードするだけで、設定は変わりません。',
};
