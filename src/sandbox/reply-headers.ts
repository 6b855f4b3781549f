import type { Api } from './exchange.ts';

interface Answered {
  readonly api: Api;
  readonly method: string;
  readonly path: string;
  /** The how-manieth call of the tenant this is: ids follow from it, so that the same calls get the same ids. */
  readonly number: number;
  readonly correlationId: string | undefined;
}

/**
 * The headers that Azure puts on every reply: ids for support, and what is left of the caller's quota. The quota never runs
 * out; a world throttles by `faults`.
 */
export function replyHeaders({ api, method, path, number, correlationId }: Answered): Record<string, string> {
  const requestId = `00000000-0000-4000-9000-${number.toString(16).padStart(12, '0')}`;
  const ids = {
    'x-ms-request-id': requestId,
    'x-ms-correlation-request-id': correlationId ?? requestId,
    'x-ms-routing-request-id': `SANDBOX:${requestId}`,
  };
  if (api === 'microsoft-graph') return { 'request-id': requestId, 'client-request-id': requestId };
  if (api === 'log-analytics') return { 'x-ms-request-id': requestId };
  if (api === 'resource-graph')
    return { ...ids, 'x-ms-user-quota-remaining': '14', 'x-ms-user-quota-resets-after': '00:00:05' };
  const scope = /^\/subscriptions\//i.test(path) ? 'subscription' : 'tenant';
  const bucket = BUCKETS[method] ?? { name: 'writes', left: 199 };
  return { ...ids, [`x-ms-ratelimit-remaining-${scope}-${bucket.name}`]: String(bucket.left) };
}

/** One below what a full bucket of a principal holds (Azure Resource Manager request limits and throttling). */
const BUCKETS: Readonly<Record<string, { readonly name: string; readonly left: number }>> = {
  GET: { name: 'reads', left: 249 },
  HEAD: { name: 'reads', left: 249 },
  DELETE: { name: 'deletes', left: 199 },
};
