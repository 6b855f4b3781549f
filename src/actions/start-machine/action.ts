import { powerState } from '../../facts/power-state.ts';
import { recordedState, stateInBrackets } from '../../facts/state-words.ts';
import { machineAction } from '../action.ts';
import { postTo } from '../machine-calls.ts';
import { startMachineByHand } from './by-hand.ts';
import { START_MACHINE } from './topic.ts';

/** Source: Microsoft.Compute, virtual machines: Start; "States and billing status of Azure Virtual Machines". */
export const startMachine = machineAction({
  ...startMachineByHand,
  topic: START_MACHINE,
  kind: 'disruptive',
  doneTo: ({ en, ja }) => ({ en: `start ${en}`, ja: `${ja}を起動` }),
  needs: { power: powerState },
  plan({ machine, facts: { power } }) {
    if (machine.kind === 'azure-arc') return { refused: NOT_IN_AZURE };
    const state = power?.isKnown ? power.value.value : null;
    if (state === 'running' || state === 'starting') return { refused: RUNS };
    if (state === 'stopping' || state === 'deallocating')
      return {
        refused: {
          en: `It is being stopped (${state}). Ask again when it is.`,
          ja: `停止処理中です (${stateInBrackets(state)})。停止が完了してから再度実行してください。`,
        },
      };
    const now = state ?? 'unknown';
    return {
      calls: [postTo(machine, 'start', { en: 'Start the machine', ja: 'マシンを起動' })],
      undo: null,
      notes: [{ en: `Power state now: ${now}.`, ja: `現在の電源状態: ${recordedState(now)}` }],
    };
  },
  forAll: () => ({
    reboot: {
      en: 'The operating system boots; updates that wait for a restart finish with it.',
      ja: 'OS が起動します。再起動待ちの更新プログラムはこの時に完了します。',
    },
    cost: {
      en: 'A deallocated machine is billed for compute again once it is started.',
      ja: '割り当て解除済みのマシンは、起動するとコンピューティング料金が再び発生します。',
    },
    notes: [
      {
        en: 'A schedule takes only machines that have run for 15 minutes when it begins.',
        ja: 'スケジュールの対象になるのは、開始時点で 15 分以上実行中のマシンだけです。',
      },
    ],
    undo: null,
    verify: 'not-assessed',
  }),
});

const NOT_IN_AZURE = {
  en: 'Azure cannot start an Arc-enabled server: start it where it runs.',
  ja: 'Azure Arc 対応サーバーは Azure から起動できません。サーバーの稼働環境で起動してください。',
};
const RUNS = { en: 'It runs already.', ja: '既に実行中です。' };
