import type { Call, Reply } from './exchange.ts';
import type { JsonObject } from './json-object.ts';
import type { Tenant } from './tenant.ts';

/**
 * The event by which the activity log has a write that Azure took; null for what it does not log. It is there at once, where Azure's own
 * takes minutes. Source: Activity Logs - List; operation names as in Azure resource provider operations.
 */
export function loggedWrite(
  tenant: Tenant,
  { method, path, principal, headers }: Call,
  { status }: Reply,
): JsonObject | null {
  const [subscriptionId] = /^\/subscriptions\/([^/]+)/i.exec(path)?.slice(1) ?? [];
  const [place = '', provider] = path.split(/\/providers\/(?!.*\/providers\/)/i);
  if (method === 'GET' || method === 'HEAD' || status >= 300) return null;
  if (subscriptionId === undefined || provider === undefined) return null;
  const correlationId = headers.get('x-ms-correlation-request-id');
  const [namespace = '', ...segments] = provider.split('/');
  const types = segments.filter((_, index) => index % 2 === 0);
  // What is posted to a resource stands behind its name, where a type would.
  const verb = method === 'POST' ? 'action' : method === 'DELETE' ? 'delete' : 'write';
  const resource = method === 'POST' ? segments.slice(0, -1) : segments;
  return {
    eventTimestamp: tenant.now(),
    resourceId: `${place}/providers/${[namespace, ...resource].join('/')}`,
    subscriptionId,
    operationName: { value: [namespace, ...types, verb].join('/') },
    status: { value: status === 202 ? 'Accepted' : 'Succeeded' },
    caller: principal,
    ...(correlationId !== undefined && { correlationId }),
  };
}
