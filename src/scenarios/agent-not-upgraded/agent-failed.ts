import { type Agent, agentExtension } from '../../facts/agent-extension.ts';
import { defineCause, type Judgement } from '../../judging/cause.ts';
import type { Occasion } from '../../judging/occasion.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Text } from '../../model/locale.ts';
import { agentRemedyOf, THEN_REINSTALL } from '../agent-error.ts';

/** The agent extension itself is in a failed state: automatic upgrade leaves it alone until it is repaired. */
export const agentFailed = defineCause({
  id: 'agent-failed',
  title: { en: 'Agent extension failed', ja: 'エージェントの拡張機能が失敗' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'act-now',
  needs: { agent: agentExtension },
  actions: ['upgrade-agent'],
  references: [REFERENCES.agentManage, REFERENCES.extensionAutoUpgrade],
  judge: ({ agent }, occasion) => judgeFailure(agent, occasion),
});

/** Whether the extension of the agent is in a failed state. */
export function judgeFailure(
  { extension, listed }: Agent,
  { machine }: Occasion<'azure-vm' | 'azure-arc'>,
): Judgement {
  if (!extension) return excluded(listed);
  const { provisioningState, error } = extension;
  if (provisioningState.value?.toLowerCase() !== 'failed' && error === null)
    return excluded(provisioningState.evidence);
  const evidence: [Evidence, ...Evidence[]] = [provisioningState.evidence];
  if (error) evidence.push(error.evidence);
  const { means, ...remedy } = agentRemedyOf(error?.value ?? null, REINSTALL, THEN_REINSTALL);
  const raw = error ? `: ${error.value.replace(/[.。\s]+$/, '')}` : '';
  return holds(
    {
      en: `The agent extension ${extension.name} on ${machine.name} has failed${means ? `: ${means.en}` : `${raw}.`}`,
      ja: `${machine.name} のエージェントの拡張機能 ${extension.name} が失敗しています${means ? `: ${means.ja}` : `${raw}。`}`,
    },
    evidence,
    remedy,
  );
}

const REINSTALL: Text = {
  en: 'Remove the extension and install it again; a failed extension is not upgraded automatically.',
  ja: '拡張機能を削除して再インストールしてください。失敗状態の拡張機能は自動アップグレードされません。',
};
