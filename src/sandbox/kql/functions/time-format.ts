import { KqlNotModelled } from '../failure.ts';
import type { ScalarFunctions } from '../scalar-function.ts';
import { KustoDateTime, KustoTimeSpan } from '../value.ts';
import { toCivilTime } from './civil-time.ts';
import { textOf } from './text-of.ts';
import { ticks } from './ticks.ts';

/** The text for a run of one letter in a format, or null when the run is no format element. */
type Element = (run: string) => string | null;

const run = /([a-zA-Z])\1*|[^a-zA-Z]/g;
const delimiters = ' /-:,._[]';

/** Datetimes and timespans in a format of the query; only the documented elements and delimiters are modelled. */
export const timeFormatFunctions: ScalarFunctions = {
  format_datetime: ([instant, format]) =>
    instant instanceof KustoDateTime
      ? formatted('format_datetime', textOf(format), dateTimeElement(instant))
      : '',
  format_timespan: ([span, format]) =>
    span instanceof KustoTimeSpan ? formatted('format_timespan', textOf(format), timeSpanElement(span)) : '',
};

function formatted(functionName: string, format: string, element: Element): string {
  return format.replace(run, (piece) => {
    const text = delimiters.includes(piece) ? piece : element(piece);
    if (text === null) throw new KqlNotModelled(`'${piece}' in the format of ${functionName}()`);
    return text;
  });
}

function dateTimeElement(instant: KustoDateTime): Element {
  const { year, month, day, ticksOfDay } = toCivilTime(instant);
  const hour = Number(ticksOfDay / ticks.hour);
  const fields = new Map([
    ['d', day],
    ['M', month],
    ['H', hour],
    ['h', hour % 12 || 12],
    ['y', year % 100],
  ]);
  return (piece) => {
    if (piece === 'yyyy') return String(year).padStart(4, '0');
    if (piece === 'tt') return hour < 12 ? 'AM' : 'PM';
    const field = fields.get(piece.charAt(0));
    if (field !== undefined) return padded(field, piece, 2);
    return clockElement(ticksOfDay, piece);
  };
}

/** The sign of a timespan is not part of any element. */
function timeSpanElement(span: KustoTimeSpan): Element {
  const size = span.ticks < 0n ? -span.ticks : span.ticks;
  return (piece) => {
    if (piece.startsWith('d')) return padded(size / ticks.day, piece, 8);
    if (/^h/i.test(piece)) return padded((size % ticks.day) / ticks.hour, piece, 2);
    return clockElement(size, piece);
  };
}

/** Minutes, seconds, and fractions: `f` with its zeros at the end, `F` without. */
function clockElement(tickCount: bigint, piece: string): string | null {
  if (piece.startsWith('m')) return padded((tickCount % ticks.hour) / ticks.minute, piece, 2);
  if (piece.startsWith('s')) return padded((tickCount % ticks.minute) / ticks.second, piece, 2);
  if (!/^f{1,7}$/i.test(piece)) return null;
  const fraction = (tickCount % ticks.second).toString().padStart(7, '0').slice(0, piece.length);
  return piece.startsWith('f') ? fraction : fraction.replace(/0+$/, '');
}

function padded(value: number | bigint, piece: string, longest: number): string | null {
  return piece.length > longest ? null : value.toString().padStart(piece.length, '0');
}
