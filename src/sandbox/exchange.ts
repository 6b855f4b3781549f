/** One HTTP request as the sandbox sees it, whether it came in process or over loopback. */
export interface Call {
  readonly method: string;
  /** Path without the query string, percent-decoded, in the caller's casing. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Header names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** The parsed JSON body; undefined where none was sent. */
  readonly body: unknown;
  /** The token's `oid`, or `bot`. */
  readonly principal: string;
  /** What links in the reply start with: `https://management.azure.com`, or the request's own host over loopback. */
  readonly origin: string;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** The API a call belongs to, as faults, latency and the request log name it. */
export type Api = 'arm' | 'resource-graph' | 'log-analytics' | 'microsoft-graph';
