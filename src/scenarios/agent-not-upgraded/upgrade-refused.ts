import { agentExtension } from '../../facts/agent-extension.ts';
import { agentUpgradeEvents } from '../../facts/agent-upgrade-events.ts';
import { defineCause } from '../../judging/cause.ts';
import { REFERENCES } from '../../judging/references.ts';
import { judgeRefusal } from '../agent-refusal.ts';

/** The agent was to be upgraded, and Azure did not let it: a policy, a lock, a right that lacks, or a second resource of the same extension. */
export const upgradeRefused = defineCause({
  id: 'upgrade-refused',
  title: { en: 'Azure refused the upgrade', ja: 'アップグレードの要求が拒否された' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fix-setting',
  needs: { agent: agentExtension, events: agentUpgradeEvents },
  actions: [],
  references: [REFERENCES.agentManage, REFERENCES.extensionAutoUpgrade],
  judge: ({ agent, events }, occasion) => judgeRefusal(events, agent, occasion),
});
