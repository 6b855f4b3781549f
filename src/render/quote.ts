import { ABSENT, type Evidence } from '../model/evidence.ts';
import { type Instant, MINUTE_IN_MS, millisecondsBetween } from '../model/instant.ts';
import { ageText } from './age-text.ts';
import { instantText } from './instant-text.ts';
import type { Rendering } from './rendering.ts';

/** Evidence as two lines: `field = value`, and where and when it was read. */
export interface Quote {
  readonly field: string;
  readonly value: string;
  readonly origin: string;
}

/** An empty text is a value too; nothing at all would read as a fault of the card. */
const EMPTY = '""';

export function quote(evidence: Evidence, rendering: Rendering): Quote {
  const { words, shorten } = rendering;
  const at = evidence.since ?? evidence.at;
  const when = isTimeOfReading(at, rendering) ? instantText(at, rendering.timeZone) : whenText(at, rendering);
  const origin = [words.source[evidence.source], shortRecord(evidence.record), when];
  return {
    field: shorten.value(evidence.field),
    value: evidence.value === ABSENT ? words.absent : shorten.value(evidence.value) || EMPTY,
    origin: shorten.sentence(origin.join(' · ')),
  };
}

/** A moment on the reader's clock, with its age where Azure was read at all. */
export function whenText(at: Instant, { words, asOf, timeZone }: Rendering): string {
  const text = instantText(at, timeZone);
  return asOf === null ? text : `${text} · ${ageText(at, asOf, words)}`;
}

/** A value's age says something only where it is older than its reading. */
function isTimeOfReading(at: Instant, { asOf }: Rendering): boolean {
  return asOf !== null && Math.abs(millisecondsBetween(at, asOf)) < MINUTE_IN_MS;
}

/** What tells one resource from its neighbours: the id after its provider (`virtualMachines/vm-01`); other records as they are. */
function shortRecord(record: string): string {
  const provider = record.toLowerCase().lastIndexOf('/providers/');
  if (provider < 0) return record;
  const [namespace = '', ...resource] = record.slice(provider + '/providers/'.length).split('/');
  return resource.length === 0 ? namespace : resource.join('/');
}
