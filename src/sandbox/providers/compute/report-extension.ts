import { isJsonObject } from '../../json-object.ts';
import type { Tenant } from '../../tenant.ts';

/** Puts what an extension reports into the instance view of its machine, in the place of what it reported before; null takes it out. */
export function reportExtension(tenant: Tenant, vmId: string, name: string, report: unknown): void {
  const instanceView = tenant.resources.get(vmId)?.properties.instanceView;
  // Where the machine's view lists none, it is put together from the extensions themselves.
  if (!isJsonObject(instanceView) || !Array.isArray(instanceView.extensions)) return;
  const others: unknown[] = instanceView.extensions.filter(
    (one) => !isJsonObject(one) || String(one.name).toLowerCase() !== name.toLowerCase(),
  );
  const extensions = report === null ? others : [...others, report];
  tenant.resources.patch(vmId, { properties: { instanceView: { extensions } } });
}
