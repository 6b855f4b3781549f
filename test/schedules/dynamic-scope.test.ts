import assert from 'node:assert/strict';
import type { Machine, MachineId } from '../../src/model/machine.ts';
import { failingTerms, type ScopeFilter } from '../../src/schedules/dynamic-scope.ts';
import { machineId, SUBSCRIPTION } from '../support/world/world.ts';

const MACHINE: Machine = {
  id: machineId('vm-01') as MachineId,
  name: 'vm-01',
  kind: 'azure-vm',
  subscriptionId: SUBSCRIPTION,
  resourceGroup: 'rg-test',
  location: 'japaneast',
  osType: 'windows',
};
const TAGS = { Env: 'prod', Tier: 'web' };
const OPEN: ScopeFilter = {
  resourceTypes: [],
  resourceGroups: [],
  osTypes: [],
  locations: [],
  tags: {},
  tagOperator: 'All',
};
const HERE = `/subscriptions/${SUBSCRIPTION}`;

/** What the scope asks for, where it is assigned, and the terms that the machine fails. */
const ROWS: readonly (readonly [string, Partial<ScopeFilter>, string, readonly string[]])[] = [
  ['nothing', {}, HERE, []],
  ['another subscription', {}, '/subscriptions/44444444-4444-4444-8444-444444444444', ['subscription']],
  ['the resource group it is assigned to, in another case', {}, `${HERE}/resourceGroups/RG-TEST`, []],
  ['another resource group that it is assigned to', {}, `${HERE}/resourcegroups/rg-b`, ['resource-group']],
  ['one of several resource groups', { resourceGroups: ['rg-b', 'Rg-Test'] }, HERE, []],
  ['other resource groups', { resourceGroups: ['rg-b'] }, HERE, ['resource-group']],
  ['its type', { resourceTypes: ['Microsoft.Compute/virtualMachines'] }, HERE, []],
  ['the other type', { resourceTypes: ['Microsoft.HybridCompute/machines'] }, HERE, ['resource-type']],
  ['its operating system', { osTypes: ['Windows'] }, HERE, []],
  ['the other operating system', { osTypes: ['Linux'] }, HERE, ['os-type']],
  ['its region by its display name', { locations: ['Japan East'] }, HERE, []],
  ['another region', { locations: ['westeurope'] }, HERE, ['location']],
  ['a tag by its name in another case', { tags: { ENV: ['prod'] } }, HERE, []],
  ['a tag value in another case', { tags: { env: ['Prod'] } }, HERE, ['tag']],
  ['one of several tag values', { tags: { env: ['dev', 'prod'] } }, HERE, []],
  ['a tag that it lacks', { tags: { owner: ['ops'] } }, HERE, ['tag']],
  ['all of two tags, one of which fails', { tags: { env: ['prod'], tier: ['db'] } }, HERE, ['tag']],
  [
    'any of two tags, one of which fails',
    { tags: { env: ['prod'], tier: ['db'] }, tagOperator: 'Any' },
    HERE,
    [],
  ],
  [
    'any of two tags, both of which fail',
    { tags: { env: ['x'], tier: ['y'] }, tagOperator: 'Any' },
    HERE,
    ['tag', 'tag'],
  ],
  ['any of no tags', { tagOperator: 'Any' }, HERE, []],
  [
    'several things it is not',
    { osTypes: ['Linux'], locations: ['westeurope'] },
    HERE,
    ['os-type', 'location'],
  ],
];

describe('a dynamic scope', () => {
  for (const [what, filter, scopeId, failing] of ROWS)
    it(`${failing.length === 0 ? 'takes' : 'passes over'} a machine when it asks for ${what}`, () => {
      const terms = failingTerms(scopeId, { ...OPEN, ...filter }, { machine: MACHINE, tags: TAGS });
      assert.deepEqual(
        terms.map(({ term }) => term),
        failing,
      );
    });

  it('says what it asks for and what the machine has', () => {
    const filter = { ...OPEN, tags: { env: ['dev', 'test'] } };
    assert.deepEqual(failingTerms(HERE, filter, { machine: MACHINE, tags: TAGS }), [
      { term: 'tag', wanted: 'env=dev|test', has: 'prod' },
    ]);
  });
});
