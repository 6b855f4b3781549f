import type { Quoted } from '../model/evidence.ts';
import { known } from '../model/reading.ts';
import { currentEntries } from './current-machines.ts';
import { eachMachine } from './each-machine.ts';
import type { FactReader } from './gather.ts';
import { cite } from '../azure/quote.ts';

/** Whether the resource provider still has the machine that Resource Graph listed. Costs nothing beside the other facts. */
export const existence: FactReader<'existence'> = {
  id: 'existence',
  kinds: ['azure-vm', 'azure-arc'],
  async read(machines, gather) {
    const entries = await currentEntries(machines, gather);
    return eachMachine(machines, (machine, key) => {
      const entry = entries.get(key);
      const isGone = entry === 'gone' || entry === undefined;
      const citation = isGone
        ? ({ source: 'arm', record: machine.id, at: gather.now } as const)
        : entry.citation;
      const existence: Quoted<'present' | 'gone'> = isGone
        ? { value: 'gone', evidence: cite(citation, 'error.code', 'ResourceNotFound') }
        : { value: 'present', evidence: cite(citation, 'id', machine.id) };
      return known(existence);
    });
  },
};
