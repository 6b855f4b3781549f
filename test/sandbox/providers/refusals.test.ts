import assert from 'node:assert/strict';
import { arcId, fixture, GROUP, SUBSCRIPTION, vm, vmId } from './tenant-fixture.ts';

const ABSENT_GROUP = GROUP.replace('rg-app', 'rg-gone');
const CONFIGURATION = `${GROUP}/providers/Microsoft.Maintenance/maintenanceConfigurations/monthly`;
const ASSIGNMENT = `${vmId('vm-01')}/providers/Microsoft.Maintenance/configurationAssignments/monthly`;
const WORLD = {
  resources: [
    vm('vm-01'),
    { id: CONFIGURATION, type: 'Microsoft.Maintenance/maintenanceConfigurations', name: 'monthly' },
  ],
  subscriptions: [
    { subscriptionId: SUBSCRIPTION, registeredProviders: ['Microsoft.Compute', 'Microsoft.Maintenance'] },
  ],
};

function notFound(resource: string, group = 'rg-app'): string {
  return `ResourceNotFound: The Resource '${resource}' under resource group '${group}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`;
}

function noGroup(name: string): string {
  return `ResourceGroupNotFound: Resource group '${name}' could not be found.`;
}

function messageOf({ body }: { readonly body?: unknown }): string {
  const { error } = body as { error: { code: string; message: string } };
  return `${error.code}: ${error.message}`;
}

describe('refusals in the words of Azure', () => {
  const MISSING: [method: string, path: string, expected: string][] = [
    ['GET', vmId('gone'), notFound('Microsoft.Compute/virtualMachines/gone')],
    ['GET', `${vmId('gone')}/instanceView`, notFound('Microsoft.Compute/virtualMachines/gone')],
    [
      'GET',
      `${vmId('vm-01')}/extensions/AMA`,
      notFound('Microsoft.Compute/virtualMachines/vm-01/extensions/AMA'),
    ],
    ['GET', arcId('gone'), notFound('Microsoft.HybridCompute/machines/gone')],
    ['GET', ASSIGNMENT, notFound('Microsoft.Maintenance/configurationAssignments/monthly')],
    [
      'GET',
      `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.Maintenance/configurationAssignments/monthly`,
      notFound('Microsoft.Maintenance/configurationAssignments/monthly', '<null>'),
    ],
    ['GET', vmId('vm-01').replace('rg-app', 'rg-gone'), noGroup('rg-gone')],
    ['POST', `${vmId('vm-01').replace('rg-app', 'rg-gone')}/start`, noGroup('rg-gone')],
    ['PUT', `${vmId('vm-01').replace('rg-app', 'rg-gone')}/extensions/AMA`, noGroup('rg-gone')],
    ['GET', ABSENT_GROUP, noGroup('rg-gone')],
    ['GET', `${ABSENT_GROUP}/providers/Microsoft.Compute/virtualMachines`, noGroup('rg-gone')],
    [
      'PUT',
      `${vmId('gone')}/extensions/AMA`,
      `ParentResourceNotFound: Failed to perform 'write' on resource(s) of type 'virtualMachines/extensions', because the parent resource '${vmId('gone')}' could not be found.`,
    ],
    [
      'GET',
      '/subscriptions/00000000-0000-4000-8000-000000000000',
      "SubscriptionNotFound: The subscription '00000000-0000-4000-8000-000000000000' could not be found.",
    ],
    [
      'GET',
      '/subscriptions/production',
      "InvalidSubscriptionId: The provided subscription identifier 'production' is malformed or invalid.",
    ],
    [
      'GET',
      `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.Nonsense`,
      "InvalidResourceNamespace: The resource namespace 'Microsoft.Nonsense' is invalid.",
    ],
    [
      'PUT',
      `${GROUP}/providers/Microsoft.Insights/dataCollectionRules/dcr`,
      "MissingSubscriptionRegistration: The subscription is not registered to use namespace 'Microsoft.Insights'. See https://aka.ms/rps-not-found for how to register subscriptions.",
    ],
  ];
  for (const [method, path, expected] of MISSING)
    it(`${method} ${path.slice(path.indexOf(SUBSCRIPTION) + SUBSCRIPTION.length)}: ${expected.split(':')[0]}`, async () => {
      const { send } = fixture(WORLD);
      assert.equal(messageOf(await send(method, path, { properties: {} })), expected);
    });

  const ENVELOPES: [what: string, body: object, message: string][] = [
    ['a region that is no text', { location: 7 }, "'location' is not text; write the name of a region."],
    ['properties in a list', { properties: [] }, "'properties' is not an object; write keys and values."],
    ['tags in a list', { tags: ['a'] }, "'tags' is not an object of texts; put each value in quotes."],
    [
      'a tag that is no text',
      { tags: { a: 1 } },
      "'tags' is not an object of texts; put each value in quotes.",
    ],
  ];
  for (const [what, body, message] of ENVELOPES)
    for (const [method, path] of [
      ['PUT', CONFIGURATION],
      ['PATCH', vmId('vm-01')],
      ['PUT', `${vmId('vm-01')}/extensions/AMA`],
    ] as const)
      it(`${method} ${path.split('/').at(-2)} with ${what}: InvalidRequestContent`, async () => {
        const reply = await fixture(WORLD).send(method, path, body);
        assert.equal(reply.status, 400);
        assert.equal(messageOf(reply), `InvalidRequestContent: ${message}`);
      });

  it('takes null as a key that is taken out', async () => {
    const { send } = fixture(WORLD);
    assert.equal((await send('PATCH', vmId('vm-01'), { tags: { env: null }, location: null })).status, 200);
    const list = `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.Compute/locations/japaneast/virtualMachines`;
    assert.deepEqual((await send('GET', list)).body, { value: [] });
  });

  const ASSIGN = 'Microsoft.Maintenance/configurationAssignments/write';
  const DENIED: [method: string, path: string, actions: string[], expected: string][] = [
    [
      'GET',
      vmId('vm-01'),
      ['Microsoft.Compute/disks/read'],
      `AuthorizationFailed: The client 'bot' with object id 'bot' does not have authorization to perform action 'Microsoft.Compute/virtualMachines/read' over scope '${vmId('vm-01')}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
    ],
    [
      'PUT',
      ASSIGNMENT,
      [ASSIGN],
      `LinkedAuthorizationFailed: The client 'bot' with object id 'bot' has permission to perform action '${ASSIGN}' on scope '${ASSIGNMENT}'; however, it does not have permission to perform action(s) 'Microsoft.Maintenance/maintenanceConfigurations/read' on the linked scope(s) '${CONFIGURATION}' (respectively) or the linked scope(s) are invalid.`,
    ],
  ];
  for (const [method, path, actions, expected] of DENIED)
    it(`${method} with ${actions}: ${expected.split(':')[0]}`, async () => {
      const permissions = [{ principal: 'bot', scope: '/', actions }];
      const { send } = fixture({ ...WORLD, permissions });
      const body = { properties: { maintenanceConfigurationId: CONFIGURATION } };
      assert.equal(messageOf(await send(method, path, body)), expected);
    });

  const UNAUTHENTICATED: [
    what: string,
    path: string,
    headers: Record<string, string>,
    code: string,
    tenant: string,
  ][] = [
    ['no header', vmId('vm-01'), {}, 'AuthenticationFailed', 'tenant-1'],
    [
      'no bearer token',
      vmId('vm-01'),
      { authorization: 'Basic eDp5' },
      'AuthenticationFailedInvalidHeader',
      'tenant-1',
    ],
    ['no header outside a subscription', '/subscriptions', {}, 'AuthenticationFailed', ''],
    ['no header for Log Analytics', '/v1/workspaces/x/query', {}, 'AuthorizationRequiredError', ''],
  ];
  for (const [what, path, headers, code, tenant] of UNAUTHENTICATED)
    it(`401 ${code} with a challenge for ${what}`, async () => {
      const { sandbox } = fixture(WORLD);
      const reply = await sandbox.handle({
        method: 'GET',
        path,
        query: new URLSearchParams(),
        headers: new Map(Object.entries(headers)),
        body: undefined,
        principal: 'bot',
        origin: 'https://management.azure.com',
      });
      assert.equal(reply.status, 401);
      assert.equal(messageOf(reply).split(':')[0], code);
      const reason = headers.authorization === undefined ? 'missing' : 'invalid';
      assert.equal(
        reply.headers?.['WWW-Authenticate'],
        `Bearer authorization_uri="https://login.windows.net/${tenant}", error="invalid_token", error_description="The authentication failed because of ${reason} 'Authorization' header."`,
      );
    });
});
