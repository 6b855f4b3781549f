import assert from 'node:assert/strict';
import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { personal } from '../support/inbound.ts';
import { rawConnection } from '../support/raw-connection.ts';
import { SERVE_SETTINGS, type ServeProcess, startServeProcess } from '../support/serve-process.ts';

const TEAMS = 'https://smba.trafficmanager.net/emea/';
const SECRET = 'why is vm-payroll down';

/** Right in everything but the key, which no provider has. */
function forged(claims: unknown, header: unknown = { alg: 'RS256', kid: 'unknown' }): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part(header)}.${part(claims)}`;
  return `Bearer ${signed}.${sign('RSA-SHA256', Buffer.from(signed), privateKey).toString('base64url')}`;
}

describe('npm run serve, met by hostile requests', function () {
  this.timeout(60_000);
  let bot: ServeProcess;
  let dataDir: string;
  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'updateops-lines-'));
    bot = await startServeProcess({ UPDATEOPS_DATA_DIR: dataDir });
  });
  after(async () => {
    bot.signal('SIGTERM');
    await bot.ended;
    await rm(dataDir, { recursive: true });
  });

  const nowInS = Math.floor(Date.now() / 1_000);
  const claims = {
    iss: 'https://api.botframework.com',
    aud: SERVE_SETTINGS.MicrosoftAppId,
    serviceurl: TEAMS,
    exp: nowInS + 3_600,
  };
  const TOKENS: readonly string[] = [
    '',
    'Bearer',
    'Basic abc',
    'Bearer a.b.c',
    'Bearer e30.e30.e30',
    `Bearer ${'a'.repeat(8_000)}`,
    forged(null),
    forged(claims),
    forged({ ...claims, exp: 0 }),
    forged({ ...claims, iss: 'https://sts.windows.net/evil/', tid: 'evil', ver: '1.0' }),
    forged(claims, { alg: 'none', kid: 'unknown' }),
    forged(claims, null),
  ];

  it('answers every token that is none with 401', async () => {
    const body = JSON.stringify(personal(TEAMS, SECRET));
    const statuses = await Promise.all(
      TOKENS.map(async (authorization) => {
        const headers = { 'Content-Type': 'application/json', authorization };
        return (await fetch(`${bot.url}/api/messages`, { method: 'POST', headers, body })).status;
      }),
    );
    assert.deepEqual(
      statuses,
      TOKENS.map(() => 401),
    );
  });

  it('answers what is no request of this bot with a 4xx, and goes on', async () => {
    const requests = [
      'GET /vm-payroll HTTP/1.1\r\nHost: a\r\n',
      'GET /%zz HTTP/1.1\r\nHost: a\r\n',
      'GET //evil.example/%2e%2e HTTP/1.1\r\nHost: a\r\n',
      'DELETE /healthz HTTP/1.1\r\nHost: a\r\n',
      'PROPFIND /api/messages HTTP/1.1\r\nHost: a\r\n',
      'POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nExpect: 200-ok\r\n',
      'GET /healthz HTTP/1.1\r\nHost: a\r\nUpgrade: h2c\r\n',
      `GET /healthz HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n`,
      'GET /healthz HTTP/1.1\r\n',
      'GET /healthz HTTP/9.9\r\nHost: a\r\n',
      'GET /healthz HTTP/1.1\r\nHost: a\r\nAccept: application/x-none\r\nAccept-Version: 9\r\n',
      '\u0016\u0003\u0001\u0002',
    ].map((head) => head.replace(/\r\n$/, '\r\nConnection: close\r\n\r\n'));
    const answers = await Promise.all(
      requests.map((request) => {
        const { socket, answer } = rawConnection(bot.url, request);
        if (!request.startsWith('GET') && !request.endsWith('\r\n\r\n')) socket.end();
        return answer;
      }),
    );
    for (const [index, answer] of answers.entries())
      assert.match(answer, /^HTTP\/1\.1 (200|4\d\d) /, JSON.stringify(requests[index]?.slice(0, 80)));
    assert.equal((await fetch(`${bot.url}/healthz`)).status, 200);
  });

  it('is not ready with a secret that is not real, and says so by name', async () => {
    const response = await fetch(`${bot.url}/readyz`);
    assert.equal(response.status, 503);
    assert.partialDeepStrictEqual(await response.json(), { checks: { store: true, channel: false } });
  });

  it('ends when it is told to', async () => {
    bot.signal('SIGTERM');
    assert.equal(await bot.ended, 0);
  });

  it('has written one JSON object a line to both streams, and nothing of what was sent', () => {
    assert.ok(bot.lines.length > TOKENS.length);
    for (const line of bot.lines) {
      const read: unknown = JSON.parse(line);
      assert.ok(typeof read === 'object' && read !== null && 'level' in read && 'msg' in read, line);
      assert.doesNotMatch(line, /vm-payroll|BEGIN|eyJ/);
    }
  });
});
