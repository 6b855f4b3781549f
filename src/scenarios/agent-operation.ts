import { type Agent, type AgentExtension, agentExtension } from '../facts/agent-extension.ts';
import { recordedState, stateInBrackets } from '../facts/state-words.ts';
import type { Judgement } from '../judging/cause.ts';
import type { Occasion } from '../judging/occasion.ts';
import { excluded, holds, undecided } from '../judging/outcome.ts';
import { ageText, minuteText } from '../judging/time-text.ts';
import type { SomeEvidence } from '../model/evidence.ts';
import { HOUR_IN_MS, millisecondsBetween } from '../model/instant.ts';
import type { Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';
import { gap } from '../model/reading.ts';
import { cliPlaceOf } from './in-azure-cli.ts';

/** The longest that all extensions of a virtual machine may take to start; 90 minutes where none is set. Source: Microsoft.Compute virtualMachine.json, extensionsTimeBudget. */
const LONGEST_OPERATION_IN_MS = 2 * HOUR_IN_MS;

/** States of an extension that something is being done to. */
const UNDER_WAY: ReadonlySet<string> = new Set(['creating', 'updating', 'deleting']);

/** Whether something is being done to the extension, as far as its record says; what it reports to have failed is not. */
export function isUnderWay({ provisioningState, transition, error }: AgentExtension): boolean {
  if (error !== null) return false;
  return transition !== null || UNDER_WAY.has(provisioningState.value?.toLowerCase() ?? '');
}

/** Whether an operation on the agent's extension has gone on for longer than one can last: until it ends, Azure neither upgrades it nor tries again. */
export function judgeOperation(
  { extension, listed }: Agent,
  { machine, now }: Occasion<'azure-vm' | 'azure-arc'>,
): Judgement {
  if (!extension) return excluded(listed);
  const { provisioningState: state, transition } = extension;
  if (!isUnderWay(extension)) return excluded(state.evidence);
  const { name } = machine;
  const since = transition?.since ?? null;
  const wayOut = howToEnd(machine);
  if (since === null)
    return undecided(
      gap(agentExtension, 'AZ_NO_DATA', {
        en: `The extension of ${name} is ${state.value}, and it must report since when: the record has no time. If that stays so for hours, the operation is stuck. ${wayOut.en}`,
        ja: `${name} の拡張機能は「${recordedState(state.value ?? '')}」の状態ですが、記録に時刻がなく、いつからかわかりません。何時間も変わらない場合は、操作が止まっています。${wayOut.ja}`,
      }),
    );
  const evidence: SomeEvidence = transition ? [state.evidence, transition.evidence] : [state.evidence];
  if (millisecondsBetween(since, now) < LONGEST_OPERATION_IN_MS) return excluded(...evidence);
  const age = ageText(since, now);
  return holds(
    {
      en: `An operation on the agent extension of ${name} has not ended for ${age.en} (${state.value}, since ${minuteText(since)}); nothing is upgraded until it does.`,
      ja: `${name} のエージェントの拡張機能に対する操作が、${age.ja}経っても終わっていません (${stateInBrackets(state.value ?? '')}、${minuteText(since)} から)。終わるまでアップグレードは行われません。`,
    },
    evidence,
    { nextStep: wayOut },
  );
}

function howToEnd(machine: Machine): Text {
  const { kind, name } = machine;
  if (kind === 'azure-arc')
    return {
      en: 'Waiting does not help. Restart the extension service on the server (Windows: `Restart-Service ExtensionService`, Linux: `sudo systemctl restart extd`). If it stays so, remove the extension and install it again.',
      ja: '待っても解決しません。サーバー上で拡張機能のサービスを再起動してください (Windows: `Restart-Service ExtensionService`、Linux: `sudo systemctl restart extd`)。変わらない場合は、拡張機能を削除して再インストールしてください。',
    };
  const reapply = `az vm reapply ${cliPlaceOf(machine)} --name "${name}"`;
  return {
    en: `Waiting does not help. See that the guest agent answers (Ready), then have Azure send the machine its state again: \`${reapply}\`. If it stays so, remove the extension and install it again.`,
    ja: `待っても解決しません。ゲスト エージェントが準備完了 (Ready) であることを確認し、マシンの状態を再適用してください: \`${reapply}\`。変わらない場合は、拡張機能を削除して再インストールしてください。`,
  };
}
