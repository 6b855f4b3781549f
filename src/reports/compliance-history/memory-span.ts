import type { Readings } from '../../facts/fact.ts';
import type { FleetMemory } from '../../facts/fleet-memory.ts';
import { comparedSpan } from '../../facts/remembered-span.ts';
import type { Asked } from '../../model/asked.ts';
import type { Instant } from '../../model/instant.ts';
import type { Reading } from '../../model/reading.ts';
import type { TimeSpan } from '../../model/time-range.ts';
import type { PAST_FACTS } from './past-facts.ts';

/** What is compared, and how far memory reaches. */
export interface MemorySpan {
  /** Begins with the first look where more is asked about than is remembered. */
  readonly span: TimeSpan;
  readonly isCutShort: boolean;
  /** Null: there was no look yet, or it cannot be read. */
  readonly begins: Instant | null;
  /** The last look up to the end of the span. */
  readonly lastLook: Instant | null;
}

export function memorySpan(
  { memory }: Pick<Readings<typeof PAST_FACTS>, 'memory'>,
  asked: Asked,
  now: Instant,
): MemorySpan {
  const { begins, days }: Pick<FleetMemory, 'begins' | 'days'> = readIn(memory) ?? {
    begins: null,
    days: [],
  };
  const { from, to } = comparedSpan(asked, now);
  const isCutShort = begins !== null && Date.parse(begins) > Date.parse(from);
  const lastLook = days.findLast(({ at }) => Date.parse(at) <= Date.parse(to))?.at ?? null;
  return { span: { from: isCutShort ? begins : from, to }, isCutShort, begins, lastLook };
}

function readIn<Value>(reading: Reading<Value> | undefined): Value | null {
  return reading?.isKnown ? reading.value : null;
}
