import { arcConnection, isConnected } from '../../facts/arc-connection.ts';
import { guestAgent } from '../../facts/guest-agent.ts';
import { machineChanges } from '../../facts/machine-changes.ts';
import { runsOnMachine } from '../../facts/runs-on-machine.ts';
import { recordedState } from '../../facts/state-words.ts';
import { defineCause, type Holds, type Judgement } from '../../judging/cause.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Text } from '../../model/locale.ts';
import { agentByHand } from '../agent-by-hand.ts';
import { arcConnectedAgain } from '../arc-connected-again.ts';
import { recreationBefore } from './recreation.ts';
import { runInQuestion } from './run-in-question.ts';
import { didNotStart, saidBy, saysUnreached } from './run-words.ts';

/** The machine runs, and Azure does not reach its agent. */
export const machineUnreachable = defineCause({
  id: 'machine-unreachable',
  title: { en: 'Machine not reachable', ja: 'マシンに到達できない' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'act-now',
  needs: { runsOnMachine },
  wants: { guestAgent, arcConnection, machineChanges },
  actions: ['install-updates'],
  references: [
    REFERENCES.maintenanceTroubleshoot,
    REFERENCES.windowsGuestAgent,
    REFERENCES.arcAgentConnection,
  ],
  judge(
    { runsOnMachine: runs, guestAgent: agent, arcConnection: arc, machineChanges: changes },
    occasion,
  ): Judgement {
    const { machine, asked } = occasion;
    const run = runInQuestion(runs, asked);
    if (run === null) return excluded(runs.looked);
    const didNot = didNotStart(run, machine.name);
    const say = (state: Text, evidence: Evidence, more: Pick<Holds, 'nextStep' | 'actions'>) =>
      holds(
        { en: `${didNot.en}: ${state.en}.`, ja: `${didNot.ja}。${state.ja}` },
        [evidence, ...saidBy(run)],
        more,
      );
    if (arc) {
      if (!arc.isKnown) return undecided(arc);
      const { value, evidence } = arc.value;
      if (!isConnected(arc.value))
        return say(
          {
            en: `its Arc agent is ${value}`,
            ja: `Arc エージェントの状態は「${recordedState(value)}」です。`,
          },
          evidence,
          { nextStep: arcConnectedAgain(arc.value), actions: [] },
        );
    }
    if (agent) {
      if (!agent.isKnown) return undecided(agent);
      const { state, powerState } = agent.value;
      if (powerState.value !== 'running') return excluded(powerState.evidence);
      if (state.value !== 'ready')
        return say(
          { en: 'its guest agent is not ready', ja: 'ゲスト エージェントが準備完了の状態ではありません。' },
          state.evidence,
          { nextStep: agentByHand(machine) },
        );
    }
    const now = agent?.isKnown ? agent.value.state.evidence : arc?.isKnown ? arc.value.evidence : runs.looked;
    if (!saysUnreached(run)) return excluded(now, ...saidBy(run));
    const recreated = changes?.isKnown ? recreationBefore(run, changes.value, machine) : null;
    if (recreated) return excluded(recreated.evidence);
    return holds(
      {
        en: `${didNot.en}: the run found it shut down or without an answer. By now it answers.`,
        ja: `${didNot.ja}。実行は停止中または応答なしと記録しています。現在は応答しています。`,
      },
      [...saidBy(run), now],
      { nextStep: AGAIN },
    );
  },
});

const AGAIN: Text = {
  en: 'Install updates once for the run that was missed. If the next run fails too, look at the agent and at the load of the machine at that time.',
  ja: '適用されなかった更新プログラムは、1 回限りの更新でインストールしてください。次回も失敗する場合は、その時間帯のエージェントとマシンの負荷を確認してください。',
};
