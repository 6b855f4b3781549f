import { authorizationFailed } from '../arm-error.ts';
import type { Call, Reply } from '../exchange.ts';
import type { Tenant } from '../tenant.ts';

/** The 403 for a caller that lacks one of `actions` at `scope`, naming the first that is missing; null when it has all. */
export function forbidden(
  tenant: Tenant,
  { principal }: Call,
  scope: string,
  ...actions: readonly string[]
): Reply | null {
  const missing = actions.find((action) => !tenant.allows(principal, action, scope));
  return missing === undefined ? null : authorizationFailed(principal, missing, scope);
}
