import assert from 'node:assert/strict';
import { once } from 'node:events';
import { METHODS } from 'node:http';
import { HTTP_BOUNDS } from '../../src/teams/http-bounds.ts';
import { type BotBench, type BotBenchSetup, botBench } from '../support/bot-bench.ts';
import { personal } from '../support/inbound.ts';
import { type RawConnection, rawConnection } from '../support/raw-connection.ts';
import { testDatabase } from '../support/test-database.ts';

describe('the bounds of the bot server', () => {
  const database = testDatabase();
  let bench: BotBench;
  let connections: RawConnection[];
  const open = async (bounds: BotBenchSetup['bounds']) => {
    bench = await botBench(database(), bounds === undefined ? {} : { bounds });
  };
  const connection = (text: string): RawConnection => {
    const opened = rawConnection(bench.url, text);
    connections.push(opened);
    return opened;
  };
  const isAlive = async () => (await fetch(`${bench.url}/healthz`)).status === 200;

  beforeEach(() => {
    connections = [];
  });
  afterEach(async () => {
    for (const { socket } of connections) socket.destroy();
    await bench.close();
  });

  const SLOW: Readonly<Record<string, string>> = {
    'sends nothing after its first line': 'POST /api/messages HTTP/1.1\r\n',
    'never ends its head': 'POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nX: y\r\n',
    'announces a body that does not come':
      'POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
    'sends a body in pieces without an end':
      'POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n',
    'sends a body nobody wants, and does not end it':
      'POST /nowhere HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\n{',
  };
  for (const [what, text] of Object.entries(SLOW))
    it(`end a request that ${what}`, async () => {
      await open({ ...HTTP_BOUNDS, slowestRequestInMs: 100 });
      assert.match(await connection(text).answer, /^HTTP\/1\.1 4/);
      assert.ok(await isAlive());
    });

  it('end a request that keeps coming letter by letter', async () => {
    await open({ ...HTTP_BOUNDS, slowestRequestInMs: 300 });
    const { socket, answer } = connection('POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ');
    const dribble = setInterval(() => socket.write('x'), 20);
    try {
      assert.match(await answer, /^HTTP\/1\.1 408 /);
    } finally {
      clearInterval(dribble);
    }
  });

  it('refuse a connection too many instead of leaving it waiting, and take one again afterwards', async () => {
    await open({ ...HTTP_BOUNDS, openSockets: 2 });
    const [first, second] = [connection(''), connection('')];
    const alive = 'GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n';
    assert.equal(await connection(alive).answer, '');
    first?.socket.write(alive);
    assert.match((await first?.answer) ?? '', /200 OK/);
    second?.socket.destroy();
    await second?.answer;
    assert.ok(await isAlive());
  });

  for (const protocol of ['h2c', 'websocket', 'TLS/1.0'])
    it(`refuse to upgrade to ${protocol} by any method, and free the socket`, async () => {
      await open(undefined);
      const answers = await Promise.all(
        METHODS.filter((method) => method !== 'CONNECT').map(
          (method) =>
            connection(
              `${method} /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: ${protocol}\r\n\r\n`,
            ).answer,
        ),
      );
      for (const answer of answers) assert.match(answer, /^HTTP\/1\.1 400 /);
      assert.ok(await isAlive());
      await bench.close();
    });

  it('end a request to tunnel', async () => {
    await open(undefined);
    await connection('CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n').answer;
    assert.ok(await isAlive());
  });

  const MEDIA_TYPES: readonly (readonly [type: string, status: number])[] = [
    ['application/json', 200],
    ['application/json; charset=utf-8', 200],
    ['Application/JSON;charset=UTF-8', 200],
    ['text/plain', 415],
    ['text/plain; application/json', 415],
    ['application/x-www-form-urlencoded', 415],
    ['multipart/form-data; boundary=application/json', 415],
    ['application/jsonp', 415],
    ['', 415],
  ];
  for (const [type, status] of MEDIA_TYPES)
    it(`answer a body of "${type}" with ${status}`, async () => {
      await open(undefined);
      const activity = personal(bench.connector.serviceUrl, null, { type: 'messageReaction' });
      const response = await bench.post(activity, { 'Content-Type': type });
      assert.equal(response.status, status);
    });

  const HOSTS: readonly (readonly [host: string, status: number])[] = [
    ['127.0.0.1', 200],
    ['localhost:3978', 200],
    ['LOCALHOST', 200],
    ['[::1]:3978', 200],
    ['evil.example', 421],
    ['127.0.0.1.evil.example', 421],
    ['localhost.evil.example:80', 421],
    ['evil.example/127.0.0.1', 421],
    ['127.0.0.1@evil.example', 421],
    ['0.0.0.0', 421],
    ['', 421],
  ];
  for (const [host, status] of HOSTS)
    it(`without an app id answer a request to the host "${host}" with ${status}`, async () => {
      await open(undefined);
      const { answer } = connection(`GET /healthz HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
      assert.match(await answer, new RegExp(`^HTTP/1\\.1 ${status} `));
    });

  const ROUTES: readonly (readonly [method: string, path: string, status: number, code: string])[] = [
    ['GET', '/api/messages', 405, 'HTTP_METHOD_NOT_ALLOWED'],
    ['OPTIONS', '/api/messages', 405, 'HTTP_METHOD_NOT_ALLOWED'],
    ['POST', '/readyz', 405, 'HTTP_METHOD_NOT_ALLOWED'],
    ['GET', '/', 404, 'HTTP_NOT_FOUND'],
    ['POST', '/vm-payroll', 404, 'HTTP_NOT_FOUND'],
  ];
  for (const [method, path, status, code] of ROUTES)
    it(`answer ${method} ${path} with ${status} and its own code, whatever the caller accepts`, async () => {
      await open(undefined);
      for (const accept of ['*/*', 'text/plain', 'application/x-none']) {
        const response = await fetch(`${bench.url}${path}`, { method, headers: { accept } });
        assert.equal(response.status, status);
        const { error } = JSON.parse(await response.text()) as { error: { code: string; message: string } };
        assert.equal(error.code, code);
        assert.notEqual(error.message, '');
        assert.equal(response.headers.get('access-control-allow-origin'), null);
      }
    });
});

describe('the bot server that stops', () => {
  const database = testDatabase();
  let bench: BotBench;
  let dribbling: RawConnection;
  beforeEach(async () => {
    bench = await botBench(database());
    dribbling = rawConnection(
      bench.url,
      'POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n',
    );
    // 100 Continue: the request is under way.
    await once(dribbling.socket, 'data');
    dribbling.socket.write('{');
  });
  afterEach(async () => {
    dribbling.socket.destroy();
    await bench.close();
  });

  it('closes what still dribbles when its time is over, and says so', async () => {
    const late = new AbortController();
    const closing = bench.server.close(late.signal);
    late.abort();
    await closing;
    await dribbling.answer;
    assert.match(JSON.stringify(bench.log), /stopped while something was still under way/);
  });

  it('answers what is under way, and takes no further request on the same connection', async () => {
    const closing = bench.server.close();
    dribbling.socket.write('}GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
    assert.match(await dribbling.answer, /TEAMS_BAD_REQUEST.*HTTP\/1\.1 503 .*HTTP_STOPPING/s);
    await closing;
  });
});
