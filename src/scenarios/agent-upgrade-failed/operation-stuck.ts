import { agentExtension } from '../../facts/agent-extension.ts';
import { defineCause } from '../../judging/cause.ts';
import { REFERENCES } from '../../judging/references.ts';
import { judgeOperation } from '../agent-operation.ts';

/** The upgrade has neither failed nor succeeded: it, or its retry, began and never ended. */
export const operationStuck = defineCause({
  id: 'operation-stuck',
  title: { en: 'Upgrade never ended', ja: 'アップグレードが終わらない' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'act-now',
  needs: { agent: agentExtension },
  actions: [],
  references: [REFERENCES.agentManage, REFERENCES.extensionAutoUpgrade],
  judge: ({ agent }, occasion) => judgeOperation(agent, occasion),
});
