import type { Tenant } from '../../tenant.ts';

/** Resource providers whose resources the sandbox can say are absent. */
const MODELLED: ReadonlySet<string> = new Set([
  'microsoft.automation',
  'microsoft.compute',
  'microsoft.hybridcompute',
  'microsoft.insights',
  'microsoft.maintenance',
  'microsoft.operationalinsights',
  'microsoft.resources',
]);

/** Whether the sandbox knows a provider: one of its own, or one that the world has a resource of. */
export function isModelledNamespace(tenant: Tenant, namespace: string): boolean {
  const wanted = namespace.toLowerCase();
  if (MODELLED.has(wanted)) return true;
  for (const { type } of tenant.resources.all()) {
    if (type.toLowerCase().startsWith(`${wanted}/`)) return true;
  }
  return false;
}
