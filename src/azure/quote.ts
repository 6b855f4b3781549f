import { ABSENT, type Evidence, type Quoted, type Source } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';

/** The record that fields are quoted from. */
export interface Citation {
  readonly source: Source;
  readonly record: string;
  /** When it was read. */
  readonly at: Instant;
  /** When Azure says it became so; absent where Azure does not say. */
  readonly since?: Instant | null;
  readonly query?: string;
}

/** One field of a record as evidence. A missing value shows as `(absent)`, lists comma-separated. */
export function cite(citation: Citation, field: string, value: unknown): Evidence {
  const { source, record, at, query } = citation;
  const since = citation.since ?? null;
  return {
    source,
    record,
    field,
    value: shown(value),
    at: since ?? at,
    since,
    ...(query !== undefined && { query }),
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
