/** What Microsoft's parser or semantic analysis has against a query. */
export interface Diagnostic {
  readonly kind: 'syntax' | 'semantic';
  /** Microsoft's code of what is wrong, as `KS204`. */
  readonly code: string;
  readonly message: string;
  /** From 1. */
  readonly line: number;
  /** From 0. */
  readonly column: number;
  /** The text at that place, or `<EOF>` at the end of the query. */
  readonly token: string;
}
