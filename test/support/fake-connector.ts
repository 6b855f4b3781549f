import { EventEmitter } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Of a fault: the library that sends tries again by itself, and then does so at once. */
export const AT_ONCE: Readonly<Record<string, string>> = { 'Retry-After': '0' };

export interface SentActivity {
  readonly type: string;
  readonly text?: string;
  readonly summary?: string;
  readonly members?: readonly { readonly id: string }[];
  readonly attachments?: readonly { readonly contentType: string; readonly content: unknown }[];
}

/** What the bot sent to the channel. */
export interface ConnectorCall {
  /** `create`: somebody's own conversation was asked for; its `activity` is what of whom. */
  readonly kind: 'send' | 'update' | 'typing' | 'create';
  readonly conversation: string;
  /** The message updated, or the one that a message was sent in reply to; null for a message of its own. */
  readonly target: string | null;
  /** The id that the connector gave the message; null where it refused. */
  readonly id: string | null;
  readonly status: number;
  readonly activity: SentActivity;
}

export interface ConnectorMember {
  readonly id: string;
  readonly aadObjectId: string;
}

/** The next `times` calls of a kind fail with `status`. */
export interface ConnectorFault {
  readonly kind: ConnectorCall['kind'];
  readonly status: number;
  readonly times: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface FakeConnector {
  readonly serviceUrl: string;
  readonly calls: readonly ConnectorCall[];
  /** Who is in its conversations; by default nobody. */
  members: readonly ConnectorMember[];
  fail(fault: ConnectorFault): void;
  /** Does `happens` at the next call of `kind`: when it has come and is not replied to, or after the reply. */
  interrupt(kind: ConnectorCall['kind'], when: 'got' | 'replied', happens: () => void): void;
  /** Resolves as soon as the calls fulfil `isDone`; rejects when its patience ends, naming what came. */
  until(isDone: (calls: readonly ConnectorCall[]) => boolean): Promise<void>;
  close(): Promise<void>;
}

const PATIENCE_IN_MS = 10_000;

/** A Bot Connector on loopback that keeps what it is sent. Source: the Bot Connector REST API, v3. */
export async function fakeConnector(patienceInMs = PATIENCE_IN_MS): Promise<FakeConnector> {
  const calls: ConnectorCall[] = [];
  let interruption: { kind: ConnectorCall['kind']; when: 'got' | 'replied'; happens: () => void } | null =
    null;
  const faults: { fault: ConnectorFault; left: number }[] = [];
  const changed = new EventEmitter();
  let members: readonly ConnectorMember[] = [];

  const server = createServer(async (request, response) => {
    if (request.method === 'GET') return replyTo(request.url ?? '', members, response);
    const path = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/?]+))?/.exec(request.url ?? '');
    const activity: SentActivity = JSON.parse(await textOf(request));
    const isCreating = request.url === '/v3/conversations';
    const kind = isCreating ? 'create' : kindOf(request, activity);
    const failing = faults.find(({ fault, left }) => fault.kind === kind && left > 0);
    if (failing !== undefined) failing.left -= 1;
    const status =
      path === null && !isCreating ? 404 : (failing?.fault.status ?? (kind === 'update' ? 200 : 201));
    const target = path?.[2] === undefined ? null : decodeURIComponent(path[2]);
    const id = status >= 400 ? null : idOf(kind, activity, target, calls.length + 1);
    const interrupting = interruption?.kind === kind ? interruption : null;
    if (interrupting !== null) interruption = null;
    if (interrupting?.when === 'got') interrupting.happens();
    response.writeHead(status, { 'Content-Type': 'application/json', ...failing?.fault.headers });
    response.end(
      JSON.stringify(id === null ? { error: { code: 'Fault', message: 'told to fail' } } : { id }),
    );
    calls.push({ kind, conversation: decodeURIComponent(path?.[1] ?? ''), target, id, status, activity });
    changed.emit('call');
    if (interrupting?.when === 'replied') response.once('finish', interrupting.happens);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    serviceUrl: `http://127.0.0.1:${port}`,
    calls,
    get members() {
      return members;
    },
    set members(given) {
      members = given;
    },
    interrupt: (kind, when, happens) => {
      interruption = { kind, when, happens };
    },
    fail: (fault) => {
      faults.push({ fault, left: fault.times });
    },
    until: (isDone) =>
      new Promise((resolve, reject) => {
        const settle = () => {
          if (!isDone(calls)) return;
          clearTimeout(timer);
          changed.off('call', settle);
          resolve();
        };
        const timer = setTimeout(() => {
          changed.off('call', settle);
          const came = calls
            .slice(-20)
            .map(({ kind, status }) => `${kind} ${status}`)
            .join(', ');
          reject(
            new Error(`the connector waited in vain; it got ${calls.length}, the last: ${came || 'nothing'}`),
          );
        }, patienceInMs);
        changed.on('call', settle);
        settle();
      }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function kindOf({ method }: IncomingMessage, { type }: SentActivity): ConnectorCall['kind'] {
  if (type === 'typing') return 'typing';
  return method === 'PUT' ? 'update' : 'send';
}

/** There is one conversation of each person. */
function idOf(
  kind: ConnectorCall['kind'],
  { members }: SentActivity,
  target: string | null,
  number: number,
): string | null {
  if (kind === 'create') return `a:${members?.[0]?.id}`;
  return kind === 'update' ? target : `card-${number}`;
}

/** Who is in a conversation, page by page, and one of them by either id. */
function replyTo(url: string, members: readonly ConnectorMember[], response: ServerResponse): void {
  const { pathname, searchParams } = new URL(url, 'http://connector');
  const [, id = ''] = /\/members\/([^/]+)$/.exec(pathname) ?? [];
  const size = Number(searchParams.get('pageSize'));
  const page = {
    members: members.slice(0, size),
    ...(members.length > size && { continuationToken: 'more' }),
  };
  const one = members.find((each) => each.aadObjectId === decodeURIComponent(id));
  const found = /\/pagedmembers$/i.test(pathname) ? page : one;
  response.writeHead(found === undefined ? 404 : 200, { 'Content-Type': 'application/json' });
  response.end(
    JSON.stringify(found ?? { error: { code: 'MemberNotFoundInConversation', message: 'not here' } }),
  );
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
