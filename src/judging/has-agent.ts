import { agentExtension } from '../facts/agent-extension.ts';
import { definePremise } from './scenario.ts';

/** Without the agent's extension no upgrade of it can have failed. */
export const hasAgent = definePremise({
  stages: [{ agent: agentExtension }],
  judge({ agent }, { machine }) {
    if (!agent?.isKnown || agent.value.extension !== null) return { outcome: 'open' };
    return {
      outcome: 'not-applicable',
      says: {
        en: `${machine.name} has no Azure Monitor agent extension, so there is no upgrade of it.`,
        ja: `${machine.name} には Azure Monitor エージェントの拡張機能がないため、アップグレードの対象がありません。`,
      },
      evidence: [agent.value.listed],
    };
  },
});
