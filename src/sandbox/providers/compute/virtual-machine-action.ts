import { resourceNotFound } from '../../arm-error.ts';
import type { Call, Reply } from '../../exchange.ts';
import type { Resource } from '../../resource.ts';
import type { Route } from '../../route.ts';
import type { Tenant } from '../../tenant.ts';
import { forbidden } from '../forbidden.ts';
import { registrationRefusal } from '../resources/write-guard.ts';
import { virtualMachineId } from './virtual-machine-id.ts';
import { virtualMachinePath } from './virtual-machine-path.ts';

/** A POST action of a virtual machine; `act` sees a machine that is there and that the caller may act on. */
export function virtualMachineAction(
  action: string,
  act: (tenant: Tenant, call: Call, vm: Resource) => Reply,
): Route {
  return {
    api: 'arm',
    method: 'POST',
    path: virtualMachinePath(`/${action}`),
    handle(call, params, tenant) {
      const id = virtualMachineId(params);
      const refused =
        forbidden(tenant, call, id, `Microsoft.Compute/virtualMachines/${action}/action`) ??
        registrationRefusal(tenant, params.subscriptionId ?? null, 'Microsoft.Compute');
      if (refused !== null) return refused;
      const vm = tenant.resources.get(id);
      return vm === null ? resourceNotFound(id) : act(tenant, call, vm);
    },
  };
}
