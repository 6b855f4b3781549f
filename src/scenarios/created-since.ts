import { type LegacyPresence, legacyPresence } from '../facts/legacy-presence.ts';
import { machineCreated } from '../facts/machine-created.ts';
import { MOVE_ON } from '../judging/legacy-deployment.ts';
import { definePremise } from '../judging/scenario.ts';
import { minuteText } from '../judging/time-text.ts';
import type { Quoted, SomeEvidence } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';
import type { Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';
import type { Reading } from '../model/reading.ts';

/** A virtual machine that is younger than all that Update Management left. */
export interface CreatedSince {
  readonly says: Text;
  readonly evidence: SomeEvidence;
}

/**
 * Whether a virtual machine was created after the newest row of its workspace and left none itself: Update Management never knew it, and its silence is of no agent. The
 * record of an Arc-enabled server may be younger than the server.
 */
export function createdSince(
  { kind, name }: Machine,
  presence: LegacyPresence,
  created: Reading<Quoted<Instant | null>> | undefined,
): CreatedSince | null {
  if (kind !== 'azure-vm' || presence.heartbeat !== null || presence.identities.length > 0) return null;
  if (!created?.isKnown) return null;
  const { value: at, evidence } = created.value;
  if (at === null || at <= presence.until.value) return null;
  const [born, last] = [minuteText(at), minuteText(presence.until.value)];
  return {
    says: {
      en: `${name} was created at ${born}, after the last that Update Management recorded in workspace ${presence.workspace} (${last}): Update Management never knew it, and there is nothing to mend.`,
      ja: `${name} の作成日時は ${born} で、ワークスペース ${presence.workspace} に残る Update Management の最後の記録 (${last}) より後です。Update Management の対象になったことはなく、修復するものはありません。`,
    },
    evidence: [evidence, presence.until.evidence],
  };
}

/** Nothing is wrong with the registration of a machine that is younger than the service's end. */
export const existedThen = definePremise({
  stages: [{ presence: legacyPresence }, { created: machineCreated }],
  judge({ presence, created }, { machine }) {
    const since = presence?.isKnown ? createdSince(machine, presence.value, created) : null;
    return since === null
      ? { outcome: 'open' }
      : { outcome: 'clear', severity: 'fine', ...since, notes: [MOVE_ON] };
  },
});
