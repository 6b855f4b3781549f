import { Temporal } from 'temporal-polyfill';
import { KqlSemanticError } from '../failure.ts';
import type { ScalarFunction, ScalarFunctions } from '../scalar-function.ts';
import { KustoDateTime } from '../value.ts';
import { dateTimeInRange, toCivilTime } from './civil-time.ts';
import { textOf } from './text-of.ts';
import { ticks } from './ticks.ts';

const nanosecondsInTick = 100;

/** The offset from UTC, in ticks, of a clock reading in a time zone. */
type Offset = (reading: Temporal.PlainDateTime, timeZone: string) => bigint;

/**
 * A reading that the clock shows twice is the earlier of the two instants; one that the clock skips takes the offset
 * after the gap, as in the example for Europe/Brussels at
 * https://learn.microsoft.com/kusto/query/datetime-local-to-utc-function.
 */
const offsetOfLocal: Offset = (reading, timeZone) => {
  const { epochMilliseconds } = reading.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  return BigInt(reading.toZonedDateTime('UTC').epochMilliseconds - epochMilliseconds) * ticks.millisecond;
};

const offsetOfUtc: Offset = (reading, timeZone) => {
  const zoned = reading.toZonedDateTime('UTC').withTimeZone(timeZone);
  return BigInt(zoned.offsetNanoseconds / nanosecondsInTick);
};

/** Between UTC and the clocks of an IANA time zone. */
export const timeZoneFunctions: ScalarFunctions = {
  datetime_local_to_utc: shifting('datetime_local_to_utc', offsetOfLocal, -1n),
  datetime_utc_to_local: shifting('datetime_utc_to_local', offsetOfUtc, 1n),
};

function shifting(functionName: string, offset: Offset, sign: bigint): ScalarFunction {
  return ([instant, timeZone]) => {
    if (!(instant instanceof KustoDateTime)) return null;
    try {
      return dateTimeInRange(instant.ticks + sign * offset(readingOf(instant), textOf(timeZone)));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new KqlSemanticError(
        `${functionName}(): '${textOf(timeZone)}' is no IANA time zone; write one such as Europe/Berlin`,
      );
    }
  };
}

/** To the second: offsets do not depend on fractions. */
function readingOf(instant: KustoDateTime): Temporal.PlainDateTime {
  const { year, month, day, ticksOfDay } = toCivilTime(instant);
  const midnight = Temporal.PlainDateTime.from({ year, month, day });
  return midnight.add({ seconds: Number(ticksOfDay / ticks.second) });
}
