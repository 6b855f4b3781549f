import { recordedState } from '../../facts/state-words.ts';
import type { Text } from '../../model/locale.ts';
import { automaticUpgradePage } from '../agent-pages.ts';
import { defineKnowledge } from '../knowledge.ts';
import { AGENT_FACTS, namedAgent } from '../named-agent.ts';
import { reinstallCommands, stateCommands } from './commands.ts';
import { K_AGENT_UPGRADE_FAILURE } from './topic.ts';

/** What Azure does after an upgrade that failed, and what is left to do. Sources: automatic extension upgrade (Azure VMs; Arc). */
export const agentUpgradeFailure = defineKnowledge({
  topic: K_AGENT_UPGRADE_FAILURE,
  needs: AGENT_FACTS,
  answer(about) {
    const { machine, extension, now, caveats } = namedAgent(about);
    const isArc = machine?.kind === 'azure-arc';
    const state = extension?.provisioningState.value ?? null;
    const hasFailed = state?.toLowerCase() === 'failed';
    return {
      says: [
        ...SAYS,
        ...now,
        ...(machine && state !== null
          ? [
              {
                en: `Its extension is ${state}.`,
                ja: `拡張機能の状態は「${recordedState(state)}」です。`,
              },
            ]
          : []),
        ...caveats,
      ],
      commands: [
        ...stateCommands(machine, extension),
        ...(isArc && hasFailed ? reinstallCommands(machine, extension) : []),
      ],
      references: [automaticUpgradePage(machine)],
      check: 'agent-upgrade-failed',
    };
  },
});

const SAYS: readonly Text[] = [
  {
    en: 'An upgrade that failed is tried again. First the previous version is put back (rollback); where that works the machine goes on with the old agent, and the next attempt comes on the following day. On an Arc-enabled server it can come within the hour, and the extension shows Succeeded with the old version.',
    ja: '失敗したアップグレードは再試行されます。まず元のバージョンが再インストール (ロールバック) され、成功すれば旧バージョンのまま動作を続け、翌日に再度試行されます。Arc 対応サーバーでは早ければ 1 時間後に再試行され、拡張機能は旧バージョンのまま Succeeded と表示されます。',
  },
  {
    en: 'Azure watches the machine for 5 minutes after the upgrade; one that is not healthy by then is rolled back as well.',
    ja: 'アップグレード後 5 分間は正常性が監視され、異常があればこの場合もロールバックされます。',
  },
  {
    en: 'Where the rollback fails too, the agent is down and logs are no longer sent. What to do differs from case to case: open a support request with Microsoft. On an Arc-enabled server the extension is then Failed, and is removed and installed anew.',
    ja: 'ロールバックも失敗するとエージェントが停止し、ログは転送されません。対処は状況により異なるため、Microsoft サポートへ問い合わせてください。Arc 対応サーバーでは拡張機能が Failed になるので、削除して再インストールします。',
  },
  {
    en: 'The same error three times running will come a fourth time: do not wait then, but read the error in the status of the extension.',
    ja: '同じエラーが 3 回続いたら、次も同じ結果になります。待たずに、拡張機能の状態に表示されるエラーを確認してください。',
  },
];
