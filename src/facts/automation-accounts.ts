import { z } from 'zod';
import { gapOf } from '../azure/gap-of.ts';
import { fill } from '../azure/query.ts';
import { cite } from '../azure/quote.ts';
import { optional } from '../azure/when.ts';
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
  /** The Log Analytics workspaces in sight; queries name them by their customer id. */
  readonly workspaces: readonly { readonly id: string; readonly customerId: string }[];
  readonly looked: Evidence;
}

const accountRow = z.object({
  id: z.string(),
  type: z.string(),
  subscriptionId: z.string(),
  tenantId: z.string(),
  customerId: optional(z.string()),
});

/** The Automation accounts in scope, which held the deployments of the retired Update Management, and the workspaces. One Resource Graph query. */
export const automationAccounts: Fact<AutomationAccounts> = fleetFact({
  id: 'automation-accounts',
  title: { en: 'Automation accounts', ja: 'Automation アカウント' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  async read({ azure, now }) {
    try {
      const query = fill('automation-accounts', {});
      const rows = await azure.queryResourceGraph(query, accountRow);
      const accounts = rows.filter(({ type }) => /automationaccounts$/i.test(type));
      const record = 'resources: microsoft.automation/automationaccounts';
      const ids = accounts.map(({ id }) => id);
      return known({
        accounts,
        workspaces: rows.flatMap(({ id, customerId }) => (customerId ? [{ id, customerId }] : [])),
        looked: cite({ source: 'resource-graph', record, at: now, query }, 'id', ids),
      });
    } catch (error) {
      return gapOf(automationAccounts, error);
    }
  },
});
