import { ABSENT, type Evidence } from '../model/evidence.ts';
import { momentText } from './moment-text.ts';
import type { Rendering } from './rendering.ts';

/** Evidence as two lines: `field = value`, and where and when it was read. */
export interface Quote {
  readonly field: string;
  readonly value: string;
  readonly origin: string;
}

/** What a value means that shows nothing by itself; null for one that does. */
export function meantBy(value: Evidence['value'], { absent, empty }: Rendering['words']): string | null {
  if (value === ABSENT) return absent;
  return value === '[]' || value.trim() === '' ? empty : null;
}

export function quote({ source, record, field, value, at }: Evidence, rendering: Rendering): Quote {
  const { words, shorten } = rendering;
  // Of a question there is nothing to tell apart.
  const records = record === source ? [] : [shortRecord(record)];
  const origin = [words.source[source], ...records, momentText(at, rendering)];
  return {
    field: shorten.value(field),
    value: meantBy(value, words) ?? shorten.value(value),
    origin: shorten.sentence(origin.join(' · ')),
  };
}

/** What tells one resource from its neighbours: the id after its provider (`virtualMachines/vm-01`); other records as they are. */
function shortRecord(record: string): string {
  const provider = record.toLowerCase().lastIndexOf('/providers/');
  if (provider < 0) return record;
  const [namespace = '', ...resource] = record.slice(provider + '/providers/'.length).split('/');
  return resource.length === 0 ? namespace : resource.join('/');
}
