/** What a place of a document is. `table row`: of the table of error codes; `tip`: a note in a box. */
export type SourceKind =
  | 'heading'
  | 'question'
  | 'statement'
  | 'tip'
  | 'symptom'
  | 'cause'
  | 'step'
  | 'query'
  | 'command'
  | 'error text'
  | 'note'
  | 'table row';

/** One place of a document, and what answers it. */
export interface SourceRow {
  readonly kind: SourceKind;
  /** A short reference in our own words. */
  readonly about: string;
  /** `scenario`, `scenario/cause`, a knowledge answer, or a report. */
  readonly answers: readonly [string, ...string[]];
  /** Of a query: ours in its place, a file of `src/azure/queries`. */
  readonly query?: string;
}

/** A section of a document, in its order. */
export interface SourceSection {
  readonly title: string;
  readonly rows: readonly SourceRow[];
}

/** A document: what it is called, where it is to be had, and what is counted of it. */
export interface SourceDocument {
  readonly title: string;
  readonly about: string;
  readonly sections: readonly SourceSection[];
}

/** A place of a document. */
export function row(
  kind: Exclude<SourceKind, 'query'>,
  about: string,
  ...answers: readonly [string, ...string[]]
): SourceRow {
  return { kind, about, answers };
}

/** A query of a document, with ours. */
export function query(name: string, about: string, ...answers: readonly [string, ...string[]]): SourceRow {
  return { kind: 'query', about, answers, query: name };
}
