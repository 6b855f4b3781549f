import { installationRun } from '../../facts/installation-run.ts';
import { defineCause } from '../../judging/cause.ts';
import { REFERENCES } from '../../judging/references.ts';
import { saysUpdateAgent } from './error-groups.ts';
import { explainError } from './explain-error.ts';

/** Windows Update, servicing, a patch extension or the service itself names the error: by a code (0x…), or by a name. */
export const updateAgentError = defineCause({
  id: 'update-agent-error',
  title: { en: 'Error of the update agent', ja: '更新エージェントのエラー' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'act-now',
  needs: { installationRun },
  actions: ['collect-guest-evidence'],
  references: [REFERENCES.windowsUpdateErrors, REFERENCES.troubleshoot],
  judge: ({ installationRun: run }, occasion) => explainError(run, occasion, { isMeant: saysUpdateAgent }),
});
