import assert from 'node:assert/strict';
import { HOUR_IN_MS, MINUTE_IN_MS } from '../../src/model/instant.ts';
import { seal } from '../../src/teams/seal.ts';
import { sealedLinks } from '../../src/teams/sealed-links.ts';
import { type BotBench, botBench, plainAnswer } from '../support/bot-bench.ts';
import { aChoice } from '../support/conversation-fixture.ts';
import { eventually } from '../support/eventually.ts';
import { APP, type FakeSignInPage, fakeSignInPage, SECRET, TENANT } from '../support/fake-sign-in-page.ts';
import { channelThread, type Given, groupChat, KEN, personal, press } from '../support/inbound.ts';
import { cardOf } from '../support/shown.ts';
import { testDatabase } from '../support/test-database.ts';

const AOI = '0f0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c01';
const KEY = 'a random text that nobody else knows';
const HERE = 'https://updateops.contoso.com';

describe('a whole list by a link', () => {
  const database = testDatabase();
  let entra: FakeSignInPage;
  let bench: BotBench;
  let isUnreadable: boolean;
  /** Released when reading may go on. */
  let held: Promise<void> | null;
  const open = async (isSetUp = true) => {
    const machine = aChoice('vm-01', 'rg-a', 'sub-1').machine ?? assert.fail();
    bench = await botBench(database(), {
      answer: async (question, asker) => {
        await held;
        return {
          ...plainAnswer(question, asker, bench.clock.now()),
          machines: [machine],
          isAzureUnreadable: isUnreadable,
          choices: [
            { ...aChoice('vm-01', 'rg-a', 'sub-1'), question: { ...question, asTable: { rowCount: 40 } } },
          ],
        };
      },
      ...(isSetUp && {
        lists: {
          url: HERE,
          key: KEY,
          tenantId: TENANT,
          clientId: APP,
          clientSecret: SECRET,
          authority: entra.authority,
        },
      }),
    });
    void bench.server.watch();
  };
  beforeEach(async () => {
    entra = await fakeSignInPage();
    isUnreadable = false;
    held = null;
  });
  afterEach(async () => {
    await bench.close();
    await entra.close();
  });

  const sent = () => bench.connector.calls.filter(({ kind, id }) => kind !== 'typing' && id !== null);
  const shown = () => cardOf(sent().at(-1)).says;
  const says = (pattern: RegExp) => eventually(async () => sent().length > 0 && pattern.test(shown()));
  const ask = async (
    says_: (text: string, given?: Given) => Given = (text, given) =>
      channelThread(bench.connector.serviceUrl, '17', text, given),
    about = 'vm-01',
    given: Given = {},
  ) => {
    const asked = says_(`why is ${about} not assessed?`, given);
    await bench.post(asked);
    await says(/^answer/);
    const card = sent().at(-1);
    const { conversation } = asked;
    await bench.post(
      press(bench.connector.serviceUrl, card?.id ?? '', cardOf(card).buttons[0] ?? '', {
        conversation,
        ...given,
      }),
    );
  };
  /** The link that a press leads to, as the path that a browser asks the bot for. */
  const linked = async (about = 'vm-01', given: Given = {}) => {
    await ask(undefined, about, given);
    await says(/^list /);
    const [, , url = ''] = shown().split(' ');
    assert.ok(url.startsWith(`${HERE}/lists/`), url);
    return url.slice(HERE.length);
  };
  const get = (path: string, cookie = '') =>
    fetch(`${bench.url}${path}`, { redirect: 'manual', headers: { Cookie: cookie } });
  const cookieOf = (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? '';
  /** A browser that opens a link, signs somebody in, and comes back. */
  const fetched = async (path: string, person: string, claims: Given = {}) => {
    const opened = await get(path);
    assert.equal(opened.status, 302);
    const back = entra.signIn(opened.headers.get('location') ?? '', person, claims);
    assert.equal(`${back.origin}${back.pathname}`, `${HERE}/lists/signed-in`);
    return get(`${back.pathname}${back.search}`, cookieOf(opened));
  };
  const refusal = async (response: Response) => [
    response.status,
    (await response.text()).trim().split('\n').at(-1),
  ];

  it('is given to whoever pressed, read anew when it is opened, as a file that nobody keeps', async () => {
    await open();
    const path = await linked();
    assert.equal(bench.read.length, 1, 'nothing is read for the link');
    const response = await fetched(path, AOI);
    assert.equal(response.status, 200);
    assert.match(await response.text(), /^machine\r\n\/subscriptions\/.*vm-01$/);
    assert.deepEqual(
      ['content-type', 'content-disposition', 'cache-control'].map((name) => response.headers.get(name)),
      ['text/csv; charset=utf-8', 'attachment; filename="not-assessed.csv"', 'no-store'],
    );
    assert.equal(bench.read.length, 2);
    assert.equal(bench.read[1]?.asTable, undefined);
    assert.equal(bench.askers[1]?.actor, AOI);
    assert.match(cookieOf(response), /=$/, 'the sign-in is over');
  });

  it('sends to sign in with a cookie that scripts and other hosts never see', async () => {
    await open();
    const opened = await get(await linked());
    const cookie = opened.headers.get('set-cookie') ?? '';
    for (const part of ['__Host-', 'Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/'])
      assert.ok(cookie.includes(part), cookie);
    assert.equal(opened.headers.get('referrer-policy'), 'no-referrer');
  });

  it('is for whoever pressed alone, and each who presses gets a link of his own', async () => {
    await open();
    const path = await linked();
    assert.deepEqual(await refusal(await fetched(path, KEN.aadObjectId)), [403, 'LIST_FOREIGN']);
    assert.equal(bench.read.length, 1, 'nothing was read for him');
    const his = await linked('vm-01', { from: KEN });
    assert.equal((await fetched(his, KEN.aadObjectId)).status, 200);
    assert.deepEqual(await refusal(await fetched(his, AOI)), [403, 'LIST_FOREIGN']);
  });

  const foreign: readonly (readonly [what: string, claims: Given])[] = [
    ['another tenant', { tid: APP }],
    ['another issuer', { iss: `https://login.microsoftonline.com/${APP}/v2.0` }],
    ['another app', { aud: TENANT }],
    ['another sign-in', { nonce: 'other' }],
    ['the past', { exp: 1 }],
  ];
  for (const [what, claims] of foreign)
    it(`takes no token of ${what}`, async () => {
      await open();
      assert.deepEqual(await refusal(await fetched(await linked(), AOI, claims)), [400, 'LIST_SIGN_IN']);
      assert.equal(bench.read.length, 1);
    });

  it('ends after an hour, before and after the sign-in', async () => {
    await open();
    const path = await linked();
    bench.clock.advance(HOUR_IN_MS - MINUTE_IN_MS);
    const opened = await get(path);
    const back = entra.signIn(opened.headers.get('location') ?? '', AOI);
    bench.clock.advance(MINUTE_IN_MS);
    assert.deepEqual(await refusal(await get(path)), [410, 'LIST_EXPIRED']);
    const late = await get(`${back.pathname}${back.search}`, cookieOf(opened));
    assert.deepEqual(await refusal(late), [410, 'LIST_EXPIRED']);
  });

  it('is none that this bot did not make: changed, of another key, or sealed for something else', async () => {
    await open();
    const path = await linked();
    const [body = '', mac = ''] = path.slice('/lists/'.length).split('.');
    const read = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
    const changed = Buffer.from(JSON.stringify([read[0], KEN.aadObjectId, read[2]])).toString('base64url');
    const [button, actor, until] = read;
    const link = { button, actor, until: new Date(until) };
    const ofOther = sealedLinks('', seal(`${KEY}!`)).addressOf(link);
    const forOther = `/lists/${seal(KEY).close('sign-in', read)}`;
    for (const forged of [`/lists/${changed}.${mac}`, `/lists/${body}`, '/lists/x', ofOther, forOther])
      assert.deepEqual(await refusal(await get(forged)), [410, 'LIST_EXPIRED'], forged);
    assert.equal((await get(sealedLinks('', seal(KEY)).addressOf(link))).status, 302);
  });

  it('is not given to a browser that did not begin the sign-in, or brings a code twice', async () => {
    await open();
    const path = await linked();
    const [one, other] = [await get(path), await get(path)];
    const back = entra.signIn(one.headers.get('location') ?? '', AOI);
    const returned = `${back.pathname}${back.search}`;
    for (const cookie of ['', cookieOf(other), '__Host-updateops-list=x'])
      assert.deepEqual(await refusal(await get(returned, cookie)), [400, 'LIST_SIGN_IN']);
    assert.equal((await get(returned, cookieOf(one))).status, 200);
    assert.deepEqual(await refusal(await get(returned, cookieOf(one))), [400, 'LIST_SIGN_IN']);
    const cancelled = await get('/lists/signed-in?error=access_denied&state=x', cookieOf(one));
    assert.deepEqual(await refusal(cancelled), [400, 'LIST_SIGN_IN']);
  });

  it('says what failed where Entra is down, Azure cannot be read, or no machine is left', async () => {
    await open();
    const path = await linked();
    entra.answer(503);
    assert.equal((await fetched(path, AOI)).status, 503);
    entra.answer(null);
    const empty = await linked('vm-none');
    assert.deepEqual(await refusal(await fetched(empty, AOI)), [404, 'LIST_EMPTY']);
    isUnreadable = true;
    assert.deepEqual(await refusal(await fetched(empty, AOI)), [503, 'AZ_UNAVAILABLE']);
  });

  it('is read four at once; who comes beside them is asked to come again', async () => {
    await open();
    const path = await linked();
    const gate = Promise.withResolvers<void>();
    held = gate.promise;
    const underWay = Array.from({ length: 4 }, () => fetched(path, AOI));
    await eventually(async () => bench.read.length === 5);
    assert.deepEqual(await refusal(await fetched(path, AOI)), [503, 'LIST_BUSY']);
    gate.resolve();
    for (const each of underWay) assert.equal((await each).status, 200);
  });

  it('stands in no log', async () => {
    await open();
    const path = await linked();
    await fetched(path, AOI);
    await fetched(path, KEN.aadObjectId);
    const log = JSON.stringify(bench.log);
    for (const secret of [path.slice('/lists/'.length), SECRET, KEY, 'code-'])
      assert.ok(!log.includes(secret), secret);
    assert.match(log, /a list was given to whoever it is for/);
  });

  it('is had in a group too, and in a chat of one where Teams takes no file', async () => {
    await open();
    await ask((text, given) => groupChat(bench.connector.serviceUrl, text, given));
    await says(/^list /);
    const before = sent().length;
    await bench.post(personal(bench.connector.serviceUrl, 'why is vm-01 not assessed?'));
    await eventually(async () => sent().length > before && shown().startsWith('answer'));
    const card = sent().at(-1);
    bench.connector.fail({ kind: 'send', status: 400, times: 1 });
    await bench.post(press(bench.connector.serviceUrl, card?.id ?? '', cardOf(card).buttons[0] ?? ''));
    await says(/^list /);
  });

  it('is not there where it is not set up: the card says how else', async () => {
    await open(false);
    await ask();
    await says(/^table unsupported$/);
    assert.equal((await get('/lists/x')).status, 404);
  });
});
