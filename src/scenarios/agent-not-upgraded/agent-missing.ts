import { agentExtension } from '../../facts/agent-extension.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';

/** There is no Azure Monitor agent to upgrade. Where nothing is to be collected that is as it should be: Update Manager does not need it. */
export const agentMissing = defineCause({
  id: 'agent-missing',
  title: { en: 'No Azure Monitor agent', ja: 'Azure Monitor エージェントがない' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'at-risk',
  needs: { agent: agentExtension },
  actions: [],
  references: [REFERENCES.agentManage],
  judge({ agent: { extension, listed } }, { machine }) {
    if (extension) return excluded(listed);
    return holds(
      {
        en: `${machine.name} has no Azure Monitor agent extension, so there is nothing to upgrade.`,
        ja: `${machine.name} には Azure Monitor エージェントの拡張機能がないため、アップグレードの対象がありません。`,
      },
      [listed],
      {
        nextStep: {
          en: 'Install the agent, for example by associating the machine with a data collection rule.',
          ja: 'データ収集ルールにマシンを関連付けるなどして、エージェントをインストールしてください。',
        },
        notes: [
          {
            en: 'The retired Log Analytics agent (MicrosoftMonitoringAgent, OmsAgentForLinux) is another extension and is not upgraded any more.',
            ja: '提供を終了した Log Analytics エージェント (MicrosoftMonitoringAgent、OmsAgentForLinux) は別の拡張機能で、もうアップグレードされません。',
          },
        ],
      },
    );
  },
});
