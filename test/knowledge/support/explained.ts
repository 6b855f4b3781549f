import { CATALOGUE } from '../../../src/catalogue/catalogue.ts';
import type { Answer } from '../../../src/model/answer.ts';
import { NO_ENTITIES } from '../../../src/model/question.ts';
import type { TopicId } from '../../../src/model/topic.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import { SOMEBODY } from '../../support/asker.ts';
import { sandboxAzure } from '../../support/sandbox-azure.ts';
import { agentExtension } from '../../support/world/extensions.ts';
import { arcServer, virtualMachine } from '../../support/world/machines.ts';
import { machineId, world } from '../../support/world/world.ts';

const LINUX = { properties: { storageProfile: { osDisk: { osType: 'Linux' } } } };
/** A Windows and a Linux virtual machine, two Arc-enabled servers, one of them without the agent, and two machines of one name. */
export const TENANT = {
  resources: [
    virtualMachine('vm-01'),
    agentExtension(machineId('vm-01'), '1.31.0.0', { enableAutomaticUpgrade: false }),
    virtualMachine('lx-01', LINUX),
    arcServer('arc-01'),
    {
      ...agentExtension(machineId('arc-01', 'azure-arc'), '1.30.0.0'),
      id: `${machineId('arc-01', 'azure-arc')}/extensions/AMA`,
      name: 'AMA',
    },
    arcServer('arc-02'),
    virtualMachine('twin', { id: machineId('twin', 'azure-vm', 'rg-a') }),
    virtualMachine('twin', { id: machineId('twin', 'azure-vm', 'rg-b') }),
  ],
};

/** A knowledge answer, in general (null) or for the machine of that name. */
export async function explained(
  topic: TopicId,
  machine: string | null,
  tenant: World = world(TENANT),
): Promise<Answer> {
  const { azure, now } = sandboxAzure(tenant);
  const question = {
    text: '',
    pasted: null,
    locale: 'en',
    intent: 'explain',
    topic,
    entities: { ...NO_ENTITIES, machines: machine === null ? [] : [machine] },
    scope: 'machines',
    candidates: [],
  } as const;
  const said = await CATALOGUE.answer(question, {
    azure,
    now,
    asker: SOMEBODY,
    reportError: (error) => {
      throw error;
    },
  });
  return { question, asker: SOMEBODY, ...said, azureCalls: [], asOf: now, tenant: 'sandbox' };
}
