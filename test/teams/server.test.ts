import assert from 'node:assert/strict';
import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { createBotServer } from '../../src/teams/server.ts';
import { type BotBench, type BotBenchSetup, botBench } from '../support/bot-bench.ts';
import { personal } from '../support/inbound.ts';
import { testDatabase } from '../support/test-database.ts';

const SECRET = 'why is vm-payroll down';
const IDENTITY = {
  type: 'SingleTenant',
  appId: '3f1b5c1e-5a0c-4c55-9a7f-0d9a3a1b2c01',
  tenantId: '3f1b5c1e-5a0c-4c55-9a7f-0d9a3a1b2c02',
  password: 'not a real one',
} as const;

describe('the bot server', () => {
  const database = testDatabase();
  let bench: BotBench;
  const open = async (setup: BotBenchSetup = {}) => {
    bench = await botBench(database(), setup);
    return bench.connector.serviceUrl;
  };
  afterEach(() => bench.close());

  const BODIES = [
    { what: 'text that is not JSON', body: `{"text":"${SECRET}`, status: 400 },
    { what: 'an empty body', body: '', status: 400 },
    { what: 'a JSON list', body: `["${SECRET}"]`, status: 400 },
    { what: 'JSON null', body: 'null', status: 400 },
    { what: 'an object that is no activity', body: `{"text":"${SECRET}"}`, status: 400 },
    {
      what: 'an activity without type',
      body: JSON.stringify(personal('http://127.0.0.1', SECRET, { type: '' })),
      status: 400,
    },
    {
      what: 'an activity without conversation',
      body: JSON.stringify(personal('http://127.0.0.1', SECRET, { conversation: null })),
      status: 400,
    },
    { what: 'a body over the limit', body: JSON.stringify({ text: SECRET.repeat(20_000) }), status: 413 },
  ];
  for (const { what, body, status } of BODIES)
    it(`refuses ${what} with ${status} and repeats nothing of it`, async () => {
      await open();
      const response = await bench.post(body);
      assert.equal(response.status, status);
      assert.doesNotMatch(await response.text(), /vm-payroll/);
      assert.doesNotMatch(JSON.stringify(bench.log), /vm-payroll/);
    });

  it('refuses a compressed body, whole or broken, and lives on', async () => {
    await open();
    for (const body of [gzipSync('{}'), Buffer.from('not gzip')]) {
      const response = await fetch(`${bench.url}/api/messages`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' },
        body,
      });
      assert.equal(response.status, 415);
    }
    assert.equal((await fetch(`${bench.url}/healthz`)).status, 200);
  });

  it('stops reading a body that grows beyond the limit without announcing it', async () => {
    await open();
    const status = await new Promise((resolve, reject) => {
      const headers = { 'Content-Type': 'application/json' };
      const call = request(`${bench.url}/api/messages`, { method: 'POST', headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      call.on('error', reject);
      const chunk = 'x'.repeat(64 * 1024);
      for (let sent = 0; sent < 6; sent += 1) call.write(chunk);
    });
    assert.equal(status, 413);
  });

  const PATHS = [
    { method: 'GET', path: '/healthz', status: 200 },
    { method: 'GET', path: '/readyz', status: 200 },
    { method: 'GET', path: '/api/messages', status: 405 },
    { method: 'POST', path: '/healthz', status: 405 },
    { method: 'GET', path: '/vm-payroll', status: 404 },
  ];
  for (const { method, path, status } of PATHS)
    it(`answers ${method} ${path} with ${status}`, async () => {
      await open();
      const response = await fetch(`${bench.url}${path}`, { method });
      assert.equal(response.status, status);
      assert.doesNotMatch(await response.text(), /vm-payroll/);
    });

  it('is not ready while a part is not, and names the part and what is wrong with it', async () => {
    await open({ storeTrouble: 'full' });
    const response = await fetch(`${bench.url}/readyz`);
    assert.equal(response.status, 503);
    assert.deepEqual(await response.json(), {
      isReady: false,
      checks: { store: false },
      trouble: { store: 'full' },
    });
    assert.equal((await fetch(`${bench.url}/healthz`)).status, 200);
  });

  it('without an app id refuses to send replies anywhere but to loopback', async () => {
    await open();
    const response = await bench.post(personal('https://smba.trafficmanager.net/emea/', SECRET));
    assert.equal(response.status, 403);
    assert.deepEqual(bench.read, []);
  });

  it('without an app id refuses to listen where others can reach it', async () => {
    await open();
    await assert.rejects(
      createBotServer({ ...bench.parts, identity: null, host: '0.0.0.0', port: 0 }),
      /MicrosoftAppId.*loopback.*0\.0\.0\.0/,
    );
  });

  const TOKENS = [
    { what: 'no token', authorization: '' },
    { what: 'a token of another scheme', authorization: 'Basic abc' },
    { what: 'text that is no token', authorization: 'Bearer abc' },
  ];
  for (const { what, authorization } of TOKENS)
    it(`with an app id refuses ${what} with 401`, async () => {
      const serviceUrl = await open({ identity: IDENTITY });
      const response = await bench.post(
        personal(serviceUrl, SECRET),
        authorization === '' ? {} : { authorization },
      );
      assert.equal(response.status, 401);
      assert.deepEqual(bench.read, []);
    });

  it('finishes the answers under way before it closes', async () => {
    const reading = Promise.withResolvers<void>();
    const serviceUrl = await open({
      answer: () => reading.promise.then(() => Promise.reject(new Error('late'))),
    });
    await bench.post(personal(serviceUrl, 'why is vm-01 not assessed?'));
    await bench.connector.until((calls) => calls.length === 2);
    const closing = bench.close();
    reading.resolve();
    await closing;
    assert.equal(bench.connector.calls.length, 3);
  });
});
