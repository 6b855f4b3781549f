import { connectToSandbox } from '../../src/commands/sandbox-connection.ts';
import { createEngine } from '../../src/engine/engine.ts';
import type { Answer, AzureCallCount } from '../../src/model/answer.ts';
import { NO_ENTITIES, type Question } from '../../src/model/question.ts';
import { VirtualClock } from '../../src/sandbox/virtual-clock.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { SOMEBODY } from '../support/asker.ts';

/** Calls by API. */
export type Counts = Readonly<Record<AzureCallCount['api'], number>>;

/** Asks a fresh tenant of a world about some machines by id, or about all of them, with nothing said beside the topic. */
export function ask(world: World, topic: string, machines: readonly string[] | 'all'): Promise<Answer> {
  const { connection, scope } = connectToSandbox(world, new VirtualClock(new Date(world.now)), 0);
  const reportError = (error: unknown) => {
    throw error;
  };
  const engine = createEngine({
    ...connection,
    scope,
    tenant: 'sandbox',
    reportError,
  });
  const question: Question = {
    text: '',
    pasted: null,
    locale: 'en',
    intent: topic === 'machine-overview' ? 'report' : 'diagnose',
    topic,
    entities: { ...NO_ENTITIES, machines: machines === 'all' ? [] : machines },
    scope: machines === 'all' ? 'fleet' : 'machines',
    candidates: [],
  };
  return engine.answer(question, SOMEBODY);
}

/** The calls that an answer rests on. */
export function countsOf({ azureCalls }: Answer): Counts {
  const counts = { arm: 0, 'resource-graph': 0, 'log-analytics': 0 };
  for (const { api, count } of azureCalls) counts[api] += count;
  return counts;
}

export function sumOf(counts: Counts): number {
  return counts.arm + counts['resource-graph'] + counts['log-analytics'];
}
