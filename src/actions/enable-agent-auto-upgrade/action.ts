import { agentExtension } from '../../facts/agent-extension.ts';
import { arcConnection } from '../../facts/arc-connection.ts';
import { extensionSettings } from '../../facts/extension-settings.ts';
import { powerState } from '../../facts/power-state.ts';
import { machineAction } from '../action.ts';
import { patchExtension } from '../extension-calls.ts';
import { extensionsForbidden, NO_AGENT, notRunning, unread } from '../refusals.ts';
import { enableAgentAutoUpgradeByHand } from './by-hand.ts';
import { ENABLE_AGENT_AUTO_UPGRADE } from './topic.ts';

/** Source: Microsoft.Compute, virtual machine extensions: Update; Microsoft.HybridCompute, machine extensions: Update. */
export const enableAgentAutoUpgrade = machineAction({
  ...enableAgentAutoUpgradeByHand,
  topic: ENABLE_AGENT_AUTO_UPGRADE,
  kind: 'setting',
  doneTo: ({ en, ja }) => ({
    en: `turn on the agent's automatic upgrade on ${en}`,
    ja: `${ja}でエージェントの自動アップグレードを有効化`,
  }),
  needs: { agent: agentExtension, power: powerState, arc: arcConnection, settings: extensionSettings },
  plan({ machine, facts: { agent, power, arc, settings } }) {
    if (!agent?.isKnown) return { refused: unread(agent) };
    const { extension } = agent.value;
    if (extension === null) return { refused: NO_AGENT };
    const { id, name, enableAutomaticUpgrade } = extension;
    if (enableAutomaticUpgrade.value === true) return { refused: ALREADY_ON };
    const refused = notRunning(power, arc) ?? extensionsForbidden(settings);
    if (refused !== null) return { refused };
    const before = enableAutomaticUpgrade.value ?? false;
    return {
      given: { extension: [name] },
      calls: [patchExtension(machine, id, TURN_ON, { enableAutomaticUpgrade: true })],
      undo: [patchExtension(machine, id, PUT_BACK, { enableAutomaticUpgrade: before })],
      notes: [
        { en: `enableAutomaticUpgrade now: ${before}.`, ja: `現在の enableAutomaticUpgrade: ${before}` },
      ],
    };
  },
  forAll: () => ({
    reboot: { en: 'No machine restarts.', ja: '再起動は発生しません。' },
    cost: null,
    notes: [
      {
        en: 'Azure then upgrades the agent by itself, weeks after a release at the latest; when cannot be chosen. Each upgrade leaves a short gap in heartbeats and performance counters.',
        ja: '以後は Azure がエージェントを自動でアップグレードします。リリースから数週間以内に行われ、時期は指定できません。アップグレードのたびに、ハートビートやパフォーマンス カウンターに短い欠落が生じます。',
      },
    ],
    undo: {
      en: 'Undo sets enableAutomaticUpgrade to what it was; a version that was installed meanwhile stays.',
      ja: '元に戻すと enableAutomaticUpgrade が以前の値になります。その間に更新されたバージョンは元に戻りません。',
    },
    verify: 'agent-not-upgraded',
  }),
});

const TURN_ON = {
  en: "Turn on the agent's automatic upgrade",
  ja: 'エージェントの自動アップグレードを有効化',
};
const PUT_BACK = {
  en: "Put the agent's automatic upgrade back",
  ja: 'エージェントの自動アップグレードを元に戻す',
};
const ALREADY_ON = {
  en: "The agent's automatic upgrade is on already.",
  ja: 'エージェントの自動アップグレードは既に有効です。',
};
