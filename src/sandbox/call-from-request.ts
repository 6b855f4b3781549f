import type { Call } from './exchange.ts';
import { parsedBody } from './malformed-json.ts';
import { principalOf } from './principal.ts';

export interface HttpRequest {
  readonly method: string;
  /** Absolute. */
  readonly url: URL;
  /** Header names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  readonly origin: string;
}

/** A request as the sandbox handles it. */
export function callFromRequest({ method, url, headers, body, origin }: HttpRequest): Call {
  return {
    method: method.toUpperCase(),
    path: decoded(url.pathname),
    query: url.searchParams,
    headers,
    body: parsedBody(body),
    principal: principalOf(headers.get('authorization')) ?? 'bot',
    origin,
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray % decodes to nothing; taken as it stands it matches no route and is refused as such.
    return path;
  }
}
