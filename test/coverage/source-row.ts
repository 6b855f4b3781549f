/** What a place of the troubleshooting document is. `table row`: of its table of error codes. */
export type SourceKind =
  | 'heading'
  | 'symptom'
  | 'cause'
  | 'step'
  | 'query'
  | 'command'
  | 'error text'
  | 'note'
  | 'table row';

/** One place of the troubleshooting document, and what answers it. */
export interface SourceRow {
  readonly kind: SourceKind;
  /** A short reference in our own words. */
  readonly about: string;
  /** `scenario`, `scenario/cause`, or a knowledge answer. */
  readonly answers: readonly [string, ...string[]];
  /** Of a query: ours in its place, a file of `src/azure/queries`. */
  readonly query?: string;
}

/** A section of the document, in its order. */
export interface SourceSection {
  readonly title: string;
  readonly rows: readonly SourceRow[];
}

/** A place of the document. */
export function row(
  kind: Exclude<SourceKind, 'query'>,
  about: string,
  ...answers: readonly [string, ...string[]]
): SourceRow {
  return { kind, about, answers };
}

/** A query of the document, with ours. */
export function query(name: string, about: string, ...answers: readonly [string, ...string[]]): SourceRow {
  return { kind: 'query', about, answers, query: name };
}
