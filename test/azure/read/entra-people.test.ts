import assert from 'node:assert/strict';
import { createPeople } from '../../../src/azure/read/entra-people.ts';
import { connectToSandbox } from '../../../src/commands/sandbox-connection.ts';
import { MINUTE_IN_MS } from '../../../src/model/instant.ts';
import { VirtualClock } from '../../../src/sandbox/virtual-clock.ts';
import { parseWorld } from '../../../src/sandbox/world/parse-world.ts';
import { NOW } from '../../sandbox/providers/tenant-fixture.ts';

const AOI = '0f0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c01';
const KEN = '1e0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c02';
const OPS = 'group:aaaa0000-0000-4000-8000-000000000001';
const ALL = 'group:AAAA0000-0000-4000-8000-000000000002';
const GROUPS = [
  { id: 'AAAA0000-0000-4000-8000-000000000001', displayName: 'Operators', members: [AOI.toUpperCase()] },
  { id: 'aaaa0000-0000-4000-8000-000000000002', members: ['aaaa0000-0000-4000-8000-000000000001'] },
];
const PATH = `/v1.0/users/${AOI}/checkMemberGroups`;

/** People over a simulated tenant, and how often Microsoft Graph was asked of whom. */
function peopleOver(keys: object = { groups: GROUPS }) {
  const world = parseWorld(JSON.stringify({ now: NOW, tenantId: 'tenant-1', ...keys }));
  const clock = new VirtualClock(new Date(NOW));
  const { sandbox, connection } = connectToSandbox(world, clock, 0);
  const asked = () => sandbox.tenant.requestLog.requests().map(({ path }) => path);
  return { people: createPeople(connection), connection, clock, asked };
}

describe('people in Entra', () => {
  it('are in groups directly and through others, however an id is written', async () => {
    const { people } = peopleOver();
    assert.deepEqual(await people.find(AOI, [OPS, ALL]), {
      id: AOI,
      groups: [OPS, ALL.toLowerCase()],
      unread: null,
    });
    assert.deepEqual(await people.find(KEN, [OPS, ALL]), { id: KEN, groups: [], unread: null });
  });

  it('are asked for nothing where no group is named', async () => {
    const { people, asked } = peopleOver();
    assert.deepEqual(await people.find(AOI, []), { id: AOI, groups: [], unread: null });
    assert.deepEqual(asked(), []);
  });

  it('are known for five minutes, each group by itself, and then asked for again', async () => {
    const { people, asked, clock } = peopleOver();
    await people.find(AOI, [OPS]);
    await people.find(AOI, [OPS, ALL]);
    await people.find(AOI, [ALL, OPS]);
    assert.equal(asked().length, 2);
    clock.advance(5 * MINUTE_IN_MS - 1);
    await people.find(AOI, [OPS]);
    assert.equal(asked().length, 2);
    clock.advance(1);
    await people.find(AOI, [OPS]);
    assert.equal(asked().length, 3);
  });

  it('are asked for once by all who want to know at the same time', async () => {
    const { people, asked } = peopleOver();
    await Promise.all(Array.from({ length: 9 }, () => people.find(AOI, [OPS])));
    assert.deepEqual(asked(), [PATH]);
  });

  it('are asked for twenty groups at a time', async () => {
    const { people, asked } = peopleOver();
    const many = Array.from({ length: 40 }, (_, index) => `group:${index}`);
    assert.deepEqual((await people.find(AOI, [...many, OPS])).groups, [OPS]);
    assert.equal(asked().length, 3);
  });

  it('that Entra does not know, guests that are gone, are in none', async () => {
    const body = { error: { code: 'Request_ResourceNotFound', message: 'gone' } };
    const { people } = peopleOver({
      groups: GROUPS,
      responses: [{ method: 'POST', path: PATH, status: 404, body }],
    });
    assert.deepEqual(await people.find(AOI, [OPS]), { id: AOI, groups: [], unread: null });
  });

  it('are asked for again where Microsoft Graph throttles, as it says', async () => {
    const faults = [{ api: 'microsoft-graph', status: 429, headers: { 'Retry-After': '7' }, times: 1 }];
    const { people, clock } = peopleOver({ groups: GROUPS, faults });
    assert.deepEqual((await people.find(AOI, [OPS])).groups, [OPS]);
    assert.equal(clock.now().getTime() - Date.parse(NOW), 7_000);
  });

  const unread: readonly (readonly [what: string, keys: object, needs: RegExp])[] = [
    [
      'the permission is missing',
      { groups: GROUPS, faults: [{ api: 'microsoft-graph', status: 403 }] },
      /application permissions GroupMember\.Read\.All and User\.Read\.All/,
    ],
    [
      'Microsoft Graph throttles on and on',
      { groups: GROUPS, faults: [{ api: 'microsoft-graph', status: 429, headers: { 'Retry-After': '60' } }] },
      /in a minute/,
    ],
    [
      'it does not answer',
      { groups: GROUPS, faults: [{ api: 'microsoft-graph', drop: true }] },
      /when Microsoft Graph answers\.$/,
    ],
    ['it breaks', { groups: GROUPS, faults: [{ api: 'microsoft-graph', status: 503 }] }, /\(HTTP 503\)/],
    ['nobody models it', {}, /\(HTTP 501\)/],
    [
      'its answer is none',
      { groups: GROUPS, responses: [{ method: 'POST', path: PATH, body: { value: null } }] },
      /\(HTTP 200\)/,
    ],
  ];
  for (const [what, keys, needs] of unread)
    it(`say so where ${what}, and are asked for anew next time`, async () => {
      const { people, asked } = peopleOver(keys);
      const person = await people.find(AOI, [OPS]);
      assert.deepEqual(person.groups, []);
      assert.match(person.unread?.en ?? '', needs);
      assert.match(person.unread?.ja ?? '', /[ぁ-ん]/);
      const before = asked().length;
      await people.find(AOI, [OPS]);
      assert.ok(asked().length > before);
    });

  it('say what is needed where no credential works', async () => {
    const { connection } = peopleOver();
    const failing = Object.assign(new Error('none'), { name: 'CredentialUnavailableError' });
    const people = createPeople({ ...connection, credential: { getToken: () => Promise.reject(failing) } });
    assert.match((await people.find(AOI, [OPS])).unread?.en ?? '', /GroupMember\.Read\.All/);
  });
});
