/** Ticks from 0001-01-01, where Kusto's datetime begins, to 1970-01-01, where JavaScript's does. */
const ticksBefore1970 = 621_355_968_000_000_000n;
const ticksPerMillisecond = 10_000n;

/** An instant in ticks of 100 ns since 0001-01-01T00:00:00Z. */
export function ticksOf(instant: Date): bigint {
  return BigInt(instant.getTime()) * ticksPerMillisecond + ticksBefore1970;
}
