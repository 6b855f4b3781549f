import { agentExtension } from '../../facts/agent-extension.ts';
import { agentUpgradeEvents } from '../../facts/agent-upgrade-events.ts';
import { defineCause } from '../../judging/cause.ts';
import { REFERENCES } from '../../judging/references.ts';
import { judgeRefusal } from '../agent-refusal.ts';

/** What is called a failed upgrade was none: Azure did not accept the request. */
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
