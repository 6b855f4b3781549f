import assert from 'node:assert/strict';
import { errorOf, fixture } from './tenant-fixture.ts';

const AOI = '0f0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c01';
const PATH = `/v1.0/users/${AOI}/checkMemberGroups`;
const GROUPS = [
  { id: 'ops', members: [AOI] },
  { id: 'all', members: ['ops', 'others'] },
  { id: 'others', members: ['all'] },
  { id: 'leads', displayName: 'Leads' },
];

describe('checkMemberGroups of Microsoft Graph', () => {
  const cases: readonly (readonly [what: string, asked: readonly string[], found: readonly string[]])[] = [
    ['a group', ['ops'], ['ops']],
    ['a group in a group, and in a ring of groups', ['others', 'all'], ['others', 'all']],
    ['a group that he is not in, and one that there is not', ['leads', 'none'], []],
    ['a group as it was written', ['OPS'], ['OPS']],
  ];
  for (const [what, groupIds, found] of cases)
    it(`finds somebody in ${what}`, async () => {
      const { send } = fixture({ groups: GROUPS });
      const { status, body } = await send('POST', PATH, { groupIds });
      assert.equal(status, 200);
      assert.deepEqual((body as { value: unknown }).value, found);
    });

  const refusals: readonly (readonly [what: string, keys: object, body: object, expected: object])[] = [
    ['no list', { groups: GROUPS }, { groupIds: 'ops' }, { status: 400, code: 'Request_BadRequest' }],
    [
      'more than twenty groups',
      { groups: GROUPS },
      { groupIds: Array.from({ length: 21 }, String) },
      { status: 400, code: 'Request_BadRequest' },
    ],
    ['a world without groups', {}, { groupIds: ['ops'] }, { status: 501, code: 'NotModelled' }],
  ];
  for (const [what, keys, body, expected] of refusals)
    it(`refuses ${what}`, async () => {
      const { send } = fixture(keys);
      const reply = await send('POST', PATH, body);
      assert.deepEqual({ status: reply.status, code: errorOf(reply).code }, expected);
    });

  it('fails as a world has it fail, in the words of Microsoft Graph', async () => {
    const { send } = fixture({ groups: GROUPS, faults: [{ api: 'microsoft-graph', status: 403 }] });
    const reply = await send('POST', PATH, { groupIds: ['ops'] });
    assert.equal(errorOf(reply).code, 'Authorization_RequestDenied');
  });
});
