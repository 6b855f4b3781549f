import assert from 'node:assert/strict';
import { VirtualClock } from '../../../src/sandbox/virtual-clock.ts';
import { errorOf, fixture, GROUP, NOW, SUBSCRIPTION, vm, vmId } from './tenant-fixture.ts';

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

  const RUN = `${CONFIGURATION}/providers/Microsoft.Maintenance/applyUpdates/20261120091000`;
  const CANCEL = { properties: { status: 'Cancel' } };

  it('cancels a run until ten minutes before it starts', async () => {
    const { send } = fixture(WORLD);
    const cancel = (name: string) => send('PUT', RUN.replace('20261120091000', name), CANCEL);
    assert.equal((await cancel('20261120090900')).status, 409);
    assert.equal((await cancel('tonight')).status, 400);
    assert.equal((await cancel('20261120091000')).status, 200);
  });

  const ROW = {
    type: 'microsoft.maintenance/maintenanceconfigurations/applyupdates',
    properties: { status: 'NotStarted', resourceId: CONFIGURATION, correlationId: RUN.toLowerCase() },
  };
  const KNOWN: [what: string, world: object][] = [
    ['that nothing is known of', {}],
    [
      'that Resource Graph knows',
      { resourceGraph: { maintenanceresources: [{ ...ROW, id: RUN.toLowerCase() }] } },
    ],
    [
      'that Resource Graph knows by the id of its type',
      {
        resourceGraph: {
          maintenanceresources: [{ ...ROW, id: `${CONFIGURATION}/applyupdates/20261120091000` }],
        },
      },
    ],
    [
      'that the provider itself has',
      {
        resources: [
          ...WORLD.resources,
          {
            id: RUN,
            type: 'Microsoft.Maintenance/applyUpdates',
            name: '20261120091000',
            properties: { status: 'Pending' },
          },
        ],
      },
    ],
  ];
  for (const [what, world] of KNOWN)
    it(`reads a run ${what} as cancelled at once, and in Resource Graph after its delay`, async () => {
      const clock = new VirtualClock(new Date(NOW));
      const { send, graph } = fixture({ ...WORLD, ...world }, clock, 2000);
      const answered = (await send('PUT', RUN, CANCEL)).body as { properties: { status: string } };
      assert.equal(answered.properties.status, 'Cancelled');
      const read = await send('GET', RUN.toUpperCase());
      assert.equal(read.status, 200);
      assert.equal((read.body as typeof answered).properties.status, 'Cancelled');
      clock.advance(2000);
      const { data } = await graph.resources({
        query:
          'maintenanceresources | where type endswith "maintenanceconfigurations/applyupdates" | project status = tostring(properties.status), why = tostring(properties.errorMessage)',
      });
      assert.deepEqual(data, [
        { status: 'Cancelled', why: `Maintenance cancelled using cancellation API at ${NOW}` },
      ]);
    });

  it('shows of a run what its provider says', async () => {
    const properties = {
      ...ROW.properties,
      status: 'Succeeded',
      endDateTime: NOW,
      maintenanceScope: 'InGuestPatch',
    };
    const { send } = fixture({
      ...WORLD,
      resourceGraph: { maintenanceresources: [{ ...ROW, id: RUN.toLowerCase(), properties }] },
    });
    assert.deepEqual((await send('GET', RUN)).body, {
      id: RUN,
      name: '20261120091000',
      type: 'Microsoft.Maintenance/applyUpdates',
      properties: { status: 'Succeeded', resourceId: CONFIGURATION, lastUpdateTime: NOW },
    });
  });

  it('lists the updates of hosts in a subscription, and refuses where there are runs of guests alone', async () => {
    const update = {
      id: `${vmId('vm-01')}/providers/Microsoft.Maintenance/applyUpdates/default`,
      type: 'Microsoft.Maintenance/applyUpdates',
      name: 'default',
      properties: { status: 'Completed', resourceId: vmId('vm-01') },
    };
    const list = `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.Maintenance/applyUpdates`;
    const host = await fixture({ resources: [...WORLD.resources, update] }).send('GET', list);
    assert.deepEqual(host.body, { value: [update] });
    assert.deepEqual((await fixture(WORLD).send('GET', list)).body, { value: [] });
    const resourceGraph = { maintenanceresources: [{ ...ROW, id: RUN.toLowerCase() }] };
    const guest = await fixture({ ...WORLD, resourceGraph }).send('GET', list);
    assert.deepEqual(errorOf(guest), { status: 501, code: 'NotModelled' });
  });

  const REFUSED_RUNS: [what: string, path: string, body: object, expected: string][] = [
    ['an absent configuration', RUN.replace('monthly', 'gone'), CANCEL, '404 ParentResourceNotFound'],
    ['another status', RUN, { properties: { status: 'Retry' } }, '501 NotModelled'],
    [
      'the update of a host',
      `${vmId('vm-01')}/providers/Microsoft.Maintenance/applyUpdates/default`,
      CANCEL,
      '501 NotModelled',
    ],
  ];
  for (const [what, path, body, expected] of REFUSED_RUNS)
    it(`answers ${expected} to the cancellation of ${what}`, async () => {
      const { status, code } = errorOf(await fixture(WORLD).send('PUT', path, body));
      assert.equal(`${status} ${code}`, expected);
    });

  it('lists maintenance configurations of a subscription and of a group', async () => {
    const { send } = fixture(WORLD);
    for (const scope of [`/subscriptions/${SUBSCRIPTION}`, GROUP]) {
      const path = `${scope}/providers/Microsoft.Maintenance/maintenanceConfigurations`;
      const { value } = (await send('GET', path)).body as { value: { id: string }[] };
      assert.deepEqual(
        value.map(({ id }) => id),
        [CONFIGURATION],
      );
    }
  });
});
