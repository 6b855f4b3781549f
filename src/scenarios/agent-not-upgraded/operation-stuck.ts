import { agentExtension } from '../../facts/agent-extension.ts';
import { defineCause } from '../../judging/cause.ts';
import { REFERENCES } from '../../judging/references.ts';
import { judgeOperation } from '../agent-operation.ts';

/** Something was begun with the extension and never ended, which nothing that is upgraded automatically waits out. */
export const operationStuck = defineCause({
  id: 'operation-stuck',
  title: { en: 'Extension operation never ended', ja: '拡張機能の操作が終わらない' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'act-now',
  needs: { agent: agentExtension },
  actions: [],
  references: [REFERENCES.agentManage, REFERENCES.extensionAutoUpgrade],
  judge: ({ agent }, occasion) => judgeOperation(agent, occasion),
});
