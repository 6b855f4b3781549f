import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { InventoryEntry } from '../../src/machines/inventory.ts';
import { isNamedLike, patternRegex } from '../../src/machines/pattern-fit.ts';
import { resolveMachines } from '../../src/machines/resolve-machines.ts';
import { NO_ENTITIES } from '../../src/model/question.ts';
import { kustoRegex } from '../../src/sandbox/kql/functions/kusto-regex.ts';
import { sandboxAzure } from '../support/sandbox-azure.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { world } from '../support/world/world.ts';

const anyPattern = fc.string({ unit: fc.constantFrom('a', 'b', '-', '.', '*', '?'), maxLength: 12 });
const anyName = fc.string({ unit: fc.constantFrom('a', 'b', '-', '.'), minLength: 1, maxLength: 12 });

describe('a pattern of names', () => {
  let entry: InventoryEntry | undefined;

  before(async () => {
    const { azure, now } = sandboxAzure(world({ resources: [virtualMachine('any')] }));
    [entry] = (await resolveMachines({ ...NO_ENTITIES, machines: ['any'] }, azure, now)).entries;
  });

  it('fits here what fits in Resource Graph', () => {
    const vm = entry;
    assert.ok(vm?.kind === 'azure-vm');
    fc.assert(
      fc.property(anyPattern, anyName, (pattern, name) => {
        const named = {
          ...vm,
          machine: { ...vm.machine, name },
          model: { ...vm.model, osProfile: null },
        };
        assert.equal(isNamedLike(named, pattern), name.search(kustoRegex(patternRegex(pattern))) >= 0);
      }),
      { numRuns: 500 },
    );
  });

  it('is told quickly from a name that it nearly fits', () => {
    assert.ok(entry);
    const name = 'a'.repeat(64);
    const named = { ...entry, machine: { ...entry.machine, name } };
    assert.equal(isNamedLike(named, `${'a*'.repeat(30)}b`), false);
  });
});
