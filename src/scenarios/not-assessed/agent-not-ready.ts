import { extensionSettings } from '../../facts/extension-settings.ts';
import { guestAgent } from '../../facts/guest-agent.ts';
import { platform } from '../../facts/platform.ts';
import { stateInBrackets } from '../../facts/state-words.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { gap } from '../../model/reading.ts';
import { applianceNote } from './appliance.ts';

/** The guest agent of a running virtual machine does not report itself ready, so no extension can work. */
export const agentNotReady = defineCause({
  id: 'agent-not-ready',
  title: { en: 'Guest agent not ready', ja: 'ゲスト エージェントが準備完了でない' },
  kinds: ['azure-vm'],
  severity: 'act-now',
  needs: { guestAgent },
  wants: { platform, settings: extensionSettings },
  actions: [],
  references: [REFERENCES.windowsGuestAgent, REFERENCES.prerequisites],
  judge({ guestAgent: agent, platform: read, settings }, { machine }) {
    const { state, powerState } = agent;
    if (powerState.value !== 'running') {
      return undecided(
        gap(guestAgent, 'AZ_NO_DATA', {
          en: `${machine.name} is not running (power state: ${powerState.value}), so its guest agent cannot be judged. Start it and ask again.`,
          ja: `${machine.name} が実行中ではないため (電源状態: ${stateInBrackets(powerState.value)})、ゲスト エージェントの状態を判定できません。起動してから、もう一度質問してください。`,
        }),
      );
    }
    if (state.value === 'ready') return excluded(state.evidence);
    const provisioned = settings?.isKnown ? settings.value.provisionVMAgent : null;
    if (state.value === 'absent' && provisioned?.value === false)
      return holds(
        {
          en: `${machine.name} is running without an Azure guest agent: it was made without one (provisionVMAgent false), and Update Manager works through that agent.`,
          ja: `${machine.name} は Azure ゲスト エージェントなしで作成されています (provisionVMAgent が false)。Update Manager はこのエージェントを介して動作します。`,
        },
        [state.evidence, powerState.evidence, provisioned.evidence],
        { nextStep: INSTALL_AGENT, notes: applianceNote(read) },
      );
    const says =
      state.value === 'absent'
        ? {
            en: `${machine.name} is running, but no Azure guest agent reports from it; Update Manager works through that agent.`,
            ja: `${machine.name} は実行中ですが、Azure ゲスト エージェントからの報告がありません。Update Manager はこのエージェントを介して動作します。`,
          }
        : {
            en: `The Azure guest agent of ${machine.name} is not ready; Update Manager works through that agent.`,
            ja: `${machine.name} の Azure ゲスト エージェントが準備完了の状態ではありません。Update Manager はこのエージェントを介して動作します。`,
          };
    const nextStep =
      state.value === 'absent'
        ? {
            en: 'Check on the machine that the Azure guest agent is installed and that its service is running.',
            ja: 'Azure ゲスト エージェントがインストールされ、サービスが実行中であることをマシン上で確認してください。',
          }
        : {
            en: "Restart the agent's service on the machine and check that the machine reaches 168.63.129.16.",
            ja: 'マシン上でエージェントのサービスを再起動し、マシンから 168.63.129.16 に接続できることを確認してください。',
          };
    return holds(says, [state.evidence, powerState.evidence], { nextStep, notes: applianceNote(read) });
  },
});

/** Source: Azure Virtual Machine Agent overview, "Manual installation". */
const INSTALL_AGENT = {
  en: 'Install the guest agent on the machine by hand (Windows: the VM Agent installer; Linux: the package walinuxagent or WALinuxAgent), then set osProfile.allowExtensionOperations to true; provisionVMAgent itself cannot be changed later.',
  ja: 'ゲスト エージェントをマシンに手動でインストールし (Windows: VM エージェントのインストーラー、Linux: walinuxagent または WALinuxAgent パッケージ)、osProfile.allowExtensionOperations を true にしてください。provisionVMAgent 自体は作成後に変更できません。',
};
