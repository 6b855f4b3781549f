import { arcConnection } from '../../facts/arc-connection.ts';
import type { Readings } from '../../facts/fact.ts';
import { guestAgent } from '../../facts/guest-agent.ts';
import { powerState } from '../../facts/power-state.ts';
import type { Evidence, SomeEvidence } from '../../model/evidence.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import type { OfferedAction } from '../../model/offered-action.ts';
import { type Gap, gap, MACHINE } from '../../model/reading.ts';
import { agentByHand } from '../agent-by-hand.ts';
import { cliPlaceOf } from '../in-azure-cli.ts';

/** What says whether Azure reaches a machine now. */
export const REACH_FACTS = { powerState, guestAgent, arcConnection };

interface Remedies {
  readonly actions: readonly OfferedAction[];
  /** What to do about it by hand, for the machine and its system. */
  nextStep(machine: Machine): Text;
}

/** Whether Azure reaches a machine now, and what shows it. */
export type Reach = Remedies &
  (
    | { readonly state: 'reached'; readonly evidence: SomeEvidence }
    | {
        readonly state: 'out-of-reach';
        readonly evidence: SomeEvidence;
        readonly says: Text;
        readonly isUp: boolean;
      }
    | { readonly state: 'unknown'; readonly evidence: readonly Evidence[]; readonly gap: Gap }
  );

export function reachOf({
  powerState: power,
  guestAgent: agent,
  arcConnection: arc,
}: Readings<typeof REACH_FACTS>): Reach {
  if (arc) {
    if (!arc.isKnown) return { state: 'unknown', evidence: [], gap: arc, ...RUN_AGAIN };
    const { value, evidence } = arc.value;
    if (value.toLowerCase() === 'connected') return { state: 'reached', evidence: [evidence], ...RUN_AGAIN };
    const says = { en: `its Arc agent is ${value}`, ja: `Arc エージェントの状態は ${value} です。` };
    return { state: 'out-of-reach', evidence: [evidence], says, isUp: false, ...BRING_AGENT_BACK };
  }
  if (power?.isKnown && power.value.value !== 'running') {
    const { value, evidence } = power.value;
    const says = { en: `its power state is ${value}`, ja: `電源状態は ${value} です。` };
    return { state: 'out-of-reach', evidence: [evidence], says, isUp: false, ...START };
  }
  const unread = [power, agent].find((reading) => reading?.isKnown === false);
  if (!power?.isKnown || !agent?.isKnown)
    return {
      state: 'unknown',
      evidence: [],
      gap: unread?.isKnown === false ? unread : NOT_READ,
      ...RUN_AGAIN,
    };
  const { state } = agent.value;
  const evidence: SomeEvidence = [power.value.evidence, state.evidence];
  if (state.value === 'ready') return { state: 'reached', evidence, ...RUN_AGAIN };
  const says = {
    en: 'its guest agent is not ready',
    ja: 'ゲスト エージェントが準備完了の状態ではありません。',
  };
  return { state: 'out-of-reach', evidence, says, isUp: true, ...BRING_AGENT_BACK };
}

const NOT_READ = gap(MACHINE, 'AZ_NO_DATA', {
  en: 'Azure does not report the power state or the guest agent of the machine.',
  ja: 'Azure にマシンの電源状態またはゲスト エージェントの状態が記録されていません。',
});

const RUN_AGAIN: Remedies = {
  actions: [{ id: 'install-updates' }],
  nextStep: ({ name }) => ({
    en: `${name} answers again: repeat the installation.`,
    ja: `${name} は現在応答しています。インストールを再実行してください。`,
  }),
};

const START: Remedies = {
  actions: [{ id: 'start-machine' }, { id: 'install-updates' }],
  nextStep: (machine) => {
    const { name } = machine;
    const command = `az vm start ${cliPlaceOf(machine)} --name "${name}"`;
    return {
      en: `Start ${name} (\`${command}\`), then repeat the installation. Machines of a schedule must run at least 15 minutes before it begins.`,
      ja: `${name} を起動 (\`${command}\`) してから、インストールを再実行してください。スケジュールの対象マシンは、開始の 15 分以上前から実行中である必要があります。`,
    };
  },
};

const BRING_AGENT_BACK: Remedies = { actions: [], nextStep: agentByHand };
