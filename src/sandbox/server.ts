import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { apiError } from './api-error.ts';
import { apiOf } from './api-of.ts';
import { callFromRequest } from './call-from-request.ts';
import { controlReply } from './control-routes.ts';
import { DroppedConnection } from './dropped-connection.ts';
import type { Reply } from './exchange.ts';
import { analyse } from './kql/analyse.ts';
import type { MovableClock } from './movable-clock.ts';
import type { CallOptions, Sandbox } from './sandbox.ts';
import { writeToStandardError } from './standard-error.ts';

const LOOPBACK = '127.0.0.1';
const LONGEST_BODY_IN_BYTES = 10 * 1024 * 1024;

export interface ServerOptions {
  /** 0: any free port. */
  readonly port: number;
  /** The sandbox's own clock, which `POST /_sandbox/clock` moves. */
  readonly clock: MovableClock;
  /** What a query may take from every other caller; absent: as long as it takes. */
  readonly longestQueryInMs?: number;
}

export interface RunningServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Serves a sandbox over HTTP on the loopback interface alone. Rejects with Node's error when the port is taken. */
export async function startServer(sandbox: Sandbox, options: ServerOptions): Promise<RunningServer> {
  const { port, clock, longestQueryInMs } = options;
  const limit = longestQueryInMs === undefined ? {} : { longestQueryInMs };
  // Stopped while it loads, the parser would stay broken: it loads before a query may be stopped.
  if (longestQueryInMs !== undefined) analyse('print 1', { name: '', tables: new Map() });
  const server = createServer((request, response) => {
    reply(sandbox, clock, limit, request)
      .then((answer) => write(response, answer))
      .catch((error: unknown) => {
        if (error instanceof DroppedConnection) {
          response.destroy();
          return;
        }
        // The connection broke off, or the reply cannot be written: there is nobody left to tell over HTTP.
        writeToStandardError(error);
        response.destroy();
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://${LOOPBACK}:${address.port}`,
    port: address.port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

async function reply(
  sandbox: Sandbox,
  clock: MovableClock,
  limit: CallOptions,
  request: IncomingMessage,
): Promise<Reply> {
  const origin = `http://${request.headers.host ?? LOOPBACK}`;
  const url = URL.parse(absolute(request.url ?? '/', origin));
  if (url === null)
    return apiError('arm', 400, 'BadRequest', 'The request URL or its Host header is not valid.');
  const body = await bodyOf(request);
  if (body === null)
    return apiError(
      apiOf(url.pathname),
      413,
      'RequestEntityTooLarge',
      'The request body is larger than 10 MB.',
    );
  const headers = new Map(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
  const call = callFromRequest({ method: request.method ?? 'GET', url, headers, body, origin });
  return controlReply(call, sandbox.tenant, clock) ?? (await sandbox.handle(call, limit));
}

/** Joined as text: resolved against the origin, a path that begins with two slashes would name another host. */
function absolute(target: string, origin: string): string {
  return target.startsWith('/') ? `${origin}${target}` : target;
}

/** The request body as text; null when it is too long, the rest of it read and dropped so that the client hears the answer. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let lengthInBytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    lengthInBytes += chunk.length;
    if (lengthInBytes <= LONGEST_BODY_IN_BYTES) chunks.push(chunk);
  }
  return lengthInBytes > LONGEST_BODY_IN_BYTES ? null : Buffer.concat(chunks).toString('utf8');
}

function write(response: ServerResponse, { status, headers, body }: Reply): void {
  const text = body === undefined ? '' : JSON.stringify(body);
  response.writeHead(status, {
    ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
    'content-length': Buffer.byteLength(text),
    ...headers,
  });
  response.end(text);
}
