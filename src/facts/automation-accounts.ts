import { z } from 'zod';
import { gapOf } from '../azure/gap-of.ts';
import { fill } from '../azure/query.ts';
import { cite } from '../azure/quote.ts';
import type { Evidence } from '../model/evidence.ts';
import { known } from '../model/reading.ts';
import { fleetFact } from './define-fact.ts';
import type { Fact } from './fact.ts';

export interface AutomationAccounts {
  readonly accounts: readonly {
    readonly id: string;
    readonly subscriptionId: string;
    readonly tenantId: string;
  }[];
  readonly looked: Evidence;
}

const accountRow = z.object({ id: z.string(), subscriptionId: z.string(), tenantId: z.string() });

/** The Automation accounts in scope, which held the deployments of the retired Update Management. One Resource Graph query. */
export const automationAccounts: Fact<AutomationAccounts> = fleetFact({
  id: 'automation-accounts',
  title: { en: 'Automation accounts', ja: 'Automation アカウント' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  async read({ azure, now }) {
    try {
      const query = fill('automation-accounts', {});
      const accounts = await azure.queryResourceGraph(query, accountRow);
      const record = 'resources: microsoft.automation/automationaccounts';
      const ids = accounts.map(({ id }) => id);
      return known({
        accounts,
        looked: cite({ source: 'resource-graph', record, at: now, query }, 'id', ids),
      });
    } catch (error) {
      return gapOf(automationAccounts, error);
    }
  },
});
