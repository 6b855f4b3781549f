import type { Server as HttpServer } from 'node:http';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { createServer, type Request, type Response, type Server } from 'restify';
import type { Acting } from '../acting/acting.ts';
import { type CarryingOutParts, carryingOut } from '../acting/carrying-out.ts';
import { deciding } from '../acting/deciding.ts';
import type { SentAs } from '../acting/own-roles.ts';
import { planNow } from '../acting/plan-now.ts';
import { recalling } from '../acting/recalling.ts';
import { viewing } from '../acting/viewing.ts';
import type { BotIdentity } from '../model/bot-identity.ts';
import type { Chance } from '../model/chance.ts';
import type { Clock } from '../model/clock.ts';
import type { Engine } from '../model/engine.ts';
import type { RunCalendar } from '../model/run-notice.ts';
import type { BotStore } from '../store/bot-store.ts';
import type { Ids } from '../store/ids.ts';
import { bot } from '../turns/bot.ts';
import type { Channels } from '../turns/channel.ts';
import { dialogKeeper } from '../turns/dialog-keeper.ts';
import { digesting as digestingIn } from '../turns/digesting.ts';
import type { Log } from '../turns/log.ts';
import { outboundPace } from '../turns/outbound-pace.ts';
import type { Renderer } from '../turns/renderer.ts';
import { runNotices as runNoticesIn } from '../turns/run-notices.ts';
import { tables as tablesIn } from '../turns/tables.ts';
import { deedEvent } from '../turns/turn-event.ts';
import { type TurnRunner, turnRunner } from '../turns/turn-runner.ts';
import { watching as watchingIn } from '../turns/watching.ts';
import { type ActivityDoor, activityDoor } from './activity-door.ts';
import { botSettings } from './bot-settings.ts';
import { drain } from './drain.ts';
import { type EntraSignInParts, entraSignIn } from './entra-sign-in.ts';
import { entrance } from './entrance.ts';
import { boundHttp, HTTP_BOUNDS, type HttpBounds } from './http-bounds.ts';
import { type HttpReply, httpRefusal, routingRefusal } from './http-refusal.ts';
import { listPages } from './list-pages.ts';
import { routeLists, SIGNED_IN_PATH } from './list-routes.ts';
import { KNOWN_AT_ONCE, newThreads } from './new-threads.ts';
import { oneDrive } from './one-drive.ts';
import { type ReadinessCheck, readiness } from './readiness.ts';
import { BodyError, requestBody } from './request-body.ts';
import { seal } from './seal.ts';
import { sealedLinks } from './sealed-links.ts';
import { isLoopback, isLoopbackHost } from './service-url.ts';
import { BOT_FRAMEWORK_METADATA, signingKeys } from './signing-keys.ts';
import { storedChannels } from './stored-channels.ts';
import { TeamsAdapter } from './teams-adapter.ts';
import { type TokenGate, tokenGate } from './token-gate.ts';

/** An error on its way into a response; restify writes what `toJSON` or `toString` says, by what the client accepts. */
interface RestifyError {
  readonly statusCode?: number;
  toJSON: () => unknown;
  toString: () => string;
}

export interface BotServerParts {
  readonly engine: Engine;
  /** What the schedules say of their runs. */
  readonly calendar: RunCalendar;
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
  /** Where actions are kept, the door they go through, and who may have them; null: nothing is carried out. */
  readonly acting?: (Omit<CarryingOutParts, 'clock' | 'ids'> & SentAs) | null;
  /** Where whole lists are had by a link, and how people sign in for them; null: nowhere. */
  readonly lists?: ListsParts | null;
  /** Where the keys of Teams' tokens are named; absent: by the Bot Framework. */
  readonly metadataUrl?: string;
  readonly bounds?: HttpBounds;
  /** Of a client that knows a new thread only some time after it is there, and shows no typing in it; absent: Teams, which does. */
  readonly threadsKnownAfterInMs?: number;
}

export interface ListsParts extends Omit<EntraSignInParts, 'returnTo' | 'clock'> {
  /** The bot's own address as browsers reach it. */
  readonly url: string;
  /** Signs the links. */
  readonly key: string;
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
  /**
   * Takes no new requests and lets turns end for some seconds, or until `late` aborts: connections are then closed, and what is
   * unfinished is left to others, or to the next start.
   */
  close(late?: AbortSignal): Promise<void>;
}

function actingOf(parts: BotServerParts & CarryingOutParts & SentAs): Acting {
  const recalls = recalling(parts);
  return {
    deciding: deciding({ ...parts, planNow: planNow(parts.engine, recalls), eventOf: deedEvent }),
    carryingOut: carryingOut(parts),
    recalling: recalls,
    viewing: viewing(parts),
  };
}

/**
 * The bot over HTTP: `POST /api/messages`, `GET /healthz`, `GET /readyz`. Rejects with the system's error where the port
 * cannot be had, and throws where nobody would be authenticated on an address that others can reach.
 */
export async function createBotServer(parts: BotServerParts): Promise<BotServer> {
  const { identity, host, port, store, clock, chance, log, threadsKnownAfterInMs } = parts;
  if (identity === null && !isLoopback(host))
    throw new Error(
      `a bot without MicrosoftAppId accepts anybody, so it listens on loopback only, not on ${host}`,
    );
  const adapter = new TeamsAdapter(
    new ConfigurationBotFrameworkAuthentication(botSettings(identity)),
    identity?.appId ?? null,
  );
  const keeper = dialogKeeper(store.conversations, clock, chance, log);
  const watching = watchingIn({ ...parts, watches: store.watches, deliveries: store.deliveries });
  const digesting = digestingIn({
    ...parts,
    policy: parts.acting?.policy ?? null,
    people: parts.acting?.people ?? null,
    digests: store.digests,
  });
  const runNotices = runNoticesIn({
    ...parts,
    digesting,
    digests: store.digests,
    deliveries: store.deliveries,
  });
  const acting = parts.acting ? actingOf({ ...parts, ...parts.acting }) : null;
  const signIns = parts.acting?.signIns ?? null;
  const runner = turnRunner({ ...parts, keeper, watching, digesting, acting, cards: store.cards });
  const channels = storedChannels(
    adapter,
    store.references,
    identity !== null,
    outboundPace(clock),
    threadsKnownAfterInMs === undefined ? KNOWN_AT_ONCE : newThreads(clock, threadsKnownAfterInMs),
  );
  const sealing = parts.lists ? seal(parts.lists.key) : null;
  const links = parts.lists && sealing ? sealedLinks(parts.lists.url, sealing) : null;
  const files = oneDrive(identity !== null, clock);
  const tables = tablesIn({ ...parts, cards: store.cards, files, links });
  const answering = bot({
    ...parts,
    runner,
    watching,
    digesting,
    runNotices,
    tables,
    acting,
    signIns,
    channels,
    deliveries: store.deliveries,
    cards: store.cards,
  });
  const door = activityDoor({ ...parts, bot: answering, signIns });
  const keys = signingKeys(parts.metadataUrl ?? BOT_FRAMEWORK_METADATA, clock, log);
  const gate = tokenGate(identity, keys, clock, log);
  const bounds = parts.bounds ?? HTTP_BOUNDS;
  const checks = identity === null ? [] : [{ name: 'keys', trouble: keys.trouble }];
  const readyNow = readiness([...parts.readiness, ...checks], clock);
  let isClosing = false;

  const server = createServer({ name: 'UpdateOps' });
  const http = server.server as HttpServer;
  boundHttp(http, bounds);
  const enter = entrance(http, clock);
  server.pre((request: Request, response: Response, next) => {
    const refusal = isClosing ? httpRefusal(503, 'HTTP_STOPPING') : hostRefusal(request, identity);
    if (refusal === null) return next();
    response.setHeader('Connection', 'close');
    reply(response, refusal);
    next(false);
  });
  server.on('restifyError', (_request, _response, error: RestifyError, done) => {
    // Restify's own bodies quote the request and the exception.
    const { body } = routingRefusal(error.statusCode ?? 500);
    error.toJSON = () => body;
    error.toString = () => JSON.stringify(body);
    done();
  });
  server.post('/api/messages', async (request: Request, response: Response) => {
    await enter();
    await receive(request, response, gate, door, bounds.longestBodyInBytes);
  });
  if (parts.lists && sealing && links) {
    const signIn = entraSignIn({ ...parts.lists, returnTo: `${parts.lists.url}${SIGNED_IN_PATH}`, clock });
    routeLists(server, listPages({ ...parts, links, seal: sealing, signIn, tables }));
  }
  server.get('/healthz', (_request, response: Response, next) => {
    reply(response, { status: 200, body: { isAlive: true } });
    next();
  });
  server.get('/readyz', async (_request: Request, response: Response) => {
    const ready = await readyNow();
    reply(response, { status: ready.isReady ? 200 : 503, body: ready });
  });

  return {
    url: await listening(server, host, port, bounds.openSockets),
    channels,
    runner,
    watch: () => answering.watch(),
    close: async (late) => {
      isClosing = true;
      const outcome = await drain(http, () => answering.close(), late ?? null);
      if (outcome === 'cut-off') log.warn('the server stopped while something was still under way');
    },
  };
}

/** On a laptop the host name is all that tells a caller on it from a web page whose own name leads here. */
function hostRefusal({ headers }: Request, identity: BotIdentity | null): HttpReply | null {
  const isMeant = identity !== null || isLoopbackHost(headers.host ?? '');
  return isMeant ? null : httpRefusal(421, 'HTTP_FOREIGN_HOST');
}

async function receive(
  request: Request,
  response: Response,
  gate: TokenGate,
  door: ActivityDoor,
  longestBodyInBytes: number,
): Promise<void> {
  const warrant = await gate(request.header('authorization') ?? '');
  if (warrant === null) return reply(response, httpRefusal(401, 'TEAMS_UNAUTHENTICATED'));
  try {
    reply(response, await door(warrant, await requestBody(request, longestBodyInBytes)));
  } catch (error) {
    if (!(error instanceof BodyError)) throw error;
    // What is left of the body is not read: the connection cannot be used again.
    response.setHeader('Connection', 'close');
    reply(response, httpRefusal(error.status, 'TEAMS_BAD_REQUEST'));
  }
}

/** Ends the response here: restify's formatters would add what they know of an error. */
function reply(response: Response, { status, body }: HttpReply): void {
  const json = body === null ? '' : JSON.stringify(body);
  response.writeHead(status, body === null ? {} : { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(json);
}

/**
 * `backlog` connections may come at one moment. Beyond Node's own 511 the system drops what asks to connect, and who asked
 * tries again after 1, 3, 7 and 15 seconds.
 */
function listening(server: Server, host: string, port: number, backlog: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, backlog, () => {
      server.removeListener('error', reject);
      const { address, port: chosen, family } = server.address();
      resolve(`http://${family === 'IPv6' ? `[${address}]` : address}:${chosen}`);
    });
  });
}
