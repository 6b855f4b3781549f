/** The query does not parse: Azure answers 400 and points at the token. */
export class KqlSyntaxError extends Error {
  readonly line: number;
  readonly column: number;
  readonly token: string;
  constructor(message: string, line: number, column: number, token: string) {
    super(message);
    this.line = line;
    this.column = column;
    this.token = token;
  }
}

/** What Microsoft's semantic analysis has against a query: its code, as `KS204`, and the text it points at. */
export interface KqlDiagnostic {
  readonly code: string;
  readonly token: string;
}

/** The query parses but names a table, column or function that does not exist, or mixes types: Azure answers 400. */
export class KqlSemanticError extends Error {
  /** Null for what only the evaluation found. */
  readonly diagnostic: KqlDiagnostic | null;
  constructor(message: string, diagnostic: KqlDiagnostic | null = null) {
    super(message);
    this.diagnostic = diagnostic;
  }
}

/** The query is good Kusto that the sandbox does not evaluate: answered 501, naming the construct, never with empty rows. */
export class KqlNotModelled extends Error {
  readonly construct: string;
  constructor(construct: string) {
    super(`The sandbox does not evaluate ${construct}.`);
    this.construct = construct;
  }
}
