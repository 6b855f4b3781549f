import assert from 'node:assert/strict';
import { errorOf, fixture, GROUP, SUBSCRIPTION, vm, vmId } from './tenant-fixture.ts';

const CONFIGURATION = `${GROUP}/providers/Microsoft.Maintenance/maintenanceConfigurations/monthly`;
const WORLD = {
  resources: [
    vm('vm-01'),
    { id: CONFIGURATION, type: 'Microsoft.Maintenance/maintenanceConfigurations', name: 'monthly' },
  ],
};
const BODY = { properties: { maintenanceConfigurationId: CONFIGURATION } };

function assignment(scope: string): string {
  return `${scope}/providers/Microsoft.Maintenance/configurationAssignments/monthly`;
}

describe('maintenance', () => {
  for (const scope of [vmId('vm-01'), GROUP, `/subscriptions/${SUBSCRIPTION}`])
    it(`assigns a configuration to ${scope.split('/').at(-2)}`, async () => {
      const { send, graph } = fixture(WORLD);
      const path = assignment(scope);
      assert.equal((await send('PUT', path, BODY)).status, 201);
      assert.equal((await send('PUT', path, BODY)).status, 200);
      const { properties } = (await send('GET', path)).body as { properties: Record<string, unknown> };
      assert.deepEqual(properties, { resourceId: scope, maintenanceConfigurationId: CONFIGURATION });
      const { data } = await graph.resources({ query: 'maintenanceresources | project id' });
      assert.deepEqual(data, [{ id: path }]);
      assert.equal((await send('DELETE', path)).status, 200);
      assert.equal((await send('GET', path)).status, 404);
    });

  it('lists the assignments of one machine, not those of its resource group', async () => {
    const { send } = fixture(WORLD);
    for (const scope of [vmId('vm-01'), GROUP]) await send('PUT', assignment(scope), BODY);
    for (const scope of [vmId('vm-01'), GROUP]) {
      const list = assignment(scope).slice(0, -'/monthly'.length);
      const { value } = (await send('GET', list)).body as { value: { id: string }[] };
      assert.deepEqual(
        value.map(({ id }) => id),
        [assignment(scope)],
      );
    }
  });

  it('keeps a filter as the only target of a dynamic scope', async () => {
    const { send } = fixture(WORLD);
    const properties = { ...BODY.properties, filter: { osTypes: ['Windows'] } };
    const { body } = await send('PUT', assignment(GROUP), { location: 'global', properties });
    assert.deepEqual((body as { properties: object }).properties, properties);
  });

  const GRANTED = ['Microsoft.Maintenance/configurationAssignments/*'];
  const REFUSALS: [what: string, scope: string, body: object, actions: string[], expected: string][] = [
    ['no configuration', vmId('vm-01'), { properties: {} }, ['*'], '400 InvalidParameter'],
    [
      'an absent configuration',
      vmId('vm-01'),
      { properties: { maintenanceConfigurationId: `${CONFIGURATION}-2` } },
      ['*'],
      '404 ResourceNotFound',
    ],
    ['an absent machine', vmId('gone'), BODY, ['*'], '404 ParentResourceNotFound'],
    ['rights on the assignment alone', vmId('vm-01'), BODY, GRANTED, '403 LinkedAuthorizationFailed'],
    ['no rights', vmId('vm-01'), BODY, ['*/read'], '403 AuthorizationFailed'],
  ];
  for (const [what, scope, body, actions, expected] of REFUSALS)
    it(`refuses an assignment with ${what}`, async () => {
      const permissions = [{ principal: 'bot', scope: '/', actions }];
      const { send } = fixture({ ...WORLD, permissions });
      const { status, code } = errorOf(await send('PUT', assignment(scope), body));
      assert.equal(`${status} ${code}`, expected);
    });

  const WINDOW = {
    startDateTime: '2026-12-01 02:00',
    timeZone: 'UTC',
    recurEvery: 'Week Sunday',
    duration: '03:55',
  };
  const SCHEDULES: [what: string, changes: object, window: object, status: number][] = [
    ['a complete schedule', {}, {}, 201],
    ['the shortest window', {}, { duration: '01:30' }, 201],
    ['a window below it', {}, { duration: '01:29' }, 400],
    ['a window beyond the longest', {}, { duration: '03:56' }, 400],
    ['a duration in another format', {}, { duration: 'PT2H' }, 400],
    ['no time zone', {}, { timeZone: null }, 400],
    ['no guest patch mode', { extensionProperties: {} }, {}, 400],
  ];
  for (const [what, changes, window, status] of SCHEDULES)
    it(`answers ${status} for ${what}`, async () => {
      const { send } = fixture(WORLD);
      const properties = {
        maintenanceScope: 'InGuestPatch',
        extensionProperties: { InGuestPatchMode: 'User' },
        maintenanceWindow: { ...WINDOW, ...window },
        ...changes,
      };
      assert.equal(
        (await send('PUT', `${CONFIGURATION}-2`, { location: 'japaneast', properties })).status,
        status,
      );
    });

  it('judges a change by what it makes of the schedule', async () => {
    const { send } = fixture(WORLD);
    const properties = {
      maintenanceScope: 'InGuestPatch',
      extensionProperties: { InGuestPatchMode: 'User' },
      maintenanceWindow: { ...WINDOW, duration: '02:00' },
    };
    await send('PUT', CONFIGURATION, { properties });
    const change = (duration: string) =>
      send('PATCH', CONFIGURATION, { properties: { maintenanceWindow: { duration } } });
    assert.equal((await change('06:00')).status, 400);
    assert.equal((await change('03:55')).status, 200);
    const { body } = await send('GET', CONFIGURATION);
    assert.deepEqual(
      (body as { properties: { maintenanceWindow: object } }).properties.maintenanceWindow,
      WINDOW,
    );
  });

  it('refuses the list of a subscription, which Azure does not support', async () => {
    const { send } = fixture(WORLD);
    const path = `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.Maintenance/configurationAssignments`;
    assert.equal((await send('GET', path)).status, 501);
  });

  it('cancels a run until ten minutes before it starts', async () => {
    const { send, graph } = fixture(WORLD);
    const cancel = (name: string) =>
      send('PUT', `${CONFIGURATION}/providers/Microsoft.Maintenance/applyUpdates/${name}`, {
        properties: { status: 'Cancel' },
      });
    assert.equal((await cancel('20261120090900')).status, 409);
    assert.equal((await cancel('tonight')).status, 400);
    const { status, body } = await cancel('20261120091000');
    assert.equal(status, 200);
    assert.equal((body as { properties: { status: string } }).properties.status, 'Cancelled');
    const { data } = await graph.resources({
      query: 'maintenanceresources | project type, status = tostring(properties.status)',
    });
    assert.deepEqual(data, [
      { type: 'microsoft.maintenance/maintenanceconfigurations/applyupdates', status: 'Cancelled' },
    ]);
    const read = await send(
      'GET',
      `${CONFIGURATION}/providers/Microsoft.Maintenance/applyUpdates/20261120091000`,
    );
    assert.equal(read.status, 200);
  });
});
