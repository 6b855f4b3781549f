import { gap } from '../model/reading.ts';
import { defineCause } from '../model/scenario.ts';
import { excluded, holds, undecided } from './outcome.ts';
import { REFERENCES } from './references.ts';

/** The guest agent of a running virtual machine does not report itself ready, so no extension can work. */
export const agentNotReady = defineCause({
  id: 'agent-not-ready',
  title: { en: 'Guest agent not ready', ja: 'ゲスト エージェントが準備未完了' },
  kinds: ['azure-vm'],
  needs: ['guest-agent'],
  actions: [],
  references: [REFERENCES.windowsGuestAgent, REFERENCES.prerequisites],
  judge({ 'guest-agent': agent }, { machine }) {
    const { state, powerState } = agent;
    if (powerState.value !== 'running') {
      return undecided(
        gap('guest-agent', 'AZ_NO_DATA', {
          en: `${machine.name} must run: what its guest agent last said means nothing while it is ${powerState.value}.`,
          ja: `${machine.name} が実行中である必要があります。${powerState.value} の間は、ゲスト エージェントの最後の状態では判断できません。`,
        }),
      );
    }
    if (state.value === 'ready') return excluded(state.evidence);
    const says =
      state.value === 'absent'
        ? {
            en: `${machine.name} runs, but no Azure guest agent reports from it; Update Manager works through that agent.`,
            ja: `${machine.name} は実行中ですが、Azure ゲスト エージェントからの報告がありません。Update Manager はこのエージェントを介して動作します。`,
          }
        : {
            en: `The Azure guest agent of ${machine.name} is not ready; Update Manager works through that agent.`,
            ja: `${machine.name} の Azure ゲスト エージェントが準備完了になっていません。Update Manager はこのエージェントを介して動作します。`,
          };
    const nextStep =
      state.value === 'absent'
        ? {
            en: 'Check on the machine that the agent is installed and its service runs.',
            ja: 'エージェントの導入とサービスの稼働をマシン上で確認してください。',
          }
        : {
            en: "Restart the agent's service and check that the machine reaches 168.63.129.16.",
            ja: 'エージェントのサービスを再起動し、マシンから 168.63.129.16 への到達性を確認してください。',
          };
    return holds(says, [state.evidence, powerState.evidence], { nextStep });
  },
});
