import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BodyError, requestBody } from '../../src/teams/request-body.ts';
import { rawConnection } from '../support/raw-connection.ts';

const HEAD = 'POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{';

describe('the body of a request', () => {
  let server: Server;
  let url: string;
  beforeEach(async () => {
    server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => server.close());

  it('of a client that goes away is given up, while it is read or before', async () => {
    for (const when of ['while', 'before'] as const) {
      const { socket } = rawConnection(url, HEAD);
      const [request] = (await once(server, 'request')) as [IncomingMessage];
      const gone = new Promise<void>((resolve) => request.once('close', () => resolve()));
      if (when === 'before') {
        socket.destroy();
        await gone;
      }
      const reading = requestBody(request, 1_000);
      socket.destroy();
      await assert.rejects(reading, BodyError);
    }
  });
});
