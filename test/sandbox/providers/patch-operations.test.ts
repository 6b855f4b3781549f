import assert from 'node:assert/strict';
import { VirtualClock } from '../../../src/sandbox/virtual-clock.ts';
import { ID, rows, WORLD } from './pending-patches.ts';
import { arcId, arcMachine, ended, errorOf, fixture, pendingPatch, vm } from './tenant-fixture.ts';

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
