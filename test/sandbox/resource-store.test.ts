import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Resource } from '../../src/sandbox/resource.ts';
import { isWithinScope, resourceId } from '../../src/sandbox/resource-id.ts';
import { ResourceStore } from '../../src/sandbox/resource-store.ts';

const SUBSCRIPTION = '/subscriptions/s1';
const GROUP = `${SUBSCRIPTION}/resourceGroups/rg`;
const VM = `${GROUP}/providers/Microsoft.Compute/virtualMachines/vm`;
const ASSIGNMENT = 'providers/Microsoft.Maintenance/configurationAssignments/a';
const IDS = [
  GROUP,
  VM,
  `${VM}-2`,
  VM.replace('/rg/', '/RG-2/'),
  VM.replace('/s1/', '/S2/'),
  `${VM}/extensions/AMA`,
  `${VM}/patchAssessmentResults/latest/softwarePatches/p`,
  ...[SUBSCRIPTION, GROUP, VM].map((scope) => `${scope}/${ASSIGNMENT}`),
  '/providers/Microsoft.Management/managementGroups/mg',
];
const SCOPES = ['/', '/subscriptions/S1', '/subscriptions/s', `${VM}/patchAssessmentResults/latest`, ...IDS];

function resource(id: string, wave = ''): Resource {
  const parts = resourceId(id);
  return { id, type: parts?.type ?? '', name: parts?.name ?? '', tags: { wave }, properties: {} };
}

function storeOf(...ids: readonly string[]): ResourceStore {
  return new ResourceStore(
    ids.map((id) => resource(id)),
    () => undefined,
  );
}

describe('ResourceStore', () => {
  it('finds under every scope what a search through all of it finds, whatever was written and removed before', () => {
    const step = fc.record({ verb: fc.constantFrom('put', 'remove'), id: fc.constantFrom(...IDS) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const store = storeOf();
        for (const { verb, id } of steps) {
          if (verb === 'put') store.put(resource(id));
          else store.remove(id.toUpperCase());
        }
        const all = [...store.all()];
        for (const scope of SCOPES) {
          const expected = all.filter(({ id }) => isWithinScope(id, scope)).map(({ id }) => id);
          const found = store.under(scope).map(({ id }) => id);
          assert.deepEqual(found.toSorted(), expected.toSorted(), scope);
          for (const type of new Set(all.map((one) => one.type)))
            assert.deepEqual(
              store.list(type.toUpperCase(), scope).map(({ id }) => id),
              store.under(scope).flatMap((one) => (one.type === type ? [one.id] : [])),
              `${type} in ${scope}`,
            );
        }
      }),
    );
  });

  it('gives out the same list again until something in it is written', () => {
    const store = storeOf(VM, VM.replace('/s1/', '/s2/'));
    const list = () => store.list('Microsoft.Compute/virtualMachines', SUBSCRIPTION);
    const before = list();
    store.put(resource(VM.replace('/s1/', '/s2/'), '1'));
    assert.equal(list(), before);
    store.put(resource(VM, '1'));
    assert.deepEqual(
      list().map(({ tags }) => tags?.wave),
      ['1'],
    );
    assert.deepEqual(
      before.map(({ tags }) => tags?.wave),
      [''],
    );
  });

  it('lists what is attached to a scope without what is attached below it', () => {
    const store = storeOf(...IDS);
    for (const scope of [SUBSCRIPTION, GROUP, VM])
      assert.deepEqual(
        store.childrenOf(scope, 'microsoft.maintenance/CONFIGURATIONASSIGNMENTS').map(({ id }) => id),
        [`${scope}/${ASSIGNMENT}`],
      );
  });
});
