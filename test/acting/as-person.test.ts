import assert from 'node:assert/strict';
import { heldSignIns } from '../../src/azure/write/held-sign-ins.ts';
import { observingDoor } from '../../src/azure/write/observing-door.ts';
import { MINUTE_IN_MS } from '../../src/model/instant.ts';
import { SIGN_IN_OVER, type SignIns } from '../../src/model/sign-ins.ts';
import { auditRecords } from '../../src/store/audit.ts';
import { tokenWith } from '../sandbox/small-call.ts';
import { freshDatabase, testDatabase } from '../support/test-database.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { world } from '../support/world/world.ts';
import {
  AOI,
  actingBench,
  KEN,
  kept,
  MEI,
  noticeOf,
  openPolicy,
  statesOf,
  tenantOf,
} from './support/acting-bench.ts';

const TENANT = '22222222-2222-4222-8222-222222222222';
const RESOURCE = 'api://botid-app';
const VIRTUAL_MACHINES = ['Microsoft.Compute/virtualMachines/*'];
/** The bot itself may read and nothing else; Aoi may assess and install, Ken and Mei only look, and nobody but Mei may see what she may. */
const WORLD = world({
  resources: [virtualMachine('vm-01'), virtualMachine('vm-02')],
  permissions: [
    { principal: 'bot', scope: '/', actions: ['*/read'] },
    { principal: AOI, scope: '/', actions: VIRTUAL_MACHINES },
    { principal: KEN, scope: '/', actions: ['Microsoft.Compute/virtualMachines/read'] },
    { principal: MEI, scope: '/', actions: ['*/read'] },
  ],
});
const ASSESS = 'POST vm-01/assessPatches';

describe('an action that is carried out as who let it', () => {
  const database = testDatabase(freshDatabase);

  const benchOf = (tenant = tenantOf(WORLD), approvals = 1) => {
    const { connection, clock } = tenant;
    const { credential, ...own } = connection;
    const signIns: SignIns = heldSignIns({
      ...own,
      offer: { connection: 'sso', resource: RESOURCE },
      tenantId: TENANT,
      clientId: 'app',
      // The simulated tenant goes by the object id in the token.
      exchange: async (token) => ({ token, expiresOnTimestamp: clock.now().getTime() + 60 * MINUTE_IN_MS }),
    });
    const door = observingDoor({ ...own, credential });
    const bench = actingBench(database(), WORLD, openPolicy(approvals), tenant, { signIns, door });
    const signIn = (actor: string) =>
      signIns.take(actor, tokenWith({ oid: actor, tid: TENANT, aud: RESOURCE }));
    return { ...bench, signIn };
  };
  const asOf = async () => {
    const found: unknown[] = [];
    for await (const { kind, detail } of auditRecords(database()))
      if (kind === 'requested' || kind === 'calling')
        found.push([kind, (JSON.parse(detail) as { readonly as?: string }).as]);
    return found;
  };

  it('is sent with his own permissions, looked after by the bot that only reads, and said to be his', async () => {
    const bench = benchOf();
    await bench.signIn(AOI);
    const { id } = kept(await bench.letBe(await bench.ask('assess-now', ['vm-01'])));
    assert.deepEqual(statesOf(await bench.carryOn(id)), ['done']);
    assert.deepEqual(bench.written, [ASSESS]);
    assert.deepEqual(await asOf(), [
      ['requested', AOI],
      ['calling', AOI],
    ]);
  });

  it('fails where his own roles do not allow it, whatever the bot may do', async () => {
    const bench = benchOf();
    await bench.signIn(KEN);
    const { id } = kept(await bench.letBe(await bench.ask('assess-now', ['vm-01'], KEN), KEN));
    const over = await bench.carryOn(id);
    assert.deepEqual(statesOf(over), ['failed']);
    assert.equal(over.calls[0]?.error?.code, 'AuthorizationFailed');
    assert.match(over.calls[0].error.message, new RegExp(KEN));
  });

  it('is not let where his own roles are known not to allow it, which is said and on record', async () => {
    const bench = benchOf();
    await bench.signIn(MEI);
    const news = await bench.letBe(await bench.ask('assess-now', ['vm-01'], MEI), MEI);
    assert.equal(news?.state, 'refused');
    assert.match(
      news.reason.en,
      /assessPatches\/action on vm-01\. The smallest built-in role that does: Virtual Machine Contributor/,
    );
    assert.match(news.reason.ja, /最小の組み込みロール: Virtual Machine Contributor/);
    assert.deepEqual(bench.written, []);
  });

  it('is not let without a sign-in', async () => {
    const bench = benchOf();
    const news = await bench.letBe(await bench.ask('assess-now', ['vm-01']));
    assert.equal(news?.state, 'refused');
    assert.match(news.reason.en, /carried out as you/);
    assert.match(news.reason.ja, /あなたの権限/);
    assert.deepEqual(bench.written, []);
  });

  it('is sent as who asked, not as who approved', async () => {
    const bench = benchOf();
    await bench.signIn(AOI);
    const { id } = kept(await bench.letBe(await bench.ask('install-updates', ['vm-01'])));
    await bench.signIn(KEN);
    assert.equal(kept(await bench.decide('approve', id, KEN)).state, 'under-way');
    assert.deepEqual(statesOf(await bench.carryOn(id)), ['done']);
    assert.deepEqual((await asOf()).at(-1), ['calling', AOI]);
  });

  it('is not sent once his sign-in is over, and says so', async () => {
    const bench = benchOf();
    await bench.signIn(AOI);
    const { id } = kept(await bench.letBe(await bench.ask('install-updates', ['vm-01', 'vm-02'])));
    bench.clock.advance(59 * MINUTE_IN_MS);
    await bench.decide('approve', id, KEN);
    const over = await bench.carryOn(id);
    assert.equal(over.state, 'settled');
    assert.deepEqual(statesOf(over), ['left', 'left']);
    assert.deepEqual(new Set(over.calls.map(({ error }) => error?.code)), new Set([SIGN_IN_OVER]));
    assert.deepEqual(bench.written, []);
  });

  it('is left to the process that has his sign-in, for two minutes', async () => {
    const tenant = tenantOf(WORLD);
    const [one, other] = [benchOf(tenant), benchOf(tenant)];
    await one.signIn(AOI);
    const { id } = kept(await one.letBe(await one.ask('assess-now', ['vm-01'])));
    await other.carryingOut.advance(id, noticeOf);
    one.clock.advance(2 * MINUTE_IN_MS - 1);
    await other.carryingOut.advance(id, noticeOf);
    assert.deepEqual(tenant.written, []);
    assert.deepEqual(statesOf(await one.carryOn(id)), ['done']);
    const { id: late } = kept(await one.letBe(await one.ask('assess-now', ['vm-02'])));
    one.clock.advance(2 * MINUTE_IN_MS);
    await other.carryingOut.advance(late, noticeOf);
    assert.deepEqual(statesOf(await other.carryOn(late)), ['left']);
  });
});
