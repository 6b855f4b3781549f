import type { Call, Reply } from '../../exchange.ts';
import type { Tenant } from '../../tenant.ts';
import { forbidden } from '../forbidden.ts';
import { registrationRefusal } from '../resources/write-guard.ts';
import { guestRefusal } from './guest-refusal.ts';
import { EXTENSION_TYPE } from './virtual-machine-extensions.ts';
import { virtualMachineId } from './virtual-machine-id.ts';

/** Why an extension of a machine may not be written or deleted; null when it may, or when there is no machine to ask. */
export function extensionRefusal(
  tenant: Tenant,
  call: Call,
  params: Readonly<Record<string, string>>,
  verb: 'write' | 'delete',
): Reply | null {
  const refused =
    forbidden(tenant, call, call.path, `${EXTENSION_TYPE}/${verb}`) ??
    registrationRefusal(tenant, params.subscriptionId ?? null, 'Microsoft.Compute');
  if (refused !== null) return refused;
  const vm = tenant.resources.get(virtualMachineId(params));
  return vm === null ? null : guestRefusal(vm);
}
