import { type Citation, cite } from '../azure/quote.ts';
import type { Evidence } from '../model/evidence.ts';
import type { FailingTerm } from '../schedules/dynamic-scope.ts';

/** Where the terms of a dynamic scope stand in its assignment, and what they are compared with in a machine's record. Tags carry their names. */
const FIELDS: Readonly<Record<FailingTerm['term'], readonly [ofScope: string, ofMachine: string]>> = {
  subscription: ['id', 'id'],
  'resource-group': ['properties.filter.resourceGroups', 'resourceGroup'],
  'resource-type': ['properties.filter.resourceTypes', 'type'],
  'os-type': ['properties.filter.osTypes', 'properties.storageProfile.osDisk.osType'],
  location: ['properties.filter.locations', 'location'],
  tag: ['properties.filter.tagSettings.tags', 'tags'],
};

/** Each failing term twice: what the scope asks for, and what the machine has. */
export function failingEvidence(
  failing: readonly FailingTerm[],
  scope: Citation,
  machine: Citation,
): readonly Evidence[] {
  return failing.flatMap(({ term, wanted, has }) => {
    const [ofScope, ofMachine] = FIELDS[term];
    if (term !== 'tag') return [cite(scope, ofScope, wanted), cite(machine, ofMachine, has)];
    const [name = '', values = ''] = wanted.split(/=(.*)/s);
    return [
      cite(scope, `${ofScope}.${name}`, values.replaceAll('|', ', ')),
      cite(machine, `${ofMachine}.${name}`, has),
    ];
  });
}
