import assert from 'node:assert/strict';
import { Tenant } from '../../src/sandbox/tenant.ts';
import { VirtualClock } from '../../src/sandbox/virtual-clock.ts';
import { START, SUBSCRIPTION, smallWorld, VM_01 } from './small-world.ts';

const ID = SUBSCRIPTION.slice('/subscriptions/'.length);
const VM_TYPE = 'microsoft.compute/virtualmachines';
const AMA = `${VM_01}/extensions/AMA`;

function smallTenant(keys: Readonly<Record<string, unknown>> = {}, graphDelayInMs = 0) {
  const clock = new VirtualClock(new Date(START));
  return { clock, tenant: new Tenant(smallWorld(keys), { clock, graphDelayInMs }) };
}

function extension(id: string) {
  return {
    id,
    type: 'Microsoft.Compute/virtualMachines/extensions',
    name: id.split('/').at(-1) ?? '',
    properties: { a: 1 },
  };
}

describe('Tenant resources', () => {
  it('are found by id and by type without case', () => {
    const { tenant } = smallTenant();
    assert.equal(tenant.resources.get(VM_01.toUpperCase())?.name, 'vm-01');
    assert.equal(tenant.resources.get(`${VM_01}/`)?.name, 'vm-01');
    assert.equal(tenant.resources.get(`${VM_01}x`), null);
    for (const scope of ['/', SUBSCRIPTION.toUpperCase(), `${SUBSCRIPTION}/resourceGroups/RG-WEB`, VM_01])
      assert.equal(tenant.resources.list(VM_TYPE, scope).length, 1, scope);
    assert.deepEqual(tenant.resources.list(VM_TYPE, `${SUBSCRIPTION}/resourceGroups/rg`), []);
    assert.deepEqual(tenant.resources.list('Microsoft.Compute', '/'), []);
  });

  it('merge patches, keep their identity, and leave the earlier state as it was', () => {
    const { tenant } = smallTenant();
    const before = tenant.resources.put(extension(AMA));
    const after = tenant.resources.patch(AMA.toLowerCase(), {
      id: 'x',
      name: 'y',
      properties: { a: null, b: { c: [1] } },
    });
    assert.deepEqual(after, { ...before, properties: { b: { c: [1] } } });
    assert.deepEqual(before.properties, { a: 1 });
    assert.equal(tenant.resources.patch(`${AMA}2`, {}), null);
  });

  it('are removed with what lies under them', () => {
    const { tenant } = smallTenant();
    tenant.resources.put(extension(AMA));
    assert.equal(tenant.resources.remove(VM_01.toLowerCase()), true);
    assert.equal(tenant.resources.get(AMA), null);
    assert.deepEqual(tenant.resources.list('Microsoft.Compute/virtualMachines/extensions', '/'), []);
    assert.deepEqual([...tenant.graph.resources()], []);
    assert.equal(tenant.resources.remove(VM_01), false);
  });

  it('are listed in the order they were written, also when written again', () => {
    const { tenant } = smallTenant();
    for (const name of ['A', 'B']) tenant.resources.put(extension(`${VM_01}/extensions/${name}`));
    tenant.resources.remove(`${VM_01}/extensions/A`);
    tenant.resources.put(extension(`${VM_01}/extensions/A`));
    const listed = tenant.resources.list('Microsoft.Compute/virtualMachines/extensions', '/');
    assert.deepEqual(
      listed.map(({ name }) => name),
      ['B', 'A'],
    );
  });

  it('imply their resource group, which an entry of its own replaces', () => {
    const group = {
      id: `${SUBSCRIPTION}/resourceGroups/RG-Web`,
      type: 'Microsoft.Resources/resourceGroups',
      name: 'RG-Web',
      location: 'japanwest',
    };
    const implied = smallTenant().tenant.resourceGroups;
    assert.deepEqual(
      implied.list(ID).map(({ id, location }) => [id, location]),
      [[`${SUBSCRIPTION}/resourceGroups/rg-web`, 'japaneast']],
    );
    assert.equal(implied.get(ID.toUpperCase(), 'RG-WEB')?.name, 'rg-web');
    assert.equal(implied.get(ID, 'rg'), null);
    const vm = { id: VM_01, type: VM_TYPE, name: 'vm-01' };
    for (const resources of [
      [vm, group],
      [group, vm],
    ]) {
      const declared = smallTenant({ resources }).tenant.resourceGroups;
      assert.deepEqual(
        declared.list(ID).map(({ location }) => location),
        ['japanwest'],
      );
    }
  });
});

describe('Resource Graph', () => {
  it('sees a write only after its delay, ARM at once', () => {
    const { tenant, clock } = smallTenant({}, 2000);
    const seen = () => [...tenant.graph.resources()].map(({ tags }) => tags?.wave);
    const version = tenant.graph.version();
    tenant.resources.patch(VM_01, { tags: { wave: '1' } });
    assert.equal(tenant.resources.get(VM_01)?.tags?.wave, '1');
    clock.advance(1999);
    assert.deepEqual(seen(), [undefined]);
    assert.equal(tenant.graph.version(), version);
    clock.advance(1);
    assert.deepEqual(seen(), ['1']);
    assert.notEqual(tenant.graph.version(), version);
  });

  it('sees a write at once without delay', () => {
    const { tenant } = smallTenant();
    tenant.resources.put(extension(AMA));
    assert.deepEqual(
      [...tenant.graph.resources()].map(({ id }) => id),
      [VM_01, AMA],
    );
  });

  it('puts rows in the place of those of the same id, and takes rows out', () => {
    const { tenant, clock } = smallTenant(
      { resourceGraph: { PatchAssessmentResources: [{ id: '/A', n: 1 }, { id: '/b', n: 2 }, { n: 3 }] } },
      10,
    );
    const rows = () => tenant.graph.rows('patchassessmentresources').map(({ n }) => n);
    tenant.graph.replaceRows('PATCHASSESSMENTRESOURCES', [
      { id: '/a', n: 4 },
      { id: '/c', n: 5 },
      { id: '/C', n: 6 },
      { n: 7 },
    ]);
    assert.deepEqual(rows(), [1, 2, 3]);
    clock.advance(10);
    assert.deepEqual(rows(), [4, 2, 3, 6, 7]);
    tenant.graph.removeRows('patchassessmentresources', ({ id }) => id === '/b');
    clock.advance(10);
    assert.deepEqual(rows(), [4, 3, 6, 7]);
    assert.deepEqual(tenant.graph.rows('healthresources'), []);
  });
});

describe('Provider registrations', () => {
  const declared = {
    subscriptions: [
      {
        subscriptionId: ID,
        registeredProviders: [
          'Microsoft.Compute',
          { namespace: 'Microsoft.Maintenance', registrationState: 'Registering' },
        ],
      },
      { subscriptionId: 'open' },
    ],
  };

  it('are those a subscription declares, or all', () => {
    const { providers } = smallTenant(declared).tenant;
    assert.equal(providers.state(ID.toUpperCase(), 'microsoft.COMPUTE'), 'Registered');
    assert.equal(providers.state(ID, 'microsoft.maintenance'), 'Registering');
    assert.equal(providers.state(ID, 'Microsoft.HybridCompute'), 'NotRegistered');
    assert.equal(providers.state(ID, 'Microsoft.Resources'), 'Registered');
    assert.equal(providers.state('open', 'Microsoft.HybridCompute'), 'Registered');
    assert.equal(providers.state('elsewhere', 'Microsoft.Compute'), 'NotRegistered');
  });

  it('take their time on the clock', () => {
    const { tenant, clock } = smallTenant(declared, 2000);
    tenant.providers.register(ID, 'microsoft.hybridcompute');
    assert.equal(tenant.providers.state(ID, 'Microsoft.HybridCompute'), 'Registering');
    clock.advance(2000);
    assert.equal(tenant.providers.isRegistered(ID, 'Microsoft.HybridCompute'), true);
    assert.deepEqual(tenant.providers.namespaces(ID), [
      'Microsoft.Compute',
      'Microsoft.Maintenance',
      'microsoft.hybridcompute',
    ]);
  });
});

describe('Tenant', () => {
  it('gives the same ids in the same order, none twice', () => {
    const [one, other] = [smallTenant().tenant, smallTenant().tenant];
    const ids = [one.nextGuid(), one.nextGuid()];
    assert.deepEqual(ids, [other.nextGuid(), other.nextGuid()]);
    assert.equal(new Set(ids).size, 2);
  });
});
