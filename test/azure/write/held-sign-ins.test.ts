import assert from 'node:assert/strict';
import { createHttpHeaders, type PipelineRequest } from '@azure/core-rest-pipeline';
import { heldSignIns } from '../../../src/azure/write/held-sign-ins.ts';
import { MINUTE_IN_MS } from '../../../src/model/instant.ts';
import { VirtualClock } from '../../../src/sandbox/virtual-clock.ts';
import { NOW, vmId } from '../../sandbox/providers/tenant-fixture.ts';
import { tokenWith } from '../../sandbox/small-call.ts';

const AOI = '0f0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c01';
const KEN = '1e0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c02';
const TENANT = '22222222-2222-4222-8222-222222222222';
const APP = '55555555-5555-4555-8555-555555555555';
const RESOURCE = 'api://botid-3F1B5C1E-5a0c-4c55-9a7f-0d9a3a1b2c01';
const CLAIMS = { oid: AOI, tid: TENANT, aud: RESOURCE };
const START = { method: 'POST', path: `${vmId('vm-01')}/start`, apiVersion: '2024-11-01' } as const;

/** Sign-ins whose tokens of Azure last `lastsInMs`. */
function signInsThat(lastsInMs = 60 * MINUTE_IN_MS, failing: Error | null = null) {
  const clock = new VirtualClock(new Date(NOW));
  const sent: PipelineRequest[] = [];
  const exchanged: string[] = [];
  const signIns = heldSignIns({
    offer: { connection: 'sso', resource: RESOURCE },
    tenantId: TENANT,
    clientId: APP,
    clock,
    chance: () => 0,
    httpClient: {
      sendRequest: (request) => {
        sent.push(request);
        return Promise.resolve({ request, status: 200, headers: createHttpHeaders(), bodyAsText: '' });
      },
    },
    exchange: (assertion) => {
      exchanged.push(assertion);
      if (failing !== null) return Promise.reject(failing);
      const expiresOnTimestamp = clock.now().getTime() + lastsInMs;
      return Promise.resolve({ token: `arm ${exchanged.length}`, expiresOnTimestamp });
    },
  });
  return { signIns, clock, sent, exchanged };
}

describe('sign-ins', () => {
  it('let what a person let be sent with a token of his, and with no other', async () => {
    const { signIns, sent } = signInsThat();
    assert.equal(signIns.doorOf(AOI), null);
    assert.deepEqual(await signIns.take(AOI, tokenWith(CLAIMS)), { state: 'taken' });
    assert.equal(signIns.doorOf(KEN), null);
    const outcome = await signIns.doorOf(AOI.toUpperCase())?.send(START);
    assert.equal(outcome?.outcome, 'accepted');
    assert.equal(sent[0]?.headers.get('authorization'), 'Bearer arm 1');
  });

  it('take the latest of several, of whatever client', async () => {
    const { signIns, sent } = signInsThat();
    await Promise.all([signIns.take(AOI, tokenWith(CLAIMS)), signIns.take(AOI, tokenWith(CLAIMS))]);
    await signIns.take(AOI, tokenWith({ ...CLAIMS, aud: APP.toUpperCase() }));
    await signIns.doorOf(AOI)?.send(START);
    assert.equal(sent[0]?.headers.get('authorization'), 'Bearer arm 3');
  });

  it('are over two minutes before the token is', async () => {
    const { signIns, clock } = signInsThat();
    await signIns.take(AOI, tokenWith(CLAIMS));
    clock.advance(58 * MINUTE_IN_MS - 1);
    assert.notEqual(signIns.doorOf(AOI), null);
    clock.advance(1);
    assert.equal(signIns.doorOf(AOI), null);
  });

  const foreign: readonly (readonly [whose: string, token: string])[] = [
    ['somebody else', tokenWith({ ...CLAIMS, oid: KEN })],
    ['another tenant', tokenWith({ ...CLAIMS, tid: APP })],
    ['another app', tokenWith({ ...CLAIMS, aud: 'https://graph.microsoft.com' })],
    ['nobody', tokenWith({})],
    ['no form', 'x'],
    ['no JSON', 'a.b.c'],
  ];
  for (const [whose, token] of foreign)
    it(`do not hear of a token of ${whose}, nor does Entra`, async () => {
      const { signIns, exchanged } = signInsThat();
      assert.deepEqual(await signIns.take(AOI, token), { state: 'refused', code: 'ForeignToken' });
      assert.equal(signIns.doorOf(AOI), null);
      assert.deepEqual(exchanged, []);
    });

  it('are none where Entra gives no token, or one that is all but over', async () => {
    const refusing = signInsThat(
      0,
      Object.assign(new Error('secret'), { name: 'AuthenticationRequiredError' }),
    );
    assert.deepEqual(await refusing.signIns.take(AOI, tokenWith(CLAIMS)), {
      state: 'refused',
      code: 'AuthenticationRequiredError',
    });
    const short = signInsThat(2 * MINUTE_IN_MS);
    assert.deepEqual(await short.signIns.take(AOI, tokenWith(CLAIMS)), {
      state: 'refused',
      code: 'TooShort',
    });
    for (const { signIns } of [refusing, short]) assert.equal(signIns.doorOf(AOI), null);
  });
});
