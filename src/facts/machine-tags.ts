import { eachPresent } from './current-machines.ts';
import { machineFact } from './define-fact.ts';
import type { Fact } from './fact.ts';

/** The tags of a machine, names as they are written. Costs nothing beside the other facts. */
export const machineTags: Fact<Readonly<Record<string, string>>> = machineFact({
  id: 'machine-tags',
  title: { en: 'tags', ja: 'タグ' },
  kinds: ['azure-vm', 'azure-arc'],
  read: (machines, gather) => eachPresent(machineTags, machines, gather, ({ tags }) => tags),
});
