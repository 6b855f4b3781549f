import { dynamicGroupMembers } from '../../../facts/dynamic-group-members.ts';
import { updateDeployments } from '../../../facts/update-deployments.ts';
import { defineCause } from '../../../judging/cause.ts';
import { failingText } from '../../../judging/failing-terms.ts';
import { excluded, holds } from '../../../judging/outcome.ts';
import { REFERENCES } from '../../../judging/references.ts';
import { deploymentOf, MOVE_ON } from './deployment.ts';

/** The deployment neither lists the machine nor has a dynamic group that takes it. */
export const dynamicGroupMismatch = defineCause({
  id: 'dynamic-scope-mismatch',
  title: { en: 'Dynamic scope passes it over', ja: '動的スコープの対象外' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fix-setting',
  needs: { asked: updateDeployments, members: dynamicGroupMembers },
  actions: ['assign-schedule'],
  references: [REFERENCES.legacyTroubleshoot, REFERENCES.migration],
  judge({ asked, members }, occasion) {
    const deployment = deploymentOf(asked, occasion);
    if (!deployment) return excluded(asked.looked);
    const { name, group, isTaken, failing, targets } = deployment;
    const member = members.find(({ deploymentId }) => deploymentId === deployment.id);
    if (isTaken) return excluded(targets);
    if (member?.isMember) return excluded(member.evidence);
    const { machine } = occasion;
    const text = group && failingText(failing);
    return holds(
      text
        ? {
            en: `No dynamic group of the deployment ${name} takes ${machine.name}: the nearest asks for ${text.en}.`,
            ja: `展開 ${name} の動的グループはいずれも ${machine.name} を対象にしません。最も近いグループの条件で満たさないもの: ${text.ja}。`,
          }
        : {
            en: `The deployment ${name} does not list ${machine.name}, and it has no dynamic group.`,
            ja: `展開 ${name} の対象に ${machine.name} は含まれておらず、動的グループもありません。`,
          },
      member ? [targets, member.evidence] : [targets],
      { nextStep: MOVE_ON },
    );
  },
});
