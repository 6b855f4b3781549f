import { legacyPresence } from '../../facts/legacy-presence.ts';
import { linkedWorkspaces } from '../../facts/linked-workspaces.ts';
import { defineCause } from '../../judging/cause.ts';
import { MOVE_ON } from '../../judging/legacy-deployment.ts';
import { guestAgentChecks } from '../../judging/legacy-presence-words.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { workspaceName } from '../../judging/workspace-name.ts';

/** The agent reports to a workspace that no Automation account keeps Update Management in. */
export const wrongWorkspace = defineCause({
  id: 'wrong-workspace',
  title: { en: 'Reports to another workspace', ja: '別のワークスペースに報告' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  severity: 'fix-setting',
  needs: { presence: legacyPresence },
  wants: { linked: linkedWorkspaces },
  actions: ['enable-periodic-assessment', 'assess-now', 'collect-guest-evidence'],
  references: [REFERENCES.legacyTroubleshoot],
  judge({ presence, linked }, { machine }) {
    const { heartbeat, workspace, inUse, looked } = presence;
    if (heartbeat === null) return excluded(looked);
    if (linked === undefined) throw new Error('nobody looked what the machine’s workspace is linked to');
    if (!linked.isKnown) return undecided(linked);
    const { workspaces } = linked.value;
    const links = linked.value.links.filter((link) => link.workspace !== null);
    const link = links.find((each) => each.workspace === workspace.toLowerCase());
    if (link) return excluded(link.evidence);
    const others = inUse.filter((place) => place.workspace !== workspace);
    const isInferred = links.length === 0;
    // Where no account is linked to any workspace, the data shows which one Update Management writes to.
    const isElsewhere = isInferred && others.length > 0 && others.length === inUse.length;
    if (isInferred && !isElsewhere) return excluded(linked.value.looked, heartbeat.solutions.evidence);
    const right = isInferred
      ? others.map((place) => place.workspace)
      : links.flatMap((link) => link.workspace ?? []);
    const names = [...new Set(right)].map((each) => workspaceName(each, workspaces)).join(', ');
    const own = workspaceName(workspace, workspaces);
    const shown = isInferred ? others.map(({ evidence }) => evidence) : links.map(({ evidence }) => evidence);
    return holds(
      {
        en: `${machine.name} reports to the workspace ${own}; Update Management keeps its data in ${names}${isInferred ? ', as the rows there show' : ', which the Automation account is linked to'}.`,
        ja: `${machine.name} の報告先はワークスペース ${own} ですが、Update Management のデータは ${names} にあります${isInferred ? ' (保存されているレコードからの推定)' : ' (Automation アカウントのリンク先)'}。`,
      },
      [heartbeat.solutions.evidence, ...shown],
      {
        nextStep: {
          en: 'Connect the agent to that workspace, if its data is still needed there.',
          ja: 'そのワークスペースのデータがまだ必要であれば、エージェントの接続先を変更してください。',
        },
        notes: [...guestAgentChecks(machine, workspace), MOVE_ON],
      },
    );
  },
});
