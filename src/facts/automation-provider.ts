import { quote } from '../azure/quote.ts';
import type { Quoted } from '../model/evidence.ts';
import { machineKey } from '../model/machine.ts';
import { gapIn, known, type Reading } from '../model/reading.ts';
import { automationAccounts } from './automation-accounts.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import { type Fact, type MachineReadings, readingsOf } from './fact.ts';
import { providerRegistration } from './provider-registration.ts';
import { updateDeployments } from './update-deployments.ts';

const REGISTRATION = providerRegistration('Microsoft.Automation');

/**
 * Registration of Microsoft.Automation in the subscription of a machine that a deployment is asked about. A subscription that holds an Automation account is
 * registered; of any other it costs one call. Null where no deployment is asked about.
 */
export const automationProvider: Fact<Quoted<string | null>> = machineFact({
  id: 'automation-provider',
  title: { en: 'Microsoft.Automation registration', ja: 'Microsoft.Automation の登録状態' },
  kinds: ['azure-vm', 'azure-arc'],
  from: [updateDeployments, automationAccounts, REGISTRATION],
  async read(machines, gather): Promise<MachineReadings<Quoted<string | null>>> {
    const sheets = await gather.readFacts([updateDeployments], machines);
    const concerned = machines.filter(({ id }) => {
      const { asked } = readingsOf({ asked: updateDeployments }, sheets.get(machineKey(id)) ?? new Map());
      return asked?.isKnown !== true || asked.value.deployments.length > 0;
    });
    const accounts = await gather.readFacts([automationAccounts], concerned);
    const holderOf = (id: string, subscriptionId: string | null) => {
      const { found } = readingsOf({ found: automationAccounts }, accounts.get(machineKey(id)) ?? new Map());
      return found?.isKnown
        ? found.value.accounts.find((account) => account.subscriptionId === subscriptionId)
        : undefined;
    };
    const without = concerned.filter(({ id, subscriptionId }) => !holderOf(id, subscriptionId));
    const registrations = await gather.readFacts([REGISTRATION], without);
    return eachMachine(machines, ({ id, subscriptionId }, key): Reading<Quoted<string | null>> => {
      const { registration } = readingsOf(
        { registration: REGISTRATION },
        registrations.get(key) ?? new Map(),
      );
      if (registration) return registration.isKnown ? registration : gapIn(automationProvider, registration);
      const account = holderOf(id, subscriptionId);
      if (account)
        return known({
          ...quote({ source: 'resource-graph', record: account.id, at: gather.now }, 'id', account.id),
          value: 'Registered',
        });
      const { asked } = readingsOf({ asked: updateDeployments }, sheets.get(key) ?? new Map());
      if (!asked?.isKnown) throw new Error('the deployments of a machine were not read');
      return known({ value: null, evidence: asked.value.looked });
    });
  },
});
