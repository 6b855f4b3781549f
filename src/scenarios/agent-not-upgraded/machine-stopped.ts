import { arcConnection } from '../../facts/arc-connection.ts';
import { powerState } from '../../facts/power-state.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Text } from '../../model/locale.ts';
import type { Gap } from '../../model/reading.ts';
import { gap } from '../../model/reading.ts';

/** A machine that is off, or out of Azure Arc's reach, is skipped by automatic upgrade. */
export const machineStopped = defineCause({
  id: 'machine-stopped',
  title: { en: 'Machine stopped or not connected', ja: 'マシンが停止または未接続' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'act-now',
  needs: {},
  wants: { power: powerState, connection: arcConnection },
  actions: ['start-machine'],
  references: [REFERENCES.extensionAutoUpgrade, REFERENCES.vmStates],
  judge({ power, connection }, { machine }) {
    const state = machine.kind === 'azure-arc' ? connection : power;
    if (!state?.isKnown) return undecided(state ?? neverRead(machine.name));
    const { value, evidence } = state.value;
    if (['running', 'starting', 'connected'].includes(value.toLowerCase())) return excluded(evidence);
    const since = evidence.since ? minuteText(evidence.since) : null;
    return holds(
      {
        en: `${machine.name} is ${value}${since ? ` since ${since}` : ''}; the agent is upgraded only on machines that run and can be reached.`,
        ja: `${machine.name} は${since ? ` ${since} から` : ''} ${value} の状態です。エージェントがアップグレードされるのは、実行中で接続できるマシンだけです。`,
      },
      [evidence],
      {
        ...(machine.kind === 'azure-arc' && { actions: [] }),
        nextStep:
          machine.kind === 'azure-arc'
            ? value.toLowerCase() === 'expired'
              ? CONNECT_ANEW
              : BACK_INTO_CONTACT
            : {
                en: 'Start the machine and leave it running; the upgrade follows by itself, in the days after.',
                ja: 'マシンを起動し、実行したままにしてください。その後、数日中に自動でアップグレードされます。',
              },
      },
    );
  },
});

const BACK_INTO_CONTACT: Text = {
  en: 'Bring the server back into contact (`azcmagent show`, `azcmagent check`); the upgrade follows by itself.',
  ja: 'サーバーの接続を回復してください (`azcmagent show`、`azcmagent check`)。その後、自動でアップグレードされます。',
};

/** The identity of an agent that was out of contact for so long has run out. Source: Azure Arc-enabled servers, disconnected scenarios. */
const CONNECT_ANEW: Text = {
  en: 'The identity of the server in Azure has expired, so it does not come back by itself: run `azcmagent disconnect --force-local-only` on it, then `azcmagent connect`; if it is gone for good, delete its record. The upgrade follows by itself.',
  ja: 'Azure でのサーバーの ID が期限切れのため、自然には復旧しません。サーバー上で `azcmagent disconnect --force-local-only` を実行し、`azcmagent connect` で接続し直してください (廃止したサーバーの場合は、リソースを削除します)。その後、自動でアップグレードされます。',
};

function neverRead(name: string): Gap {
  return gap(powerState, 'AZ_NO_DATA', {
    en: `Azure does not report whether ${name} runs.`,
    ja: `Azure に ${name} の実行状態が記録されていません。`,
  });
}
