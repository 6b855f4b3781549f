import { gapOf } from '../azure/gap-of.ts';
import { cite } from '../azure/quote.ts';
import { AzureReadError } from '../azure/read-error.ts';
import type { Quoted } from '../model/evidence.ts';
import { type Machine, type MachineKey, machineKey } from '../model/machine.ts';
import { known, type Reading } from '../model/reading.ts';
import { areReadOneByOne } from './current-machines.ts';
import { machineFact } from './define-fact.ts';
import { type Fact, type Gather, readingsOf } from './fact.ts';
import { legacyStart } from './legacy-start.ts';

const VIRTUAL_MACHINE = /\/providers\/Microsoft\.Compute\/virtualMachines\/[^/]+$/i;

/** Whether Azure still has a virtual machine that only its logs tell of, and that a deployment was for: of few, one call each; of any other nothing is said. */
export const loggedExistence: Fact<Quoted<'present' | 'gone'>> = machineFact({
  id: 'logged-existence',
  title: { en: 'machine record', ja: 'マシンのレコード' },
  kinds: ['log-analytics'],
  from: [legacyStart],
  async read(machines, gather) {
    if (!areReadOneByOne(gather)) return new Map();
    const sheets = await gather.readFacts([legacyStart], machines);
    const deployed = machines.filter(({ id }) => {
      const { start } = readingsOf({ start: legacyStart }, sheets.get(machineKey(id)) ?? new Map());
      return VIRTUAL_MACHINE.test(id) && start?.isKnown === true && start.value.deployment !== null;
    });
    return new Map(await Promise.all(deployed.map((machine) => readOne(machine, gather))));
  },
});

async function readOne(
  { id }: Machine,
  { azure, now }: Gather,
): Promise<readonly [MachineKey, Reading<Quoted<'present' | 'gone'>>]> {
  const key = machineKey(id);
  const citation = { source: 'arm', record: id, at: now } as const;
  try {
    await azure.getVirtualMachine(id);
    return [key, known({ value: 'present', evidence: cite(citation, 'id', id) })];
  } catch (error) {
    const failure = gapOf(loggedExistence, error);
    const answered = error instanceof AzureReadError ? error.azureCode : null;
    if (failure.code !== 'AZ_NOT_FOUND' || answered === null) return [key, failure];
    return [key, known({ value: 'gone', evidence: cite(citation, 'error.code', answered) })];
  }
}
