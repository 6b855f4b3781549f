import assert from 'node:assert/strict';
import {
  DIGEST_CHANGE,
  DIGEST_LIST,
  DIGEST_SUBSCRIBE,
  DIGEST_UNSUBSCRIBE,
} from '../../../src/model/digest.ts';
import type { DigestWish } from '../../../src/model/digest-wish.ts';
import type { Engine } from '../../../src/model/engine.ts';
import { NO_ENTITIES } from '../../../src/model/question.ts';
import type { Database } from '../../../src/store/sql-session.ts';
import { atRest, roundOver } from '../../support/at-rest.ts';
import { type BotBench, type BotBenchSetup, botBench } from '../../support/bot-bench.ts';
import { eventually } from '../../support/eventually.ts';
import { type ConnectorCall, type FakeConnector, fakeConnector } from '../../support/fake-connector.ts';
import { channelThread } from '../../support/inbound.ts';
import { saysOf } from '../../support/shown.ts';

export const CHANNEL = '19:channel@thread.tacv2';

const TOPICS: Readonly<Record<string, string>> = {
  subscribe: DIGEST_SUBSCRIBE,
  list: DIGEST_LIST,
  change: DIGEST_CHANGE,
  stop: DIGEST_UNSUBSCRIBE,
};

/** What is said of digests here, beside the words that the product understands: a wish as JSON after the verb, and what goes without saying. */
export function understandWish(unsaid: DigestWish = {}): Engine['understand'] {
  return (text) => {
    const [verb = '', json = '{}'] = text.split(/ (.*)/);
    const { machines = [], time = null, schedule = null, ...wish } = JSON.parse(json || '{}');
    return {
      text,
      pasted: null,
      locale: 'en',
      intent: 'digest',
      topic: TOPICS[verb] ?? assert.fail(verb),
      entities: {
        ...NO_ENTITIES,
        machines,
        schedule,
        recurrence: verb === 'subscribe' ? 'Day' : null,
        time: time === null ? null : { start: time, end: null },
      },
      scope: 'fleet',
      digest: { ...wish, ...unsaid },
      candidates: [],
    };
  };
}

export interface DigestTalk {
  readonly connector: FakeConnector;
  open(setup: BotBenchSetup): Promise<BotBench>;
  /** What reached the channel or one of its threads. */
  sent(): readonly ConnectorCall[];
  /** Says something in a thread of the channel; what it is answered. */
  asked(bench: BotBench, text: string, thread?: string): Promise<string | undefined>;
  /** Lets time pass, with as many rounds of the inbox after each step. */
  passing(bench: BotBench, durationInMs: number, stepInMs: number, rounds?: number): Promise<void>;
}

/** Bots in front of one channel for the tests of a `describe`, gone after each of them. */
export function digestTalk(database: () => Database): DigestTalk {
  let connector: FakeConnector;
  let benches: BotBench[];
  beforeEach(async () => {
    connector = await fakeConnector();
    benches = [];
  });
  afterEach(async () => {
    await Promise.all(benches.map((bench) => bench.close()));
    await connector.close();
  });
  const sent = () =>
    connector.calls.filter(({ kind, status }) => (kind === 'send' || kind === 'update') && status < 400);
  return {
    get connector() {
      return connector;
    },
    open: async (setup) => {
      const bench = await botBench(database(), { connector, ...setup });
      benches.push(bench);
      void bench.server.watch();
      return bench;
    },
    sent,
    asked: async (bench, text, thread = '17') => {
      const before = sent().length;
      await bench.post(channelThread(connector.serviceUrl, thread, text));
      await eventually(async () => sent().length > before);
      await atRest(database());
      return saysOf(sent()).at(-1);
    },
    passing: async (bench, durationInMs, stepInMs, rounds = 1) => {
      for (let passedInMs = 0; passedInMs < durationInMs; passedInMs += stepInMs) {
        bench.clock.advance(stepInMs);
        for (let round = 0; round < rounds; round += 1) await roundOver(database());
      }
    },
  };
}
