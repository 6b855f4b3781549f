import assert from 'node:assert/strict';
import { VirtualClock } from '../../../src/sandbox/virtual-clock.ts';
import {
  arcId,
  arcMachine,
  ended,
  errorOf,
  type Fixture,
  fixture,
  GROUP,
  pendingPatch,
  vm,
  vmId,
} from './tenant-fixture.ts';

const ID = vmId('vm-01');
const SECURITY = {
  kbId: '5031364',
  classifications: ['Security Updates'],
  rebootBehavior: 'AlwaysRequiresReboot',
};
const PATCHES = [
  pendingPatch(ID, 'p-security', SECURITY),
  pendingPatch(ID, 'p-critical', {
    kbId: '5030000',
    classifications: ['Critical'],
    rebootBehavior: 'NeverReboots',
  }),
  pendingPatch(ID, 'p-definition', { kbId: '2267602', classifications: ['Definition Updates'] }),
];
const WORLD = { resources: [vm('vm-01')], resourceGraph: { patchassessmentresources: PATCHES } };

describe('assessing and installing patches', () => {
  it('assesses through the SDK client: the result lists what is pending', async () => {
    const { compute } = fixture({
      ...WORLD,
      operations: [{ on: 'assessPatches', machine: ID, polls: 0 }],
    });
    const result = await compute.virtualMachines.assessPatches('rg-app', 'vm-01', { updateIntervalInMs: 1 });
    assert.equal(result.status, 'Succeeded');
    assert.equal(result.criticalAndSecurityPatchCount, 2);
    assert.equal(result.otherPatchCount, 1);
    assert.deepEqual(
      result.availablePatches?.map(({ name, kbId, classifications }) => ({ name, kbId, classifications })),
      [
        { name: 'p-security', kbId: '5031364', classifications: ['Security'] },
        { name: 'p-critical', kbId: '5030000', classifications: ['Critical'] },
        { name: 'p-definition', kbId: '2267602', classifications: ['Definition'] },
      ],
    );
    const { instanceView } = await compute.virtualMachines.get('rg-app', 'vm-01', { expand: 'instanceView' });
    const summary = instanceView?.patchStatus?.availablePatchSummary;
    assert.equal(summary?.assessmentActivityId, result.assessmentActivityId);
    assert.deepEqual(summary?.lastModifiedTime, new Date('2026-11-20T09:00:00Z'));
  });

  it('leaves a new assessment in Resource Graph and keeps the patches there', async () => {
    const tenant = fixture(WORLD);
    await ended(tenant, await tenant.send('POST', `${ID}/assessPatches`));
    assert.deepEqual(await rows(tenant, 'patchassessmentresources | project name | order by name asc'), [
      { name: 'latest' },
      { name: 'p-critical' },
      { name: 'p-definition' },
      { name: 'p-security' },
    ]);
    assert.deepEqual(
      await rows(
        tenant,
        'patchassessmentresources | where name == "latest" | project c = properties.availablePatchCountByClassification | project s = toint(c.security), d = toint(c.definition)',
      ),
      [{ s: 1, d: 1 }],
    );
  });

  it('assesses what is pending now, though Resource Graph still shows what was installed', async () => {
    const clock = new VirtualClock(new Date('2026-11-20T09:00:00Z'));
    const tenant = fixture(WORLD, clock, 2000);
    await ended(
      tenant,
      await tenant.send('POST', `${ID}/installPatches`, {
        maximumDuration: 'PT1H',
        rebootSetting: 'IfRequired',
        windowsParameters: { classificationsToInclude: ['Security', 'Critical'] },
      }),
    );
    const { body } = await ended(tenant, await tenant.send('POST', `${ID}/assessPatches`));
    const { criticalAndSecurityPatchCount, otherPatchCount } = body as Record<string, unknown>;
    assert.deepEqual([criticalAndSecurityPatchCount, otherPatchCount], [0, 1]);
    const seen = async () => await rows(tenant, 'patchassessmentresources | summarize n = count()');
    assert.deepEqual(await seen(), [{ n: 3 }], 'not yet in Resource Graph');
    clock.advance(2000);
    assert.deepEqual(await seen(), [{ n: 2 }], 'one patch and the assessment');
  });

  const EXTENSIONS: [id: string, name: string][] = [
    [ID, 'WindowsPatchExtension'],
    [arcId('arc-01'), 'WindowsOsUpdateExtension'],
  ];
  for (const [id, name] of EXTENSIONS)
    it(`installs ${name} where it is missing, once`, async () => {
      const tenant = fixture({ resources: [vm('vm-01'), arcMachine('arc-01')] });
      const list = async () =>
        ((await tenant.send('GET', `${id}/extensions`)).body as { value: { name: string }[] }).value;
      assert.deepEqual(await list(), []);
      for (let run = 0; run < 2; run += 1)
        await ended(tenant, await tenant.send('POST', `${id}/assessPatches`));
      assert.deepEqual(
        (await list()).map((extension) => extension.name),
        [name],
      );
    });

  it('keeps the counts of a machine of which nothing but counts is known', async () => {
    const summary = { criticalAndSecurityPatchCount: 4, otherPatchCount: 2, error: { code: 'Old' } };
    const machine = vm('vm-01', { instanceView: { patchStatus: { availablePatchSummary: summary } } });
    const tenant = fixture({ resources: [machine] });
    const { body } = await ended(tenant, await tenant.send('POST', `${ID}/assessPatches`));
    const { criticalAndSecurityPatchCount, otherPatchCount } = body as Record<string, unknown>;
    assert.deepEqual([criticalAndSecurityPatchCount, otherPatchCount], [4, 2]);
    const view = (await tenant.send('GET', `${ID}/instanceView`)).body;
    assert.doesNotMatch(JSON.stringify(view), /Old/, 'an old error does not stay beside a success');
  });

  const INSTALLS: [
    what: string,
    body: object,
    states: string,
    status: string,
    reboot: string,
    left: number,
  ][] = [
    [
      'a classification',
      { rebootSetting: 'IfRequired', windowsParameters: { classificationsToInclude: ['Security'] } },
      'Installed NotSelected NotSelected',
      'Succeeded',
      'Completed',
      2,
    ],
    [
      'a reboot that is needed and not allowed',
      { rebootSetting: 'Never', windowsParameters: { classificationsToInclude: ['Security'] } },
      'Installed NotSelected NotSelected',
      'CompletedWithWarnings',
      'Required',
      2,
    ],
    [
      'a KB by number, where an exclusion wins',
      {
        rebootSetting: 'IfRequired',
        windowsParameters: {
          classificationsToInclude: ['Security', 'Critical'],
          kbNumbersToInclude: ['KB2267602'],
          kbNumbersToExclude: ['5031364'],
        },
      },
      'Excluded Installed Installed',
      'Succeeded',
      'NotNeeded',
      1,
    ],
    [
      'nothing that needs a reboot',
      {
        rebootSetting: 'Always',
        windowsParameters: {
          classificationsToInclude: ['Security', 'Critical'],
          excludeKbsRequiringReboot: true,
        },
      },
      'Excluded Installed NotSelected',
      'Succeeded',
      'Completed',
      2,
    ],
  ];
  for (const [what, request, states, status, reboot, left] of INSTALLS)
    it(`installs ${what}`, async () => {
      const tenant = fixture(WORLD);
      const { body } = await ended(tenant, await tenant.send('POST', `${ID}/installPatches`, request));
      const result = body as {
        status: string;
        rebootStatus: string;
        patches: { installationState: string }[];
      };
      assert.equal(result.status, status);
      assert.equal(result.rebootStatus, reboot);
      assert.equal(result.patches.map(({ installationState }) => installationState).join(' '), states);
      const pending = 'patchassessmentresources | where type endswith "/softwarepatches" | count';
      assert.deepEqual(await rows(tenant, pending), [{ Count: left }]);
      const run = `patchinstallationresources | where type !endswith "/softwarepatches"
        | project status = tostring(properties.status), installed = toint(properties.installedPatchCount)`;
      assert.deepEqual(await rows(tenant, run), [
        { status, installed: states.split(' ').filter((state) => state === 'Installed').length },
      ]);
    });

  it('installs Linux packages by mask, with or without their version', async () => {
    const machine = vm('vm-01', { storageProfile: { osDisk: { osType: 'Linux' } } });
    const patches = ['kernel', 'openssl', 'curl'].map((name) =>
      pendingPatch(ID, name, { version: '1.2', classifications: ['Other'] }),
    );
    const tenant = fixture({ resources: [machine], resourceGraph: { patchassessmentresources: patches } });
    const linuxParameters = {
      packageNameMasksToInclude: ['kern*', 'curl_1.2', 'openssl'],
      packageNameMasksToExclude: ['open?sl'],
    };
    const { body } = await ended(
      tenant,
      await tenant.send('POST', `${ID}/installPatches`, { rebootSetting: 'Never', linuxParameters }),
    );
    const { patches: results } = body as { patches: { name: string; installationState: string }[] };
    assert.deepEqual(
      results.map(({ name, installationState }) => `${name} ${installationState}`),
      ['kernel Installed', 'openssl Excluded', 'curl Installed'],
    );
  });

  const REFUSALS: [what: string, machine: object, action: string, body: object | undefined, code: string][] =
    [
      [
        'a stopped machine',
        vm('vm-01', {}, 'deallocated'),
        'assessPatches',
        undefined,
        '409 OperationNotAllowed',
      ],
      [
        'extension operations that are off',
        vm('vm-01', { osProfile: { allowExtensionOperations: false } }),
        'assessPatches',
        undefined,
        '409 OperationNotAllowed',
      ],
      ['no reboot setting', vm('vm-01'), 'installPatches', {}, '400 InvalidParameter'],
      [
        'the wrong spelling of a reboot setting',
        vm('vm-01'),
        'installPatches',
        { rebootSetting: 'NeverReboot', windowsParameters: { classificationsToInclude: ['Security'] } },
        '400 InvalidParameter',
      ],
      [
        'parameters that select nothing',
        vm('vm-01'),
        'installPatches',
        { rebootSetting: 'Never', windowsParameters: { kbNumbersToExclude: ['1'] } },
        '400 InvalidParameter',
      ],
      [
        'a classification of no meaning',
        vm('vm-01'),
        'installPatches',
        { rebootSetting: 'Never', windowsParameters: { classificationsToInclude: ['Urgent'] } },
        '400 InvalidParameter',
      ],
      [
        'a duration of no meaning',
        vm('vm-01'),
        'installPatches',
        {
          rebootSetting: 'Never',
          maximumDuration: '3 hours',
          windowsParameters: { kbNumbersToInclude: ['1'] },
        },
        '400 InvalidParameter',
      ],
    ];
  for (const [what, machine, action, body, expected] of REFUSALS)
    it(`refuses ${what}`, async () => {
      const { send } = fixture({ resources: [machine] });
      const { status, code } = errorOf(await send('POST', `${ID}/${action}`, body));
      assert.equal(`${status} ${code}`, expected);
    });

  it('refuses a caller without the action, and polls of one without the right to poll', async () => {
    const grant = (...actions: string[]) => [{ principal: 'bot', scope: GROUP, actions }];
    const denied = fixture({ ...WORLD, permissions: grant('*/read') });
    assert.equal((await denied.send('POST', `${ID}/assessPatches`)).status, 403);
    const narrow = fixture({ ...WORLD, permissions: grant('Microsoft.Compute/*') });
    const accepted = await narrow.send('POST', `${ID}/assessPatches`);
    assert.equal(accepted.status, 202);
    assert.equal((await ended(narrow, accepted)).status, 403, 'polls ask for a right on the subscription');
  });

  it('ends as the world scripts it', async () => {
    const error = { code: 'VMAgentStatusCommunicationError', message: 'The agent did not answer.' };
    const tenant = fixture({ ...WORLD, operations: [{ on: 'assessPatches', machine: ID, polls: 2, error }] });
    const { headers = {} } = await tenant.send('POST', `${ID}/assessPatches`);
    const poll = new URL(headers['Azure-AsyncOperation'] ?? '');
    const statuses: unknown[] = [];
    for (let count = 0; count < 3; count += 1)
      statuses.push(((await tenant.send('GET', poll.pathname)).body as { status: unknown }).status);
    assert.deepEqual(statuses, ['InProgress', 'InProgress', 'Failed']);
  });

  it('answers for an Arc-enabled server in its own shape: counts, no patches', async () => {
    const id = arcId('arc-01');
    const tenant = fixture({
      resources: [arcMachine('arc-01')],
      resourceGraph: {
        patchassessmentresources: [
          { id: `${id}/patchAssessmentResults/latest`, properties: { patchServiceUsed: 'WU-WSUS' } },
          pendingPatch(id, 'p-1', { classifications: ['Security'] }),
        ],
      },
    });
    const assessed = (await ended(tenant, await tenant.send('POST', `${id}/assessPatches`))).body as Record<
      string,
      unknown
    >;
    assert.equal((assessed.availablePatchCountByClassification as Record<string, number>).security, 1);
    assert.equal(assessed.patchServiceUsed, 'WU_WSUS');
    assert.equal('availablePatches' in assessed, false);
    const request = { rebootSetting: 'Never', windowsParameters: { classificationsToInclude: ['Security'] } };
    assert.equal(
      (await tenant.send('POST', `${id}/installPatches`, request)).status,
      400,
      'a duration is required',
    );
    const installed = (
      await ended(
        tenant,
        await tenant.send('POST', `${id}/installPatches`, { ...request, maximumDuration: 'PT2H' }),
      )
    ).body as Record<string, unknown>;
    assert.equal(installed.installedPatchCount, 1);
    assert.equal('patches' in installed, false);
  });

  it('refuses an Arc-enabled server whose agent is not connected', async () => {
    const { send } = fixture({ resources: [arcMachine('arc-01', { status: 'Disconnected' })] });
    assert.deepEqual(errorOf(await send('POST', `${arcId('arc-01')}/assessPatches`)), {
      status: 409,
      code: 'OperationNotAllowed',
    });
  });
});

async function rows({ graph }: Fixture, query: string): Promise<unknown> {
  return (await graph.resources({ query })).data;
}
