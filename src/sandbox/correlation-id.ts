import type { Call } from './exchange.ts';
import type { Tenant } from './tenant.ts';

/** The id under which Azure's support would find a call: the one that the caller gave, otherwise a new one. */
export function correlationId({ headers }: Call, tenant: Tenant): string {
  return headers.get('x-ms-correlation-request-id') ?? tenant.nextGuid();
}
