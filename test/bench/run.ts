import { answerTime } from './answer-time.ts';
import { botReadyTime } from './bot-ready-time.ts';
import { CHAINS } from './chains.ts';
import { digestCallsOf10k, digestCallsOf100k, digestMemory } from './digests.ts';
import { firstSign } from './first-sign.ts';
import { fleetCalls } from './fleet-calls.ts';
import { fleetCallsOf10k, fleetCallsOf100k, fleetGrowth, fleetMemory, fleetStall } from './fleets.ts';
import { floodAcknowledged, floodHealth, floodLost, floodMemory } from './flood.ts';
import type { Measurement } from './measurement.ts';
import { sharing } from './sharing.ts';
import { stormAnswers, stormThrottled } from './storm.ts';
import { understandingTime } from './understanding-time.ts';

const BENCHMARKS: readonly (() => Measurement | Promise<Measurement>)[] = [
  understandingTime,
  answerTime,
  fleetCalls,
  botReadyTime,
  firstSign,
  ...CHAINS,
  sharing,
  stormAnswers,
  stormThrottled,
  floodAcknowledged,
  floodHealth,
  floodMemory,
  floodLost,
  fleetCallsOf10k,
  fleetCallsOf100k,
  fleetMemory,
  fleetGrowth,
  fleetStall,
  digestCallsOf10k,
  digestCallsOf100k,
  digestMemory,
];

/** One JSON object a line; the exit code is 1 when a limit is exceeded. */
for (const benchmark of BENCHMARKS) {
  const { value, limit, ...rest } = await benchmark();
  const isWithin = value <= limit;
  if (!isWithin) process.exitCode = 1;
  process.stdout.write(
    `${JSON.stringify({ ...rest, value: Number(value.toFixed(2)), limit, ok: isWithin })}\n`,
  );
}
