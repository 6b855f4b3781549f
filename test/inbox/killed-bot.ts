import type { StorePlace } from '../../src/store/database.ts';
import { type ConnectorCall, type FakeConnector, fakeConnector } from '../support/fake-connector.ts';
import type { Given } from '../support/inbound.ts';
import type { Death, MortalBotSetup } from '../support/mortal-bot.ts';
import {
  type MortalBotProcess,
  type MortalBotStandby,
  standbyMortalBot,
} from '../support/mortal-bot-process.ts';
import type { KEPT_STORES } from './kept-stores.ts';

/** What is taken over after fifteen seconds is here after one and a half. */
export const SPEED = 10;

/** One bot after another over one store, in front of a connector that outlives them. */
export interface KilledBot {
  readonly connector: FakeConnector;
  /** The one that runs. */
  readonly bot: MortalBotProcess;
  /** What time it is for the bot. */
  now(): number;
  /** Starts the next one, when the one before has ended. */
  begin(more?: Pick<MortalBotSetup, 'machines' | 'death'>): Promise<void>;
  /** Has the one that runs end what it has begun, and starts the next with its clock put forward. */
  restart(forwardInMs: number, more?: Pick<MortalBotSetup, 'machines' | 'death'>): Promise<void>;
  /** A chat that nobody has spoken in. */
  elsewhere(): Given;
  callsIn(where: Given): readonly ConnectorCall[];
}

/** Has a first bot started before the tests of this suite, and everything ended after them. */
export function killedBot(
  { start }: (typeof KEPT_STORES)[number],
  patienceInMs?: number,
  first?: Pick<MortalBotSetup, 'machines'>,
): KilledBot {
  let epochInMs = Date.now();
  let store: { readonly place: StorePlace; stop(): Promise<void> };
  let connector: FakeConnector;
  let bot: MortalBotProcess;
  let next: MortalBotStandby;
  let count = 0;

  const begin: KilledBot['begin'] = async (more = {}) => {
    bot = await next.start({ place: store.place, epochInMs, speed: SPEED, ...more });
    next = standbyMortalBot();
  };
  before(async () => {
    store = await start();
    connector = await fakeConnector(patienceInMs);
    next = standbyMortalBot();
    await begin(first);
  });
  after(async () => {
    next.discard();
    bot.kill('SIGKILL');
    await bot.ended;
    await connector.close();
    await store.stop();
  });
  return {
    get connector() {
      return connector;
    },
    get bot() {
      return bot;
    },
    now: () => epochInMs + (Date.now() - epochInMs) * SPEED,
    begin,
    restart: async (forwardInMs, more) => {
      epochInMs -= forwardInMs / (SPEED - 1);
      bot.kill('SIGTERM');
      await bot.ended;
      await begin(more);
    },
    elsewhere: () => {
      count += 1;
      return { conversation: { id: `a:${count}`, conversationType: 'personal', tenantId: 'tenant' } };
    },
    callsIn: ({ conversation }) =>
      connector.calls.filter((call) => call.conversation === (conversation as { id: string }).id),
  };
}

export function dyingAt(text: string, when: 'before' | 'after'): Death {
  return { at: 'statement', text, when };
}
