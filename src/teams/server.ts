import type { Socket } from 'node:net';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { createServer, type Request, type Response, type Server } from 'restify';
import type { BotIdentity } from '../model/bot-identity.ts';
import type { Chance } from '../model/chance.ts';
import type { Clock } from '../model/clock.ts';
import type { Engine } from '../model/engine.ts';
import { ERROR_CODES } from '../model/error-code.ts';
import type { BotStore } from '../store/bot-store.ts';
import type { Ids } from '../store/ids.ts';
import { bot } from '../turns/bot.ts';
import type { Channels } from '../turns/channel.ts';
import { dialogKeeper } from '../turns/dialog-keeper.ts';
import type { Log } from '../turns/log.ts';
import { outboundPace } from '../turns/outbound-pace.ts';
import type { Renderer } from '../turns/renderer.ts';
import { type TurnRunner, turnRunner } from '../turns/turn-runner.ts';
import { type ActivityDoor, activityDoor } from './activity-door.ts';
import { botSettings } from './bot-settings.ts';
import { checkReadiness, type ReadinessCheck } from './readiness.ts';
import { BodyError, requestBody } from './request-body.ts';
import { isLoopback } from './service-url.ts';
import { storedChannels } from './stored-channels.ts';
import { TeamsAdapter } from './teams-adapter.ts';

/** Teams sends activities of a few kilobytes; the longest message it lets a person type stays below 100 KB. */
const LONGEST_BODY_IN_BYTES = 256 * 1024;

/** An error on its way into a response; restify writes what `toJSON` or `toString` says, by what the client accepts. */
interface RestifyError {
  readonly restCode?: string;
  toJSON: () => unknown;
  toString: () => string;
}

export interface BotServerParts {
  readonly engine: Engine;
  readonly render: Renderer;
  readonly store: BotStore;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly log: Log;
  /** Null: no authentication in either direction, so the server only listens on loopback. */
  readonly identity: BotIdentity | null;
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly readiness: readonly ReadinessCheck[];
}

export interface BotServer {
  /** `http://host:port` as it listens. */
  readonly url: string;
  /** The ways into conversations, for what nobody asked for just now. */
  readonly channels: Channels;
  /** Runs turns that no message began, as it runs those of messages. */
  readonly runner: TurnRunner;
  /** Takes over turns that other processes, or earlier ones, left; resolves when the server is closed. */
  watch(): Promise<void>;
  /** Takes no new requests and lets turns end for some seconds; what is unfinished then is left to others, or to the next start. */
  close(): Promise<void>;
}

/**
 * The bot over HTTP: `POST /api/messages`, `GET /healthz`, `GET /readyz`. Rejects with the system's error where the port
 * cannot be had, and throws where nobody would be authenticated on an address that others can reach.
 */
export async function createBotServer(parts: BotServerParts): Promise<BotServer> {
  const { identity, host, port, readiness, store, clock, chance, log } = parts;
  if (identity === null && !isLoopback(host))
    throw new Error(
      `a bot without MicrosoftAppId accepts anybody, so it listens on loopback only, not on ${host}`,
    );
  const adapter = new TeamsAdapter(
    new ConfigurationBotFrameworkAuthentication(botSettings(identity)),
    identity?.appId ?? null,
  );
  const keeper = dialogKeeper(store.conversations, clock, chance, log);
  const runner = turnRunner({ ...parts, keeper, cards: store.cards });
  const channels = storedChannels(adapter, store.references, identity !== null, outboundPace(clock));
  const answering = bot({ ...parts, runner, channels, deliveries: store.deliveries, cards: store.cards });
  const door = activityDoor({ adapter, bot: answering, identity, log });

  const server = createServer({ name: 'UpdateOps' });
  server.on('restifyError', (_request, _response, error: RestifyError, done) => {
    // Restify's own bodies quote the request and the exception.
    const body = { error: { code: error.restCode ?? 'InternalServer' } };
    error.toJSON = () => body;
    error.toString = () => JSON.stringify(body);
    done();
  });
  server.post('/api/messages', async (request: Request, response: Response) => {
    await receive(request, response, door);
  });
  server.get('/healthz', (_request, response: Response, next) => {
    reply(response, 200, { isAlive: true });
    next();
  });
  server.get('/readyz', async (_request: Request, response: Response) => {
    const ready = await checkReadiness(readiness);
    reply(response, ready.isReady ? 200 : 503, ready);
  });

  // Restify takes the event from Node, which then leaves the socket to whoever listens: nobody would ever close it.
  server.on('upgrade', (_request, socket: Socket) => socket.destroy());

  return {
    url: await listening(server, host, port),
    channels,
    runner,
    watch: () => answering.watch(),
    close: async () => {
      await Promise.all([closed(server), answering.close()]);
    },
  };
}

async function receive(request: Request, response: Response, door: ActivityDoor): Promise<void> {
  try {
    const body = await requestBody(request, LONGEST_BODY_IN_BYTES);
    const answer = await door(request.header('authorization') ?? '', body);
    reply(response, answer.status, answer.body);
  } catch (error) {
    if (!(error instanceof BodyError)) throw error;
    // What is left of the body is not read: the connection cannot be used again.
    response.setHeader('Connection', 'close');
    reply(response, error.status, {
      error: { code: 'TEAMS_BAD_REQUEST', message: ERROR_CODES.TEAMS_BAD_REQUEST.means.en },
    });
  }
}

/** Ends the response here: restify's formatters would add what they know of an error. */
function reply(response: Response, status: number, body: unknown): void {
  const json = body === null ? '' : JSON.stringify(body);
  response.writeHead(status, body === null ? {} : { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(json);
}

function listening(server: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.removeListener('error', reject);
      const { address, port: chosen, family } = server.address();
      resolve(`http://${family === 'IPv6' ? `[${address}]` : address}:${chosen}`);
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
