import assert from 'node:assert/strict';
import { ID, rows, WORLD } from './pending-patches.ts';
import { ended, fixture, pendingPatch, vm } from './tenant-fixture.ts';

describe('assessing and installing patches', () => {
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
});
