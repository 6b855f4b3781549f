import { subscriptionOf } from '../../src/digests/subscription.ts';
import type { Answer } from '../../src/model/answer.ts';
import type { Asker } from '../../src/model/asker.ts';
import type { BotIdentity } from '../../src/model/bot-identity.ts';
import type { Choice } from '../../src/model/choice.ts';
import type { Clock } from '../../src/model/clock.ts';
import { DIGEST_SUBSCRIBE, DIGEST_UNSUBSCRIBE } from '../../src/model/digest.ts';
import type { Engine } from '../../src/model/engine.ts';
import { instant } from '../../src/model/instant.ts';
import { NO_ENTITIES, type Question } from '../../src/model/question.ts';
import { botStore } from '../../src/store/bot-store.ts';
import { RANDOM_IDS } from '../../src/store/ids.ts';
import type { Database } from '../../src/store/sql-session.ts';
import type { HttpBounds } from '../../src/teams/http-bounds.ts';
import { type BotServer, type BotServerParts, createBotServer } from '../../src/teams/server.ts';
import type { Renderer } from '../../src/turns/renderer.ts';
import { AOI, aChoice, anAnswer, aQuestion, aTopicChoice } from './conversation-fixture.ts';
import { type FakeConnector, fakeConnector } from './fake-connector.ts';
import { type HandClock, handClock } from './hand-clock.ts';
import { NO_RUNS } from './no-runs.ts';
import { plainRenderer } from './plain-renderer.ts';
import { type LogRecord, recordingLog } from './recording-log.ts';

export interface BotBench {
  readonly url: string;
  readonly parts: BotServerParts;
  readonly server: BotServer;
  readonly connector: FakeConnector;
  readonly clock: HandClock;
  readonly log: readonly LogRecord[];
  /** The questions that were read, in order. */
  readonly read: readonly Question[];
  /** Who asked each of them. */
  readonly askers: readonly Asker[];
  /** Posts an activity; a string is sent as it is. */
  post(activity: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Resolves when every answer under way is out; safe to call again. */
  close(): Promise<void>;
}

export interface BotBenchSetup {
  readonly identity?: BotIdentity;
  /** What is wrong with the store; by default nothing. */
  readonly storeTrouble?: string;
  /** A connector that outlives the bench; by default the bench has its own. */
  readonly connector?: FakeConnector;
  /** Replaces the clock that moves only when told to. */
  readonly clock?: Clock;
  /** Where the keys of Teams' tokens are named. */
  readonly metadataUrl?: string;
  readonly bounds?: HttpBounds;
  /** Replaces how the engine answers; by default an answer at once, with choices for a machine named `vm-twin` or `vm-pair`. */
  readonly answer?: Engine['answer'];
  /** The product's own understanding and cards, where a test is about what people read. */
  readonly understand?: Engine['understand'];
  readonly render?: Renderer;
  /** What the schedules say of their runs; by default there are none. */
  readonly calendar?: BotServerParts['calendar'];
  /** Where whole lists are had by a link; by default nowhere. */
  readonly lists?: BotServerParts['lists'];
  /** Where actions are kept and the door they go through; by default nothing is carried out. */
  readonly acting?: (clock: Clock) => NonNullable<BotServerParts['acting']>;
}

/** The bot over HTTP on `database`, in front of a fake connector, with an engine that reads nothing. */
export async function botBench(database: Database, setup: BotBenchSetup = {}): Promise<BotBench> {
  const connector = setup.connector ?? (await fakeConnector());
  // Between two posts no time passes here: their pace has a test of its own.
  const hand: HandClock = { ...handClock(), isStill: true };
  const clock = setup.clock ?? hand;
  const { log, records } = recordingLog();
  const read: Question[] = [];
  const askers: Asker[] = [];
  const answer =
    setup.answer ?? ((question, asker) => Promise.resolve(plainAnswer(question, asker, clock.now())));
  const parts: BotServerParts = {
    identity: setup.identity ?? null,
    host: '127.0.0.1',
    port: 0,
    readiness: [{ name: 'store', trouble: () => Promise.resolve(setup.storeTrouble ?? null) }],
    engine: {
      understand: setup.understand ?? understand,
      answer: (question, asker, recalled) => {
        read.push(question);
        askers.push(asker);
        return answer(question, asker, recalled);
      },
    },
    calendar: setup.calendar ?? NO_RUNS,
    render: setup.render ?? plainRenderer,
    store: botStore(database, clock, RANDOM_IDS.next()),
    ids: RANDOM_IDS,
    chance: HALF,
    clock,
    log,
    ...(setup.metadataUrl !== undefined && { metadataUrl: setup.metadataUrl }),
    ...(setup.bounds !== undefined && { bounds: setup.bounds }),
    lists: setup.lists ?? null,
    acting: setup.acting?.(clock) ?? null,
  };
  const server = await createBotServer(parts);
  let closing: Promise<void> | null = null;
  return {
    url: server.url,
    parts,
    server,
    connector,
    clock: hand,
    log: records,
    read,
    askers,
    post: (activity, headers = {}) =>
      fetch(`${server.url}/api/messages`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: typeof activity === 'string' ? activity : JSON.stringify(activity),
      }),
    close: () => {
      closing ??= server.close().then(() => (setup.connector ? undefined : connector.close()));
      return closing;
    },
  };
}

/** Names that two machines have here. */
const AMBIGUOUS = ['vm-twin', 'vm-pair'];

/** Waits are half as long as they may be. */
const HALF = () => 0.5;

/** What help offers here, and what a question that was not understood offers. */
const OFFERED = ['not-assessed', 'machine-overview'];

export function plainAnswer(question: Question, asker: Asker = AOI, now: Date = new Date(0)): Answer {
  const at = instant(now);
  return {
    ...anAnswer(question, choicesOf(question), asker),
    ...(question.topic === DIGEST_SUBSCRIBE && at && { subscription: subscriptionOf(question, asker, at) }),
  };
}

function choicesOf(question: Question): readonly Choice[] {
  if (question.intent === 'help' || question.intent === 'unknown')
    return OFFERED.map((topic) => aTopicChoice(topic, question));
  const twin = question.entities.machines.find((machine) => AMBIGUOUS.includes(machine));
  return twin === undefined
    ? []
    : ['rg-a', 'rg-b'].map((resourceGroup) => aChoice(twin, resourceGroup, 'sub-1', question));
}

/** Understands `help`, `cancel`, and machine names; "and" follows up, "tell me" and "stop watching" speak of a watch; "digest at 9:00" and "stop digest" of a daily digest. */
export const understand: Engine['understand'] = (text, { hint = 'en', previous = null }) => {
  const common = { text, locale: hint } as const;
  if (text === 'help' || text === 'ヘルプ') return aQuestion({ ...common, intent: 'help', topic: 'help' });
  if (text === 'cancel') return aQuestion({ ...common, intent: 'cancel', topic: 'cancel' });
  const machines = text.match(/vm-\w+/g) ?? [];
  if (text.startsWith('stop watching'))
    return aQuestion({ ...common, intent: 'act', topic: 'watch', watch: { kind: 'stop' }, machines });
  if (text.startsWith('tell me')) {
    const watch = { kind: 'tell', topic: 'not-assessed', intent: 'diagnose' } as const;
    return aQuestion({ ...common, intent: 'act', topic: 'watch', watch, machines });
  }
  const at = /^digest at (.+)$/.exec(text)?.[1];
  if (at !== undefined)
    return {
      ...aQuestion({ ...common, intent: 'digest', topic: DIGEST_SUBSCRIBE }),
      entities: { ...NO_ENTITIES, recurrence: 'Day', time: { start: at, end: null } },
    };
  if (text === 'stop digest') return aQuestion({ ...common, intent: 'digest', topic: DIGEST_UNSUBSCRIBE });
  if (machines.length === 0) return aQuestion({ ...common, intent: 'unknown', topic: null });
  const topic = text.startsWith('and ') ? (previous?.topic ?? null) : 'not-assessed';
  return aQuestion({ ...common, topic, intent: topic === null ? 'clarify' : 'diagnose', machines });
};
