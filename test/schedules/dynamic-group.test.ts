import assert from 'node:assert/strict';
import type { Machine, MachineId } from '../../src/model/machine.ts';
import { type DynamicGroup, failingGroupTerms } from '../../src/schedules/dynamic-group.ts';
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
const TAGS = { Env: 'Prod' };
const HERE = `/subscriptions/${SUBSCRIPTION}`;
const OPEN: DynamicGroup = { scopes: [HERE], osType: null, locations: [], tags: {}, tagOperator: 'All' };

/** What the group asks for, and the terms that the machine fails. */
const ROWS: readonly (readonly [string, Partial<DynamicGroup>, readonly string[]])[] = [
  ['nothing', {}, []],
  ['a tag value in another case, unlike a dynamic scope', { tags: { ENV: ['PROD'] } }, []],
  ['another tag value', { tags: { env: ['test'] } }, ['tag']],
  ['its operating system', { osType: 'Windows' }, []],
  ['the other operating system', { osType: 'Linux' }, ['os-type']],
  ['another region', { locations: ['westeurope'] }, ['location']],
  [
    'one of two resource groups',
    { scopes: [`${HERE}/resourceGroups/rg-b`, `${HERE}/resourceGroups/RG-TEST`] },
    [],
  ],
  ['the nearer of two scopes', { scopes: ['/subscriptions/x', HERE], osType: 'Linux' }, ['os-type']],
  ['any of two tags', { tags: { env: ['test'], wave: ['1'] }, tagOperator: 'Any' }, ['tag', 'tag']],
];

describe('a dynamic group of Update Management', () => {
  for (const [what, group, failing] of ROWS)
    it(`${failing.length === 0 ? 'takes' : 'passes over'} a machine when it asks for ${what}`, () => {
      const terms = failingGroupTerms({ ...OPEN, ...group }, { machine: MACHINE, tags: TAGS });
      assert.deepEqual(
        terms.map(({ term }) => term),
        failing,
      );
    });

  it('passes over what is no virtual machine', () => {
    const server = { ...MACHINE, kind: 'azure-arc' as const };
    const terms = failingGroupTerms(OPEN, { machine: server, tags: TAGS });
    assert.deepEqual(
      terms.map(({ term }) => term),
      ['resource-type'],
    );
  });
});
