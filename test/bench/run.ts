import { answerTime } from './answer-time.ts';
import { botReadyTime } from './bot-ready-time.ts';
import { fleetCalls } from './fleet-calls.ts';
import type { Measurement } from './measurement.ts';
import { understandingTime } from './understanding-time.ts';

const BENCHMARKS: readonly (() => Measurement | Promise<Measurement>)[] = [
  understandingTime,
  answerTime,
  fleetCalls,
  botReadyTime,
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
