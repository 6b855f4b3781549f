import { z } from 'zod';
import { gapOf } from '../azure/gap-of.ts';
import { type LookUpKind, lookUpQuery } from '../azure/look-up.ts';
import { quote } from '../azure/quote.ts';
import type { Quoted } from '../model/evidence.ts';
import { machineKey } from '../model/machine.ts';
import { gap, known } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import type { Fact } from './fact.ts';

const row = z.object({ id: z.string(), tenantId: z.string() });

const TENANTS: LookUpKind<z.infer<typeof row>> = {
  query: 'machine-tenants',
  row,
  keysOf: ({ id }) => [id],
};

/** The Microsoft Entra tenant in which a machine lives. One Resource Graph query. */
export const machineTenant: Fact<Quoted<string>> = machineFact({
  id: 'machine-tenant',
  title: { en: 'tenant of the machine', ja: 'マシンのテナント' },
  kinds: ['azure-vm', 'azure-arc'],
  async read(machines, { azure, now }) {
    const lists = { machineIds: machines.map(({ id }) => machineKey(id)) };
    try {
      const rows = await azure.lookUp(TENANTS, lists);
      const tenants = new Map(rows.map(({ id, tenantId }) => [machineKey(id), tenantId]));
      return eachMachine(machines, ({ id }, key) => {
        const tenantId = tenants.get(key);
        if (!tenantId) return gap(machineTenant, 'AZ_NOT_FOUND', NOT_IN_RESOURCE_GRAPH);
        const query = lookUpQuery(TENANTS, { machineIds: [key] });
        return known(quote({ source: 'resource-graph', record: id, at: now, query }, 'tenantId', tenantId));
      });
    } catch (error) {
      const failure = gapOf(machineTenant, error);
      return eachMachine(machines, () => failure);
    }
  },
});

const NOT_IN_RESOURCE_GRAPH = {
  en: 'The bot does not see the machine in Resource Graph: it needs the role Reader on its subscription.',
  ja: 'Resource Graph でマシンを参照できません。ボットにサブスクリプションの閲覧者ロールが必要です。',
};
