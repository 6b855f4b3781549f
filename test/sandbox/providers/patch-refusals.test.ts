import assert from 'node:assert/strict';
import { ID, WORLD } from './pending-patches.ts';
import { ended, errorOf, fixture, GROUP, vm } from './tenant-fixture.ts';

describe('assessing and installing patches', () => {
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
});
