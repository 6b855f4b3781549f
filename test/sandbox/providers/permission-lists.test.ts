import assert from 'node:assert/strict';
import { tokenWith } from '../small-call.ts';
import { errorOf, fixture, GROUP, SUBSCRIPTION, vm, vmId } from './tenant-fixture.ts';

const READ = 'Microsoft.Authorization/permissions/read';
const SUBSCRIPTION_SCOPE = `/subscriptions/${SUBSCRIPTION}`;
const READER = { actions: ['*/read'], notActions: [] };
const OPERATOR = { actions: ['Microsoft.Compute/virtualMachines/*'], notActions: ['*/delete'] };
const NOBODY = { actions: ['*'], notActions: [] };
const PERMISSIONS = [
  { principal: '*', scope: '/', ...READER },
  { principal: 'bot', scope: GROUP.toUpperCase(), ...OPERATOR },
  { principal: 'someone-else', scope: '/', ...NOBODY },
  { principal: 'bot', scope: vmId('vm-02'), ...NOBODY },
];

function list(scope: string): string {
  return `${scope}/providers/Microsoft.Authorization/permissions`;
}

describe('permission lists', () => {
  const CASES: [what: string, scope: string, permissions: object[] | undefined, expected: object[]][] = [
    ['a subscription', SUBSCRIPTION_SCOPE, PERMISSIONS, [READER]],
    ['a resource group', GROUP, PERMISSIONS, [READER, OPERATOR]],
    ['a machine', vmId('vm-01'), PERMISSIONS, [READER, OPERATOR]],
    ['a machine with a grant of its own', vmId('vm-02'), PERMISSIONS, [READER, OPERATOR, NOBODY]],
    ['what lies under a machine', `${vmId('vm-02')}/extensions/AMA`, PERMISSIONS, [READER, OPERATOR, NOBODY]],
    ['a world without permissions', vmId('vm-01'), undefined, [{ actions: ['*'], notActions: [] }]],
  ];
  for (const [what, scope, permissions, expected] of CASES)
    it(`of ${what} hold what the caller was granted there`, async () => {
      const { send } = fixture({ resources: [vm('vm-01')], permissions });
      assert.deepEqual((await send('GET', list(scope))).body, {
        value: expected.map((one) => ({ ...one, dataActions: [], notDataActions: [] })),
      });
    });

  it('are those of the caller, whom the token names', async () => {
    const { sandbox } = fixture({ resources: [vm('vm-01')], permissions: PERMISSIONS });
    const reply = await sandbox.handle({
      method: 'GET',
      path: list(GROUP),
      query: new URLSearchParams({ 'api-version': '2022-04-01' }),
      headers: new Map([['authorization', `Bearer ${tokenWith({ oid: 'someone-else' })}`]]),
      body: undefined,
      principal: 'someone-else',
      origin: 'https://management.azure.com',
    });
    const { value } = reply.body as { value: { actions: string[] }[] };
    assert.deepEqual(
      value.map(({ actions }) => actions),
      [['*/read'], ['*']],
    );
  });

  const REFUSALS: [what: string, path: string, actions: string[], expected: object][] = [
    [
      'without its action',
      list(GROUP),
      ['Microsoft.Compute/*'],
      { status: 403, code: 'AuthorizationFailed' },
    ],
    [
      'of an absent resource group',
      list(GROUP.replace('rg-app', 'rg-gone')),
      [READ],
      { status: 404, code: 'ResourceGroupNotFound' },
    ],
  ];
  for (const [what, path, actions, expected] of REFUSALS)
    it(`are refused ${what}`, async () => {
      const { send } = fixture({
        resources: [vm('vm-01')],
        permissions: [{ principal: 'bot', scope: '/', actions }],
      });
      assert.deepEqual(errorOf(await send('GET', path)), expected);
    });

  it('come in pages', async () => {
    const { send } = fixture({ resources: [vm('vm-01')], permissions: PERMISSIONS, pageSize: 1 });
    const { value, nextLink } = (await send('GET', list(GROUP))).body as {
      value: object[];
      nextLink: string;
    };
    assert.equal(value.length, 1);
    const { pathname, search } = new URL(nextLink);
    const { body } = await send('GET', pathname + search);
    assert.deepEqual((body as { value: { notActions: string[] }[] }).value[0]?.notActions, ['*/delete']);
  });
});
