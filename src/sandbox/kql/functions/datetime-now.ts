import type { ScalarFunctions } from '../scalar-function.ts';
import { KustoDateTime, KustoTimeSpan } from '../value.ts';
import { dateTimeInRange } from './civil-time.ts';

/** The instant of the query and instants before it. */
export const datetimeNowFunctions: ScalarFunctions = {
  now: ([offset], { nowInTicks }) => {
    if (offset === undefined) return new KustoDateTime(nowInTicks);
    return offset instanceof KustoTimeSpan ? dateTimeInRange(nowInTicks + offset.ticks) : null;
  },
  ago: ([span], { nowInTicks }) =>
    span instanceof KustoTimeSpan ? dateTimeInRange(nowInTicks - span.ticks) : null,
};
