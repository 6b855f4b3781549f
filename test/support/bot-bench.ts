import type { Answer } from '../../src/model/answer.ts';
import type { BotIdentity } from '../../src/model/bot-identity.ts';
import type { Question } from '../../src/model/question.ts';
import { storedButtons } from '../../src/store/buttons.ts';
import { storedConversations } from '../../src/store/conversations.ts';
import { storedDeliveries } from '../../src/store/deliveries.ts';
import { RANDOM_IDS } from '../../src/store/ids.ts';
import type { Database } from '../../src/store/sql-session.ts';
import { conversationKeeper } from '../../src/teams/conversation-keeper.ts';
import type { Engine } from '../../src/teams/engine.ts';
import { type BotServerParts, createBotServer } from '../../src/teams/server.ts';
import { aChoice, anAnswer, aQuestion } from './conversation-fixture.ts';
import { type FakeConnector, fakeConnector } from './fake-connector.ts';
import { type HandClock, handClock } from './hand-clock.ts';
import { plainRenderer } from './plain-renderer.ts';
import { type LogRecord, recordingLog } from './recording-log.ts';

export interface BotBench {
  readonly url: string;
  readonly parts: BotServerParts;
  readonly connector: FakeConnector;
  readonly clock: HandClock;
  readonly log: readonly LogRecord[];
  /** The questions that were read, in order. */
  readonly read: readonly Question[];
  /** Posts an activity; a string is sent as it is. */
  post(activity: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Resolves when every answer under way is out; safe to call again. */
  close(): Promise<void>;
}

export interface BotBenchSetup {
  readonly identity?: BotIdentity;
  readonly isStoreReady?: boolean;
  /** Replaces how the engine answers; by default an answer at once, with choices for a machine named `vm-twin`. */
  readonly answer?: (question: Question) => Promise<Answer>;
}

/** The bot over HTTP on `database`, in front of a fake connector, with an engine that reads nothing. */
export async function botBench(database: Database, setup: BotBenchSetup = {}): Promise<BotBench> {
  const connector = await fakeConnector();
  const clock = handClock();
  const { log, records } = recordingLog();
  const read: Question[] = [];
  const answer = setup.answer ?? ((question) => Promise.resolve(plainAnswer(question)));
  const parts: BotServerParts = {
    identity: setup.identity ?? null,
    host: '127.0.0.1',
    port: 0,
    readiness: [{ name: 'store', isReady: () => Promise.resolve(setup.isStoreReady ?? true) }],
    engine: {
      understand,
      answer: (question) => {
        read.push(question);
        return answer(question);
      },
    },
    render: plainRenderer,
    keeper: conversationKeeper(storedConversations(database, clock), log),
    buttons: storedButtons(database, clock),
    deliveries: storedDeliveries(database, clock),
    ids: RANDOM_IDS,
    clock,
    log,
  };
  const server = await createBotServer(parts);
  let closing: Promise<void> | null = null;
  return {
    url: server.url,
    parts,
    connector,
    clock,
    log: records,
    read,
    post: (activity, headers = {}) =>
      fetch(`${server.url}/api/messages`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: typeof activity === 'string' ? activity : JSON.stringify(activity),
      }),
    close: () => {
      closing ??= server.close().then(() => connector.close());
      return closing;
    },
  };
}

export function plainAnswer(question: Question): Answer {
  const isTwin = question.entities.machines.includes('vm-twin');
  return anAnswer(
    question,
    isTwin ? [aChoice('vm-twin', 'rg-a', 'sub-1'), aChoice('vm-twin', 'rg-b', 'sub-1')] : [],
  );
}

/** Understands `help`, `cancel`, and machine names; a message that starts with "and" follows up. */
const understand: Engine['understand'] = (text, { hint, previous }) => {
  const common = { text, locale: hint } as const;
  if (text === 'help' || text === 'ヘルプ') return aQuestion({ ...common, intent: 'help', topic: 'help' });
  if (text === 'cancel') return aQuestion({ ...common, intent: 'cancel', topic: 'cancel' });
  const machines = text.match(/vm-\w+/g) ?? [];
  if (machines.length === 0) return aQuestion({ ...common, intent: 'unknown', topic: null });
  const topic = text.startsWith('and ') ? (previous?.topic ?? null) : 'not-assessed';
  return aQuestion({ ...common, topic, intent: topic === null ? 'clarify' : 'diagnose', machines });
};
