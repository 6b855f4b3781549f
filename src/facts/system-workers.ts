import { gapOf } from '../azure/gap-of.ts';
import { cite, quote } from '../azure/quote.ts';
import type { Quoted, SomeEvidence } from '../model/evidence.ts';
import { machineKey } from '../model/machine.ts';
import { gapIn, known } from '../model/reading.ts';
import { automationAccounts } from './automation-accounts.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import { type Fact, type MachineReadings, readingsOf } from './fact.ts';
import { isGroupOf, systemGroupsOf } from './worker-groups.ts';

/** A machine's own hybrid worker group, by which an Automation account knows it as one of Update Management. */
export interface SystemWorker {
  readonly accountId: string;
  /** Resource id of the group. */
  readonly group: Quoted<string>;
}

export interface SystemWorkers {
  readonly workers: readonly SystemWorker[];
  readonly looked: SomeEvidence;
}

/** The Automation accounts in which a machine is registered for Update Management. One Resource Graph query, and one call an Automation account. */
export const systemWorkers: Fact<SystemWorkers> = machineFact({
  id: 'system-workers',
  title: { en: 'registrations as hybrid worker', ja: 'Hybrid Worker としての登録' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  from: [automationAccounts],
  async read(machines, gather): Promise<MachineReadings<SystemWorkers>> {
    const { now } = gather;
    const [some] = machines;
    if (!some) return new Map();
    const sheets = await gather.readFacts([automationAccounts], machines);
    const { found } = readingsOf({ found: automationAccounts }, sheets.get(machineKey(some.id)) ?? new Map());
    if (found === undefined) throw new Error('the Automation accounts were not read');
    if (!found.isKnown) return eachMachine(machines, () => gapIn(systemWorkers, found));
    const { accounts, looked } = found.value;
    try {
      const lists = await Promise.all(
        accounts.map(async ({ id }) => ({
          accountId: id,
          groups: await systemGroupsOf(id, gather),
        })),
      );
      return eachMachine(machines, (machine) => {
        const workers = lists.flatMap(({ accountId, groups }) =>
          groups
            .filter((group) => isGroupOf(group, machine))
            .map(({ id }): SystemWorker => {
              const citation = { source: 'automation', record: accountId, at: now } as const;
              return { accountId, group: quote(citation, 'hybridRunbookWorkerGroups[].id', id) };
            }),
        );
        const none = lists.map(({ accountId, groups }) =>
          cite(
            { source: 'automation', record: accountId, at: now },
            'hybridRunbookWorkerGroups[].name',
            groups.map(({ name }) => name).slice(0, MOST_NAMES),
          ),
        );
        return known({ workers, looked: [looked, ...none] });
      });
    } catch (error) {
      const failure = gapOf(systemWorkers, error);
      return eachMachine(machines, () => failure);
    }
  },
});

/** More names of other machines prove no more. */
const MOST_NAMES = 20;
