import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** What one caller, or all together, may take of the server. */
export interface HttpBounds {
  readonly longestBodyInBytes: number;
  /** For a request to arrive whole, head and body, from its first byte. */
  readonly slowestRequestInMs: number;
  readonly openSockets: number;
}

export const HTTP_BOUNDS: HttpBounds = {
  /** Teams sends activities of a few kilobytes; the longest message it lets a person type stays below 100 KB. */
  longestBodyInBytes: 256 * 1024,
  /** Teams gives a request up after 10 seconds: nobody waits for an answer to one that took longer to send. */
  slowestRequestInMs: 10_000,
  /**
   * Half again as many as 2,000 messages at once, the flood that is promised to be acknowledged, each on a connection of
   * its own. Node raises the limit of open files to the hard one, which is higher wherever services run.
   */
  openSockets: 3_000,
};

/** How much later than promised a slow request may be ended, in milliseconds. Node looks every 30 seconds. */
const LATENESS_IN_MS = 1_000;

const REFUSED_UPGRADE = 'HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

/** What a request asks for, as every client but a proxy writes it. */
const TARGET = /^\/[!-~]*$/;

/**
 * Bounds a server that does not listen yet. A request that arrives too slowly is answered 408 and its connection closed; a
 * connection over the bound is closed unanswered, so that its caller is not left waiting; a request to upgrade the
 * connection is refused, and so is one for anything but a path, which Restify would read as an address and throw where it is none.
 */
export function boundHttp(server: Server, { slowestRequestInMs, openSockets }: HttpBounds): void {
  server.headersTimeout = slowestRequestInMs;
  server.requestTimeout = slowestRequestInMs;
  // Read when the server begins to listen; the types know it only as an option of a server that Restify makes by itself.
  Object.assign(server, { connectionsCheckingInterval: Math.min(LATENESS_IN_MS, slowestRequestInMs) });
  server.maxConnections = openSockets;
  // Restify listens for it and does nothing, and Node leaves the socket to whoever listens: nobody would ever close it.
  server.on('upgrade', (_request, socket) => {
    // The caller may be gone already; an error nobody listens for would end the process.
    socket.on('error', () => undefined);
    socket.end(REFUSED_UPGRADE, () => socket.destroy());
  });
  // The second comes in place of the first where a client asks before it sends its body.
  for (const event of ['request', 'checkContinue']) {
    const handlers = server.listeners(event);
    server.removeAllListeners(event);
    server.on(event, (request: IncomingMessage, response: ServerResponse) => {
      if (TARGET.test(request.url ?? ''))
        for (const handle of handlers) handle.call(server, request, response);
      else refuse(response);
    });
  }
}

function refuse(response: ServerResponse): void {
  response.statusCode = 400;
  response.setHeader('Connection', 'close');
  response.end();
}
