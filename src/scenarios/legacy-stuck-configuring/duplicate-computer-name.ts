import { type AgentIdentity, legacyPresence } from '../../facts/legacy-presence.ts';
import { defineCause } from '../../judging/cause.ts';
import { MOVE_ON } from '../../judging/legacy-deployment.ts';
import { ownIdentity, reportedTogether } from '../../judging/legacy-presence-words.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';

/** Another machine reports to the workspace under the same computer name. */
export const duplicateComputerName = defineCause({
  id: 'duplicate-computer-name',
  title: { en: 'Computer name used twice', ja: 'コンピューター名の重複' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  severity: 'fix-setting',
  needs: { presence: legacyPresence },
  actions: [],
  references: [REFERENCES.legacyTroubleshoot],
  judge({ presence }, { machine }) {
    const { identities, looked, workspace } = presence;
    const latest = ownIdentity(presence, machine);
    if (latest === null) return excluded(looked);
    const other = identities.find((each) => isAnotherMachine(latest, each));
    if (other === undefined) {
      const [first = looked, ...rest] = distinctIds(identities).map(({ evidence }) => evidence);
      return excluded(first, ...rest);
    }
    return holds(
      {
        en: `Two machines report to workspace ${workspace} under the computer name of ${machine.name}: their ids are ${latest.sourceComputerId.value} and ${other.sourceComputerId.value}.`,
        ja: `${machine.name} のコンピューター名で、2 台のマシンがワークスペース ${workspace} に報告しています (ソース コンピューター ID ${latest.sourceComputerId.value} と ${other.sourceComputerId.value})。`,
      },
      [latest.sourceComputerId.evidence, other.sourceComputerId.evidence],
      {
        nextStep: {
          en: 'Rename one of the two machines, so that each name is unique in the workspace.',
          ja: 'どちらかのマシンの名前を変更し、ワークスペース内で一意にしてください。',
        },
        notes: [...(isCertain(latest, other) ? [] : [UNLESS_REINSTALLED]), MOVE_ON],
      },
    );
  },
});

/** Another id of the same name at the same time. Of one resource it is the same machine, whose agent was installed anew. */
function isAnotherMachine(one: AgentIdentity, other: AgentIdentity): boolean {
  if (one.sourceComputerId.value === other.sourceComputerId.value || one.computer !== other.computer)
    return false;
  if (one.machineId !== null && one.machineId === other.machineId) return false;
  return reportedTogether(one, other);
}

/** Two resources, or reports of both ids in turn. */
function isCertain(one: AgentIdentity, other: AgentIdentity): boolean {
  const isTwoResources = one.machineId !== null && other.machineId !== null;
  const isInTurn = other.lastSeen > one.firstSeen && one.lastSeen > other.firstSeen;
  return isTwoResources || isInTurn;
}

function distinctIds(identities: readonly AgentIdentity[]): readonly AgentIdentity['sourceComputerId'][] {
  return [
    ...new Map(identities.map(({ sourceComputerId }) => [sourceComputerId.value, sourceComputerId])).values(),
  ];
}

const UNLESS_REINSTALLED = {
  en: 'This is inferred: the rows name no Azure resource, and one id may have taken the place of the other when the agent was reinstalled that day.',
  ja: 'これは推定です。レコードに Azure リソースの記載がないため、同日にエージェントを再インストールして ID が変わっただけの可能性もあります。',
};
