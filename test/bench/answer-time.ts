import { connectToSandbox } from '../../src/commands/sandbox-connection.ts';
import { worldOf } from '../../src/commands/world-of.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { VirtualClock } from '../../src/sandbox/virtual-clock.ts';
import { SOMEBODY } from '../support/asker.ts';
import { type Measurement, percentile } from './measurement.ts';

const ROUNDS = 40;
/** Longer than Resource Graph's quota window, so that no round waits for another's calls. */
const PAUSE_IN_MS = 10_000;

/** From a question about one machine to its answer, over the sandbox without latency, warm: the median. */
export async function answerTime(): Promise<Measurement> {
  const world = worldOf('demo');
  const clock = new VirtualClock(new Date(world.now));
  const { connection, scope } = connectToSandbox(world, clock, 0);
  const reportError = (error: unknown) => {
    throw error;
  };
  const engine = createEngine({ ...connection, scope, tenant: 'sandbox', reportError });
  const samples: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const startedAt = performance.now();
    await engine.answer(engine.understand('why is vm-01 not assessed?', {}), SOMEBODY);
    if (round > 0) samples.push(performance.now() - startedAt);
    clock.advance(PAUSE_IN_MS);
  }
  const detail = `median of ${samples.length} answers, p95 ${percentile(samples, 0.95).toFixed(1)} ms`;
  return { name: 'answer', value: percentile(samples, 0.5), unit: 'ms', limit: 150, detail };
}
