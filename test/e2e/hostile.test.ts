import assert from 'node:assert/strict';
import { type BotProcess, startBotProcess } from '../support/bot-process.ts';
import { type FakeConnector, fakeConnector } from '../support/fake-connector.ts';
import { type Given, personal, press } from '../support/inbound.ts';
import { rawConnection } from '../support/raw-connection.ts';

const HOST = 'Host: 127.0.0.1\r\n';
const JSON_TYPE = 'Content-Type: application/json\r\n';
const ALIVE = `GET /healthz HTTP/1.1\r\n${HOST}Connection: close\r\n\r\n`;

/** A whole request with this body, whatever it is; the connection is to be closed after it. */
function posted(body: string | Buffer, head = JSON_TYPE): Buffer {
  const bytes = Buffer.from(body);
  const start = `POST /api/messages HTTP/1.1\r\n${HOST}Connection: close\r\n${head}Content-Length: ${bytes.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(start, 'latin1'), bytes]);
}

const nested = (depth: number, inside: string) => '['.repeat(depth) + inside + ']'.repeat(depth);

describe('npm start, met by a hostile caller', function () {
  this.timeout(120_000);
  let connector: FakeConnector;
  let bot: BotProcess;
  before(async () => {
    connector = await fakeConnector(60_000);
    bot = await startBotProcess(['--no-playground']);
  });
  after(async () => {
    await bot?.stop();
    await connector?.close();
  });

  const url = () => bot.urls.get('UpdateOps bot') ?? '';
  const answerTo = (text: string | Buffer) => rawConnection(url(), text).answer;
  const aMessage = (given: Given) => JSON.stringify(personal(connector.serviceUrl, 'help', given));

  /** What it may say to each: every status line, in order. */
  const RAW: Readonly<Record<string, { text: () => string | Buffer; statuses: readonly number[] }>> = {
    'JSON nested 100,000 deep': { text: () => posted(nested(100_000, '')), statuses: [400] },
    'JSON nested 60,000 deep with half a character': {
      text: () => posted(nested(60_000, '"\\ud800"')),
      statuses: [400],
    },
    'an activity whose value is nested 60,000 deep': {
      text: () =>
        posted(aMessage({ value: 0 }).replace('"value":0', `"value":${nested(60_000, '"\\u0000"')}`)),
      statuses: [400],
    },
    'an activity whose entities are nested 60,000 deep': {
      text: () =>
        posted(
          aMessage({ entities: 0 }).replace(
            '"entities":0',
            `"entities":[{"type":"clientInfo","x":${nested(60_000, '1')}}]`,
          ),
        ),
      statuses: [400],
    },
    'bytes that are no UTF-8': {
      text: () =>
        posted(Buffer.concat([Buffer.from('{"type":"'), Buffer.from([0xff, 0xfe, 0xc0]), Buffer.from('"}')])),
      statuses: [400],
    },
    'a body in UTF-16': { text: () => posted(Buffer.from('{"type":"message"}', 'utf16le')), statuses: [400] },
    'a body with a byte-order mark': { text: () => posted('\ufeff{}'), statuses: [400] },
    'a number beyond all numbers': { text: () => posted('{"type":1e999}'), statuses: [400] },
    'no JSON value at all': { text: () => posted(''), statuses: [400] },
    null: { text: () => posted('null'), statuses: [400] },
    'names of the prototype': {
      text: () => posted('{"__proto__":{"type":"message"},"constructor":{"prototype":{}}}'),
      statuses: [400],
    },
    'a body of 257 KB': { text: () => posted('x'.repeat(257 * 1024)), statuses: [413] },
    'two lengths that differ': {
      text: () =>
        `POST /api/messages HTTP/1.1\r\n${HOST}${JSON_TYPE}Content-Length: 2\r\nContent-Length: 5\r\n\r\n{}`,
      statuses: [400],
    },
    'a length and chunks': {
      text: () =>
        `POST /api/messages HTTP/1.1\r\n${HOST}${JSON_TYPE}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      statuses: [400],
    },
    'a chunk of no size': {
      text: () =>
        `POST /api/messages HTTP/1.1\r\n${HOST}${JSON_TYPE}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n`,
      statuses: [400],
    },
    'a length below nothing': {
      text: () => `POST /api/messages HTTP/1.1\r\n${HOST}${JSON_TYPE}Content-Length: -1\r\n\r\n{}`,
      statuses: [400],
    },
    'a head of 20 KB': {
      text: () => `GET /healthz HTTP/1.1\r\n${HOST}X: ${'x'.repeat(20_000)}\r\n\r\n`,
      statuses: [431],
    },
    'five hundred header lines': {
      text: () => `GET /healthz HTTP/1.1\r\n${HOST}Connection: close\r\n${'A: b\r\n'.repeat(500)}\r\n`,
      statuses: [200],
    },
    'no HTTP': { text: () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', statuses: [400] },
    'the preface of HTTP/2': { text: () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', statuses: [400] },
    'an address that is no URL': {
      text: () => `GET http://[ HTTP/1.1\r\n${HOST}Connection: close\r\n\r\n`,
      statuses: [400],
    },
    'an address with bad escapes': {
      text: () => `GET /%E0%A4%A HTTP/1.1\r\n${HOST}Connection: close\r\n\r\n`,
      statuses: [404],
    },
    'an address that is no URL, with a body that waits to be asked for': {
      text: () => `POST http://[ HTTP/1.1\r\n${HOST}Expect: 100-continue\r\nContent-Length: 2\r\n\r\n`,
      statuses: [400],
    },
    'an address that climbs': {
      text: () => `GET /../../etc/passwd HTTP/1.1\r\n${HOST}Connection: close\r\n\r\n`,
      statuses: [404],
    },
    'a second request behind a refused one': {
      text: () => Buffer.concat([posted('{', JSON_TYPE), Buffer.from(ALIVE)]),
      statuses: [400],
    },
    'three requests on one line of thought': {
      text: () => `${ALIVE.replace('Connection: close\r\n', '').repeat(2)}${ALIVE}`,
      statuses: [200, 200, 200],
    },
    'a token without an end': {
      text: () => posted('{}', `${JSON_TYPE}Authorization: Bearer ${'e'.repeat(15_000)}\r\n`),
      statuses: [400],
    },
    'a request to speak WebSocket': {
      text: () => `GET /api/messages HTTP/1.1\r\n${HOST}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
      statuses: [400],
    },
  };
  for (const [what, { text, statuses }] of Object.entries(RAW))
    it(`refuses by its status, and goes on: ${what}`, async () => {
      const answer = await answerTo(text());
      assert.deepEqual(
        [...answer.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status)),
        statuses,
      );
      assert.doesNotMatch(answer, /\bat .*:\d+:\d+|node_modules/);
      assert.match(await answerTo(ALIVE), /200 OK/);
    });

  const HEARD: Readonly<Record<string, Given>> = {
    'ten thousand combining marks': { text: `e${'\u0301'.repeat(10_000)}` },
    'a text that runs from right to left': { text: '\u202ewhy is \u2066vm-01\u2069 not assessed?' },
    'halves of characters': { text: 'why is \ud83d vm-01 \ude00 not assessed?' },
    KQL: { text: 'why is "vm-01\' | union * | project * //" not assessed?' },
    'four thousand names': {
      text: `why are ${Array.from({ length: 4_000 }, (_, n) => `vm-${n}`).join(', ')} not assessed?`,
    },
    'a language that there is not': { text: 'help', locale: '__proto__' },
    'a time zone that there is not': { text: 'help', localTimezone: '../../etc/localtime' },
    'a name of the prototype': { text: 'how is constructor?', from: { id: '__proto__', name: 'toString' } },
    'a conversation with a NUL': {
      text: 'help',
      conversation: { id: 'a:\0nul', conversationType: 'personal', tenantId: 'tenant' },
    },
  };
  for (const [what, given] of Object.entries(HEARD))
    it(`answers within patience: ${what}`, async () => {
      const before = connector.calls.length;
      const body = JSON.stringify(personal(connector.serviceUrl, 'help', given));
      assert.match(await answerTo(posted(body)), /^HTTP\/1\.1 200 /);
      await connector.until((calls) =>
        calls.slice(before).some(({ kind, id }) => kind === 'send' && id !== null),
      );
    });

  it('answers a press with any data, and keeps no stack in its log', async () => {
    for (const value of [
      null,
      [],
      'x',
      { action: { verb: '__proto__', data: { id: 'x' } } },
      { action: { verb: 'ask', data: { id: '../../x.1' } } },
    ]) {
      const activity = press(connector.serviceUrl, 'card', 'x', { value });
      assert.match(await answerTo(posted(JSON.stringify(activity))), /^HTTP\/1\.1 200 /);
    }
    for (const line of bot.log) assert.equal(typeof JSON.parse(line), 'object');
    assert.deepEqual(
      bot.log.filter((line) => /BUG_UNEXPECTED|could not be taken|RangeError/.test(line)),
      [],
    );
  });
});
