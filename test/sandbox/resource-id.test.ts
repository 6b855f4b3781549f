import assert from 'node:assert/strict';
import { isWithinScope, resourceId } from '../../src/sandbox/resource-id.ts';
import { SUBSCRIPTION, VM_01 } from './small-world.ts';

const GROUP = `${SUBSCRIPTION}/resourceGroups/rg-web`;

describe('resourceId', () => {
  const ids: readonly (readonly [string, string, string, string])[] = [
    [SUBSCRIPTION, 'Microsoft.Resources/subscriptions', SUBSCRIPTION.slice('/subscriptions/'.length), '/'],
    [GROUP, 'Microsoft.Resources/resourceGroups', 'rg-web', SUBSCRIPTION],
    [VM_01, 'Microsoft.Compute/virtualMachines', 'vm-01', GROUP],
    [`${VM_01}/extensions/AMA`, 'Microsoft.Compute/virtualMachines/extensions', 'AMA', VM_01],
    [
      `${VM_01}/providers/Microsoft.Maintenance/configurationAssignments/a`,
      'Microsoft.Maintenance/configurationAssignments',
      'a',
      VM_01,
    ],
    [
      `${SUBSCRIPTION}/providers/Microsoft.Maintenance/configurationAssignments/a`,
      'Microsoft.Maintenance/configurationAssignments',
      'a',
      SUBSCRIPTION,
    ],
    [
      '/providers/Microsoft.Management/managementGroups/mg',
      'Microsoft.Management/managementGroups',
      'mg',
      '/',
    ],
  ];
  for (const [id, type, name, parentId] of ids)
    it(`reads ${id}`, () => {
      const parts = resourceId(id);
      assert.deepEqual([parts?.type, parts?.name, parts?.parentId], [type, name, parentId]);
    });

  it('keeps the spelling and names the whole path of a child', () => {
    const parts = resourceId(`${VM_01}/extensions/AMA`);
    assert.equal(parts?.fullName, 'vm-01/AMA');
    assert.equal(parts?.resourceGroup, 'rg-web');
    assert.equal(parts?.subscriptionId, '22222222-2222-4222-8222-222222222222');
  });

  for (const text of [
    '',
    '/',
    'vm-01',
    '/subscriptions',
    `${VM_01}/`,
    `${VM_01}/extensions`,
    '//a/b',
    '/tenants/t',
    `${GROUP}/providers`,
    `${GROUP}/providers/Microsoft.Compute`,
    `${SUBSCRIPTION}/other/x`,
    VM_01.slice(1),
  ])
    it(`refuses '${text}'`, () => {
      assert.equal(resourceId(text), null);
    });
});

describe('isWithinScope', () => {
  it('goes by whole segments', () => {
    assert.equal(isWithinScope(VM_01, GROUP.toUpperCase()), true);
    assert.equal(isWithinScope(VM_01, VM_01), true);
    assert.equal(isWithinScope(VM_01, '/'), true);
    assert.equal(isWithinScope(`${VM_01}1`, VM_01), false);
    assert.equal(isWithinScope(GROUP, VM_01), false);
  });

  it('takes no longer for a run of slashes than for other text', () => {
    const slashes = '/'.repeat(200_000);
    assert.equal(isWithinScope(`${VM_01}${slashes}x`, VM_01), true);
    assert.equal(isWithinScope(`${VM_01}${slashes}`, `${VM_01}/`), true);
    assert.equal(isWithinScope('/', '//'), true);
  });
});
