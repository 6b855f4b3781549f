import { cite } from '../azure/quote.ts';
import type { Quoted } from '../model/evidence.ts';
import { known } from '../model/reading.ts';
import { currentEntries } from './current-machines.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import type { Fact } from './fact.ts';

/** Whether the resource provider still has the machine that Resource Graph listed. Costs nothing beside the other facts. */
export const existence: Fact<Quoted<'present' | 'gone'>> = machineFact({
  id: 'existence',
  title: { en: 'machine record', ja: 'マシンのレコード' },
  kinds: ['azure-vm', 'azure-arc'],
  async read(machines, gather) {
    const entries = await currentEntries(machines, gather);
    return eachMachine<Quoted<'present' | 'gone'>>(machines, (machine, key) => {
      const entry = entries.get(key) ?? gather.entryOf(machine);
      if (entry.kind !== 'gone')
        return known({ value: 'present', evidence: cite(entry.citation, 'id', machine.id) });
      const citation = { source: 'arm', record: machine.id, at: gather.now } as const;
      return known({ value: 'gone', evidence: cite(citation, 'error.code', entry.answered) });
    });
  },
});
