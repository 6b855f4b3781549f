import assert from 'node:assert/strict';
import { type RunningServer, startServer } from '../../../src/sandbox/server.ts';
import { VirtualClock } from '../../../src/sandbox/virtual-clock.ts';
import { arcId, arcMachine, errorOf, fixture, NOW, vm, vmId } from './tenant-fixture.ts';

const ID = vmId('vm-01');
const TAGS = { tags: { wave: '2' } };

function tenant(fault: object) {
  return fixture({
    resources: [vm('vm-01')],
    faults: [{ api: 'arm', path: ID.toUpperCase(), times: 1, ...fault }],
  });
}

describe('a write that gets no answer, or another one', () => {
  const FAULTS: [what: string, fault: object, reply: string, wave: string | undefined][] = [
    ['a fault', { status: 500 }, '500 InternalServerError', undefined],
    ['a fault after its effect', { status: 503, afterEffect: true }, '503 ServiceUnavailable', '2'],
    ['a broken connection', { drop: true }, 'ECONNRESET', undefined],
    ['a connection that breaks after its effect', { drop: true, afterEffect: true }, 'ECONNRESET', '2'],
    ['no effect where it says no', { status: 500, afterEffect: false }, '500 InternalServerError', undefined],
  ];
  for (const [what, fault, expected, wave] of FAULTS)
    it(`meets ${what}`, async () => {
      const { send, sandbox } = tenant(fault);
      const answered = await send('PATCH', ID, TAGS).then(
        (reply) => `${errorOf(reply).status} ${errorOf(reply).code}`,
        (error: { code: string }) => error.code,
      );
      assert.equal(answered, expected);
      const { body } = await send('GET', ID);
      assert.equal((body as { tags: { wave?: string } }).tags.wave, wave);
      const status = expected === 'ECONNRESET' ? 0 : Number(expected.slice(0, 3));
      assert.deepEqual(
        sandbox.tenant.requestLog.requests().map((request) => request.status),
        [status, 200],
      );
    });

  it('has no effect, fault or not, where Azure would refuse it', async () => {
    const permissions = [{ principal: 'bot', scope: '/', actions: ['*/read'] }];
    const faults = [{ api: 'arm', path: ID, times: 1, status: 500, afterEffect: true }];
    const { send } = fixture({ resources: [vm('vm-01')], faults, permissions });
    assert.equal((await send('PATCH', ID, TAGS)).status, 500);
    assert.deepEqual(((await send('GET', ID)).body as { tags: object }).tags, { env: 'prod' });
  });

  it('fails in the SDK as a broken connection does, and is sent again where that may be', async () => {
    const { compute, sandbox } = tenant({ drop: true });
    await assert.rejects(compute.virtualMachines.get('rg-app', 'vm-01'), { code: 'ECONNRESET' });
    assert.equal((await compute.virtualMachines.get('rg-app', 'vm-01')).name, 'vm-01');
    assert.equal(sandbox.tenant.requestLog.count(), 2);
  });

  describe('over loopback', () => {
    let server: RunningServer;
    const call = (method: string) =>
      fetch(`${server.url}${ID}?api-version=1`, {
        method,
        headers: { authorization: 'Bearer t' },
        ...(method === 'PATCH' ? { body: JSON.stringify(TAGS) } : {}),
      });
    afterEach(() => server.close());

    it('sees the connection break, and the server go on', async () => {
      const { sandbox } = tenant({ drop: true, afterEffect: true });
      server = await startServer(sandbox, { port: 0, clock: new VirtualClock(new Date(NOW)) });
      await assert.rejects(call('PATCH'), TypeError);
      const machine = (await (await call('GET')).json()) as { tags: { wave: string } };
      assert.equal(machine.tags.wave, '2');
      const logged = await (await fetch(`${server.url}/_sandbox/requests`)).json();
      assert.deepEqual(
        (logged as { status: number }[]).map(({ status }) => status),
        [0, 200],
      );
    });
  });
});

describe('PATCH of a machine as a long operation', () => {
  const MACHINES: [what: string, id: string, machine: object][] = [
    ['a virtual machine', ID, vm('vm-01')],
    ['an Arc-enabled server', arcId('arc-01'), arcMachine('arc-01')],
  ];
  const OUTCOMES: [what: string, entry: object, polls: string, wave: string | undefined][] = [
    ['of its own', { polls: 2 }, '202,202,200', '2'],
    ['with a result', { polls: 0, result: { scripted: true } }, '200', undefined],
    ['that fails', { polls: 1, error: { code: 'Conflict', message: 'busy' } }, '202,409', undefined],
  ];
  for (const [what, id, machine] of MACHINES)
    for (const [outcome, entry, expected, wave] of OUTCOMES)
      it(`of ${what} ends in an outcome ${outcome}`, async () => {
        const operations = [{ on: 'patchMachine', machine: id.toUpperCase(), ...entry }];
        const { send } = fixture({ resources: [machine], operations });
        const waveNow = async () => ((await send('GET', id)).body as { tags?: { wave?: string } }).tags?.wave;
        const accepted = await send('PATCH', id, TAGS);
        assert.equal(accepted.status, 200);
        const { properties } = accepted.body as { properties: { provisioningState: string } };
        assert.equal(properties.provisioningState, 'Updating');
        assert.equal(await waveNow(), undefined);
        const { pathname, search } = new URL(accepted.headers?.Location ?? '');
        const polls: number[] = [];
        do polls.push((await send('GET', pathname + search)).status);
        while (polls.at(-1) === 202 && polls.length < 10);
        assert.equal(polls.join(), expected);
        assert.equal(await waveNow(), wave);
      });

  for (const [what, id, machine] of MACHINES)
    it(`of ${what} is done at once where the world has no operation for it`, async () => {
      const { send } = fixture({ resources: [machine] });
      const { status, headers, body } = await send('PATCH', id, TAGS);
      assert.equal(status, 200);
      assert.equal(headers?.Location, undefined);
      assert.equal((body as { tags: { wave: string } }).tags.wave, '2');
    });

  it('keeps what was written meanwhile', async () => {
    const operations = [{ on: 'patchMachine', machine: ID, polls: 0 }];
    const { send, sandbox } = fixture({ resources: [vm('vm-01')], operations });
    const { headers } = await send('PATCH', ID, TAGS);
    sandbox.tenant.resources.patch(ID, { tags: { other: '1' } });
    const { pathname, search } = new URL(headers?.Location ?? '');
    await send('GET', pathname + search);
    assert.deepEqual(((await send('GET', ID)).body as { tags: object }).tags, {
      env: 'prod',
      other: '1',
      wave: '2',
    });
  });

  const REFUSALS: [what: string, id: string, body: unknown, expected: string][] = [
    ['an absent server', arcId('gone'), TAGS, '404 ResourceNotFound'],
    ['a list', arcId('arc-01'), [], '400 InvalidRequestContent'],
    ['a machine with a status of its own', ID, { status: 418, ...TAGS }, '200 '],
  ];
  for (const [what, id, body, expected] of REFUSALS)
    it(`answers ${expected} for ${what}`, async () => {
      const reply = await fixture({ resources: [vm('vm-01'), arcMachine('arc-01')] }).send('PATCH', id, body);
      const code = reply.status === 200 ? '' : errorOf(reply).code;
      assert.equal(`${reply.status} ${code}`, expected);
    });
});
