import { once } from 'node:events';
import { flushCompileCache } from 'node:module';
import type { HttpClient } from '@azure/core-rest-pipeline';
import { pino } from 'pino';
import { createWriteDoor } from '../../../src/azure/write/write-door.ts';
import { botRenderer } from '../../../src/commands/bot-renderer.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import type { Policy } from '../../../src/model/policy.ts';
import { NO_ENTITIES, type Question } from '../../../src/model/question.ts';
import { botStore } from '../../../src/store/bot-store.ts';
import { openDatabase, type StorePlace } from '../../../src/store/database.ts';
import { RANDOM_IDS } from '../../../src/store/ids.ts';
import { storedLedger } from '../../../src/store/ledger.ts';
import type { Database } from '../../../src/store/sql-session.ts';
import { createBotServer } from '../../../src/teams/server.ts';
import { jumpingClock } from '../../support/jumping-clock.ts';
import { type Gate, gatedLedger, gateName, type Step } from './gated-ledger.ts';
import { loopbackClient } from './loopback-client.ts';

/** What the process is told first; until then it has loaded everything and opened nothing. */
export interface ActingSetup {
  readonly place: StorePlace;
  readonly tenantUrl: string;
  readonly policy: Policy;
  /** The time of all processes: `startInMs` at the machine's `sinceInMs`, and what it has jumped since. */
  readonly startInMs: number;
  readonly sinceInMs: number;
  readonly jumpedInMs: number;
}

/** What it is told later; each is answered with its `id`. */
export type ActingOrder = { readonly id: number } & (Jump | NoteHeld | Stand);

/** Its clock jumps, and it answers once all that it waits for has come but what the tenant holds: no other answer takes longer than it does. */
interface Jump {
  readonly do: 'jump';
  readonly milliseconds: number;
}

/** So many requests the tenant holds now, whosever they are. */
interface NoteHeld {
  readonly do: 'note-held';
  readonly count: number;
}

/** Stands still at a step of the deeds of a conversation, until it is told to go on. */
interface Stand {
  readonly do: 'hold' | 'go-on';
  readonly step: Step;
}

export type ActingNews =
  | { readonly ready: string }
  | { readonly done: number }
  | { readonly reached: string };

const tell = (news: ActingNews) => process.send?.(news);

flushCompileCache();
const [{ place, tenantUrl, policy, startInMs, sinceInMs, jumpedInMs }] = (await once(process, 'message')) as [
  ActingSetup,
];
const clock = jumpingClock(startInMs, sinceInMs);
clock.advance(jumpedInMs);

let underWay = 0;
let held = 0;
const counted = async <T>(work: () => Promise<T>): Promise<T> => {
  underWay += 1;
  try {
    return await work();
  } finally {
    underWay -= 1;
  }
};

const holds = new Map<string, PromiseWithResolvers<void>>();
const gate: Gate = async (step) => {
  const name = gateName(step);
  const hold = holds.get(name);
  if (hold === undefined) return;
  tell({ reached: name });
  await hold.promise;
};

/** As long as something is under way the clock does not jump: no answer takes longer than it does. */
async function settled(): Promise<void> {
  for (let still = 0; still < 3; still = underWay <= held ? still + 1 : 0)
    await new Promise((resolve) => setImmediate(resolve));
}

process.on('message', async (order: ActingOrder) => {
  switch (order.do) {
    case 'jump':
      clock.advance(order.milliseconds);
      await settled();
      break;
    case 'note-held':
      held = order.count;
      break;
    case 'hold':
      holds.set(gateName(order.step), Promise.withResolvers());
      break;
    case 'go-on': {
      const name = gateName(order.step);
      holds.get(name)?.resolve();
      holds.delete(name);
      break;
    }
  }
  tell({ done: order.id });
});

const opened = await openDatabase(place);
const database: Database = {
  ...opened,
  query: (sql, parameters) => counted(() => opened.query(sql, parameters)),
  transaction: (work) => counted(() => opened.transaction(work)),
};
const loopback = loopbackClient(tenantUrl);
const httpClient: HttpClient = { sendRequest: (request) => counted(() => loopback.sendRequest(request)) };
const connection = { clock, chance: () => 0.5, httpClient };
const credential = {
  getToken: () => Promise.resolve({ token: 'sandbox', expiresOnTimestamp: Number.MAX_SAFE_INTEGER }),
};
const engine = createEngine({
  ...connection,
  credential,
  scope: { subscriptions: [], managementGroup: null, workspaces: [] },
  tenant: 'sandbox',
  policy,
  reportError: (error) => {
    process.stderr.write(`${error}\n`);
  },
});

/** `assess-now vm-01 vm-02`: an action and its machines. */
function understand(text: string): Question {
  const [topic = '', ...machines] = text.split(' ');
  return {
    text,
    pasted: null,
    locale: 'en',
    intent: 'act',
    topic,
    entities: { ...NO_ENTITIES, machines },
    scope: 'machines',
    candidates: [],
  };
}

const server = await createBotServer({
  engine: { ...engine, understand },
  calendar: engine,
  render: botRenderer('sandbox'),
  store: botStore(database, clock, RANDOM_IDS.next()),
  acting: {
    ledger: gatedLedger(storedLedger(database, clock), gate),
    door: createWriteDoor({ ...connection, credential }),
    policy,
    people: engine,
    traces: engine,
  },
  ids: RANDOM_IDS,
  clock,
  chance: () => 0.5,
  log: pino({ level: process.env.ACTING_LOG ?? 'fatal' }, pino.destination(2)),
  identity: null,
  host: '127.0.0.1',
  port: 0,
  readiness: [],
});
void server.watch();
tell({ ready: server.url });
