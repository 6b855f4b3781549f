import { arcConnection } from '../../facts/arc-connection.ts';
import { extensionSettings } from '../../facts/extension-settings.ts';
import { powerState } from '../../facts/power-state.ts';
import type { Text } from '../../model/locale.ts';
import type { PlannedCall } from '../../model/plan.ts';
import { machineAction } from '../action.ts';
import { HYBRID_COMPUTE_RUN_COMMAND } from '../api-versions.ts';
import { postTo } from '../machine-calls.ts';
import { extensionsForbidden, notRunning, UNKNOWN_SYSTEM } from '../refusals.ts';
import type { AzureMachine } from '../remedy.ts';
import { collectGuestEvidenceByHand } from './by-hand.ts';
import { COMMAND_ID, SCRIPT } from './script.ts';
import { COLLECT_GUEST_EVIDENCE } from './topic.ts';

/** Arc's commands have names; of more than 36 characters Linux takes none. A later one of this name replaces it. */
const NAME = 'updateops-evidence';
const LONGEST_IN_SECONDS = 600;

/**
 * What is sent is the same for everybody: nothing of a question reaches the machine. Source: "Run scripts in your VM by using action Run Commands"; Azure Arc, "Run
 * Command".
 */
export const collectGuestEvidence = machineAction({
  ...collectGuestEvidenceByHand,
  topic: COLLECT_GUEST_EVIDENCE,
  kind: 'guest',
  doneTo: ({ en, ja }) => ({ en: `collect evidence inside ${en}`, ja: `${ja}の内部から情報を収集` }),
  needs: { power: powerState, arc: arcConnection, settings: extensionSettings },
  plan({ machine, facts: { power, arc, settings } }) {
    const { osType, kind } = machine;
    if (osType === null) return { refused: UNKNOWN_SYSTEM };
    const refused = notRunning(power, arc) ?? extensionsForbidden(settings);
    if (refused !== null) return { refused };
    const call =
      kind === 'azure-arc'
        ? onArc(machine, SCRIPT[osType])
        : postTo(machine, 'runCommand', MEANS, { commandId: COMMAND_ID[osType], script: SCRIPT[osType] });
    return { calls: [call], undo: null, notes: kind === 'azure-arc' ? [STAYS] : [] };
  },
  forAll: () => ({
    reboot: { en: 'No machine restarts.', ja: '再起動は発生しません。' },
    cost: null,
    notes: [AS_ADMINISTRATOR],
    undo: null,
    verify: null,
  }),
});

/** A PUT by name, and yet not the same as once: each runs the script again. */
function onArc(machine: AzureMachine, script: readonly string[]): PlannedCall {
  return {
    class: 'once-only',
    method: 'PUT',
    path: `${machine.id}/runCommands/${NAME}`,
    apiVersion: HYBRID_COMPUTE_RUN_COMMAND,
    body: {
      location: machine.location,
      properties: {
        source: { script: script.join('\n') },
        asyncExecution: false,
        timeoutInSeconds: LONGEST_IN_SECONDS,
      },
    },
    means: MEANS,
    permission: 'Microsoft.HybridCompute/machines/runCommands/write',
  };
}

const MEANS: Text = { en: 'Run the reading commands', ja: '読み取り専用コマンドを実行' };
const AS_ADMINISTRATOR: Text = {
  en: 'The commands run inside the machine as SYSTEM or root and only read; they are fixed in the product. Azure keeps the last 4,096 bytes of what they print. One Run Command at a time runs on a machine, and it cannot be cancelled.',
  ja: 'コマンドはマシン内で SYSTEM または root として実行されますが、読み取りのみで、製品に固定されています。Azure に残る出力は末尾の 4,096 バイトです。1 台で同時に実行できる実行コマンドは 1 つで、取り消せません。',
};
const STAYS: Text = {
  en: `The command stays listed at the server as ${NAME}; the next one replaces it.`,
  ja: `コマンドは ${NAME} という名前でサーバーに残り、次回の実行時に置き換えられます。`,
};
