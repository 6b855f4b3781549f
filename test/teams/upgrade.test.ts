import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { type BotBench, botBench } from '../support/bot-bench.ts';
import { testDatabase } from '../support/test-database.ts';

describe('a request to upgrade the connection', () => {
  const database = testDatabase();
  let bench: BotBench;
  let socket: Socket;
  beforeEach(async () => {
    bench = await botBench(database());
  });
  afterEach(() => {
    socket.destroy();
    return bench.close();
  });

  for (const protocol of ['h2c', 'websocket'])
    it(`to ${protocol} is ended at once, and keeps the server neither busy nor open`, async () => {
      const { hostname, port } = new URL(bench.url);
      socket = connect(Number(port), hostname);
      socket.write(
        `GET /healthz HTTP/1.1\r\nHost: bot\r\nConnection: Upgrade\r\nUpgrade: ${protocol}\r\n\r\n`,
      );
      socket.resume();
      await once(socket, 'close');
      assert.equal((await fetch(`${bench.url}/healthz`)).status, 200);
      await bench.close();
    });
});
