import { ABSENT, type Evidence, type Quoted, type Source } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';

/** The record that fields are quoted from. */
export interface Citation {
  readonly source: Source;
  readonly record: string;
  /** When the record says it became so, or when it was read. */
  readonly at: Instant;
  readonly query?: string;
}

/** One field of a record as evidence. A missing value shows as `(absent)`, lists comma-separated. */
export function cite(citation: Citation, field: string, value: unknown): Evidence {
  return {
    source: citation.source,
    record: citation.record,
    field,
    value: shown(value),
    at: citation.at,
    ...(citation.query !== undefined && { query: citation.query }),
  };
}

/** A value with the evidence for it. */
export function quote<T>(citation: Citation, field: string, value: T): Quoted<T> {
  return { value, evidence: cite(citation, field, value) };
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return ABSENT;
  if (Array.isArray(value)) return value.length === 0 ? '[]' : value.map(String).join(', ');
  return String(value);
}
