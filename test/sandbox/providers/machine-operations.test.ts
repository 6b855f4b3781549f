import assert from 'node:assert/strict';
import {
  arcId,
  arcMachine,
  ended,
  errorOf,
  type Fixture,
  fixture,
  SUBSCRIPTION,
  vm,
  vmId,
} from './tenant-fixture.ts';

const ID = vmId('vm-01');
const IMAGES = {
  location: 'japaneast',
  publisher: 'Microsoft.Azure.Monitor',
  type: 'AzureMonitorWindowsAgent',
  versions: ['1.9.0.0', '1.30.0.0', '1.30.2.0', '1.31.0.0'],
};
const AGENT = {
  publisher: 'Microsoft.Azure.Monitor',
  type: 'AzureMonitorWindowsAgent',
  typeHandlerVersion: '1.30',
};

describe('operations on machines', () => {
  it('starts a machine through the SDK client', async () => {
    const { compute } = fixture({
      resources: [vm('vm-01', {}, 'deallocated')],
      operations: [{ on: 'start', machine: ID, polls: 0 }],
    });
    await compute.virtualMachines.start('rg-app', 'vm-01', { updateIntervalInMs: 1 });
    const { statuses, vmAgent } = await compute.virtualMachines.instanceView('rg-app', 'vm-01');
    assert.deepEqual(
      statuses?.map(({ code }) => code),
      ['ProvisioningState/succeeded', 'PowerState/running'],
    );
    assert.equal(vmAgent?.statuses?.[0]?.displayStatus, 'Ready');
  });

  const POWER: [action: string, state: string][] = [
    ['powerOff', 'stopped'],
    ['deallocate', 'deallocated'],
    ['restart', 'running'],
  ];
  for (const [action, state] of POWER)
    it(`brings a machine to ${state} with ${action}`, async () => {
      const tenant = fixture({ resources: [vm('vm-01')] });
      const { status, body } = await ended(tenant, await tenant.send('POST', `${ID}/${action}`));
      assert.deepEqual([status, body], [200, undefined]);
      assert.match(
        JSON.stringify((await tenant.send('GET', `${ID}/instanceView`)).body),
        new RegExp(`PowerState/${state}`),
      );
    });

  it('installs, changes and deletes an extension', async () => {
    const tenant = fixture({ resources: [vm('vm-01')], extensionImages: [IMAGES] });
    const path = `${ID}/extensions/ama`;
    const accepted = await tenant.send('PUT', path, { location: 'japaneast', properties: AGENT });
    assert.equal(accepted.status, 201);
    assert.equal((await tenant.send('GET', path)).status, 404, 'not there before the operation ends');
    const { body } = await ended(tenant, accepted);
    assert.equal(
      (body as { properties: { provisioningState: string } }).properties.provisioningState,
      'Succeeded',
    );
    assert.equal(await reportedVersion(tenant, path), '1.30.2.0');
    assert.equal('instanceView' in propertiesOf((await tenant.send('GET', path)).body), false);
    assert.equal(propertiesOf(body).enableAutomaticUpgrade, true, 'the default of newer api-versions');

    await ended(tenant, await tenant.send('PATCH', path, { properties: { typeHandlerVersion: '1.31' } }));
    assert.equal(await reportedVersion(tenant, path), '1.31.0.0');
    assert.equal(propertiesOf((await tenant.send('GET', path)).body).publisher, AGENT.publisher);

    await ended(tenant, await tenant.send('DELETE', path));
    assert.equal((await tenant.send('GET', path)).status, 404);
    assert.equal((await tenant.send('DELETE', path)).status, 204);
  });

  it('keeps the extensions in the instance view of their machine in step', async () => {
    const instanceView = { extensions: [{ name: 'AMA', typeHandlerVersion: '1.9.0.0' }] };
    const tenant = fixture({ resources: [vm('vm-01', { instanceView })] });
    const versions = async () =>
      (
        (await tenant.send('GET', `${ID}/instanceView`)).body as {
          extensions: { typeHandlerVersion: string }[];
        }
      ).extensions.map(({ typeHandlerVersion }) => typeHandlerVersion);
    await ended(tenant, await tenant.send('PUT', `${ID}/extensions/ama`, { properties: AGENT }));
    assert.deepEqual(await versions(), ['1.30']);
    await ended(tenant, await tenant.send('DELETE', `${ID}/extensions/ama`));
    assert.deepEqual(await versions(), []);
  });

  const REFUSALS: [what: string, method: string, path: string, body: object, code: string][] = [
    [
      'an extension of an absent machine',
      'PUT',
      `${vmId('gone')}/extensions/x`,
      { properties: AGENT },
      '404 ParentResourceNotFound',
    ],
    [
      'an extension without a publisher',
      'PUT',
      `${ID}/extensions/x`,
      { properties: {} },
      '400 InvalidParameter',
    ],
    ['a change of an absent extension', 'PATCH', `${ID}/extensions/x`, {}, '404 ResourceNotFound'],
    [
      'an extension of a stopped machine',
      'PUT',
      `${vmId('off')}/extensions/x`,
      { properties: AGENT },
      '409 OperationNotAllowed',
    ],
    ['a command of no id', 'POST', `${ID}/runCommand`, {}, '400 InvalidParameter'],
    [
      'an upgrade of what is not there',
      'POST',
      `${arcId('arc-01')}/upgradeExtensions`,
      { extensionTargets: { 'A.B': { targetVersion: '1' } } },
      '404 ResourceNotFound',
    ],
    ['an upgrade of nothing', 'POST', `${arcId('arc-01')}/upgradeExtensions`, {}, '400 InvalidParameter'],
  ];
  for (const [what, method, path, body, expected] of REFUSALS)
    it(`refuses ${what}`, async () => {
      const { send } = fixture({ resources: [vm('vm-01'), vm('off', {}, 'stopped'), arcMachine('arc-01')] });
      const { status, code } = errorOf(await send(method, path, body));
      assert.equal(`${status} ${code}`, expected);
    });

  it('runs no script: a command ends as the world says, or fails', async () => {
    const result = { value: [{ code: 'ComponentStatus/StdOut/succeeded', message: 'hello' }] };
    const operations = [{ on: 'runCommand', machine: vmId('vm-02'), result }];
    const tenant = fixture({ resources: [vm('vm-01'), vm('vm-02')], operations });
    const run = async (id: string) =>
      ended(tenant, await tenant.send('POST', `${id}/runCommand`, { commandId: 'RunPowerShellScript' }));
    assert.deepEqual((await run(vmId('vm-02'))).body, result);
    assert.deepEqual(errorOf(await run(ID)), { status: 409, code: 'NotModelled' });
  });

  for (const machine of [ID, arcId('arc-01')])
    it(`keeps a managed command of ${machine.split('/').at(-1)} and ends it as the world says`, async () => {
      const path = `${machine}/runCommands/check`;
      const then = {
        merge: [{ id: path, properties: { provisioningState: 'Succeeded', instanceView: { output: 'ok' } } }],
      };
      const operations = [{ on: 'runCommand', machine, result: {}, then }];
      const tenant = fixture({ resources: [vm('vm-01'), arcMachine('arc-01')], operations });
      const accepted = await tenant.send('PUT', path, { properties: { source: { script: 'whoami' } } });
      assert.equal(propertiesOf((await tenant.send('GET', path)).body).provisioningState, 'Creating');
      await ended(tenant, accepted);
      assert.deepEqual(propertiesOf((await tenant.send('GET', path)).body).instanceView, { output: 'ok' });
      const other = fixture({ resources: [vm('vm-01'), arcMachine('arc-01')] });
      const failed = await ended(other, await other.send('PUT', path, { properties: {} }));
      assert.equal(errorOf(failed).code, 'NotModelled');
    });

  it('upgrades the extensions of an Arc-enabled server to their targets', async () => {
    const extension = {
      id: `${arcId('arc-01')}/extensions/ama`,
      type: 'Microsoft.HybridCompute/machines/extensions',
      name: 'ama',
      location: 'japaneast',
      properties: { ...AGENT, instanceView: { typeHandlerVersion: '1.9.0.0' } },
    };
    const tenant = fixture({ resources: [arcMachine('arc-01'), extension] });
    const targets = { 'microsoft.azure.monitor.azuremonitorwindowsagent': { targetVersion: '1.31.0.0' } };
    await ended(
      tenant,
      await tenant.send('POST', `${arcId('arc-01')}/upgradeExtensions`, { extensionTargets: targets }),
    );
    const { instanceView } = propertiesOf((await tenant.send('GET', extension.id)).body);
    assert.equal((instanceView as { typeHandlerVersion: string }).typeHandlerVersion, '1.31.0.0');
    const machine = (await tenant.send('GET', arcId('arc-01'))).body as { resources: unknown[] };
    assert.equal(machine.resources.length, 1);
    await ended(tenant, await tenant.send('DELETE', extension.id));
    assert.equal((await tenant.send('GET', extension.id)).status, 404);
  });

  it('is polled at an address of ASCII alone, whatever its region is called', async () => {
    const tenant = fixture({ resources: [{ ...vm('vm-01', {}, 'deallocated'), location: '東日本 1' }] });
    const accepted = await tenant.send('POST', `${ID}/start`);
    for (const name of ['Location', 'Azure-AsyncOperation'])
      assert.match(accepted.headers?.[name] ?? '', /^[!-~]+$/, name);
    assert.equal((await ended(tenant, accepted)).status, 200);
  });

  it('lists the published versions of an extension, by number', async () => {
    const { compute, send } = fixture({ extensionImages: [IMAGES] });
    const list = (options: object) =>
      compute.virtualMachineExtensionImages
        .listVersions('japaneast', IMAGES.publisher, IMAGES.type, options)
        .then((images) => images.map(({ name }) => name).join());
    assert.equal(await list({}), '1.9.0.0,1.30.0.0,1.30.2.0,1.31.0.0');
    assert.equal(await list({ orderby: 'name desc', top: 1 }), '1.31.0.0');
    const types = await compute.virtualMachineExtensionImages.listTypes('japaneast', IMAGES.publisher);
    assert.deepEqual(
      types.map(({ name }) => name),
      [IMAGES.type],
    );
    const arc = `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.HybridCompute/locations/japaneast/publishers/${IMAGES.publisher}/extensionTypes/${IMAGES.type}/versions`;
    const { value } = (await send('GET', arc)).body as { value: object[] };
    assert.equal(value.length, 4);
    assert.deepEqual(value[1], {
      id: `${arc}/1.30.0.0`,
      name: '1.30.0.0',
      type: 'Microsoft.HybridCompute/locations/publishers/extensionTypes/versions',
      properties: { version: '1.30.0.0', extensionType: IMAGES.type, publisher: IMAGES.publisher },
    });
    await assert.rejects(compute.virtualMachineExtensionImages.listTypes('westeurope', IMAGES.publisher), {
      statusCode: 404,
    });
  });

  const VERSIONS: [query: string, expected: string][] = [
    ['', '1.9.0.0,1.30.0.0,1.30.2.0,1.31.0.0'],
    ['?$top=2', '1.9.0.0,1.30.0.0'],
    ['?$top=2&$orderby=name desc', '1.31.0.0,1.30.2.0'],
    ['?$orderby=Name', '1.9.0.0,1.30.0.0,1.30.2.0,1.31.0.0'],
    ['?$top=newest', '400 InvalidParameter'],
    ['?$top=-1', '400 InvalidParameter'],
    ['?$orderby=published', '501 NotModelled'],
    ["?$filter=startswith(name, '1.3')", '501 NotModelled'],
  ];
  for (const [query, expected] of VERSIONS)
    it(`answers ${expected} for the versions ${query}`, async () => {
      const path = `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.Compute/locations/japaneast/publishers/${IMAGES.publisher}/artifacttypes/vmextension/types/${IMAGES.type}/versions`;
      const reply = await fixture({ extensionImages: [IMAGES] }).send('GET', path + query);
      const answered = Array.isArray(reply.body)
        ? reply.body.map(({ name }: { name: string }) => name).join()
        : `${errorOf(reply).status} ${errorOf(reply).code}`;
      assert.equal(answered, expected);
    });

  const PATCHES: [what: string, windowsConfiguration: object, expected: string][] = [
    ['periodic assessment', { patchSettings: { assessmentMode: 'AutomaticByPlatform' } }, '200'],
    [
      'customer managed schedules',
      {
        patchSettings: {
          patchMode: 'AutomaticByPlatform',
          automaticByPlatformSettings: { bypassPlatformSafetyChecksOnUserSchedule: true },
        },
      },
      '200',
    ],
    ['platform settings in another mode', { patchSettings: { automaticByPlatformSettings: {} } }, '400'],
    ['a patch mode that is none', { patchSettings: { patchMode: 'Automatic' } }, '400'],
    ['an assessment mode that is none', { patchSettings: { assessmentMode: true } }, '400'],
    ['manual patching where automatic updates are on', { patchSettings: { patchMode: 'Manual' } }, '400'],
    ['automatic updates after the machine was created', { enableAutomaticUpdates: false }, '409'],
  ];
  for (const [what, windowsConfiguration, expected] of PATCHES)
    it(`answers ${expected} for a PATCH of ${what}`, async () => {
      const { send } = fixture({ resources: [vm('vm-01')] });
      const reply = await send('PATCH', ID, { properties: { osProfile: { windowsConfiguration } } });
      assert.equal(String(reply.status), expected);
      if (expected === '200') assert.equal('instanceView' in propertiesOf(reply.body), false);
    });

  it('merges a PATCH through the SDK client and keeps the rest', async () => {
    const { compute } = fixture({ resources: [vm('vm-01')] });
    const patchSettings = { assessmentMode: 'AutomaticByPlatform' };
    const updated = await compute.virtualMachines.update('rg-app', 'vm-01', {
      tags: { owner: 'ops' },
      osProfile: { windowsConfiguration: { patchSettings } },
    });
    assert.equal(
      updated.osProfile?.windowsConfiguration?.patchSettings?.assessmentMode,
      'AutomaticByPlatform',
    );
    assert.equal(updated.osProfile?.computerName, 'vm-01');
    const { instanceView, tags } = await compute.virtualMachines.get('rg-app', 'vm-01', {
      expand: 'instanceView',
    });
    assert.equal(instanceView?.computerName, 'vm-01');
    assert.equal(tags?.owner, 'ops');
  });
});

async function reportedVersion({ send }: Fixture, path: string): Promise<unknown> {
  const { instanceView } = propertiesOf((await send('GET', `${path}?$expand=instanceView`)).body);
  return (instanceView as { typeHandlerVersion: unknown }).typeHandlerVersion;
}

function propertiesOf(body: unknown): Record<string, unknown> {
  return (body as { properties: Record<string, unknown> }).properties;
}
