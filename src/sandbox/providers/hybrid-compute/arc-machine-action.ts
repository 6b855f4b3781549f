import { resourceNotFound } from '../../arm-error.ts';
import type { Call, Reply } from '../../exchange.ts';
import type { Resource } from '../../resource.ts';
import type { Route } from '../../route.ts';
import type { Tenant } from '../../tenant.ts';
import { forbidden } from '../forbidden.ts';
import { registrationRefusal } from '../resources/write-guard.ts';
import { arcMachineId } from './arc-machine-id.ts';
import { arcMachinePath } from './arc-machine-path.ts';

/** A POST action of an Arc-enabled server; `act` sees a machine that is there and that the caller may act on. */
export function arcMachineAction(
  action: string,
  act: (tenant: Tenant, call: Call, machine: Resource) => Reply,
): Route {
  return {
    api: 'arm',
    method: 'POST',
    path: arcMachinePath(`/${action}`),
    handle(call, params, tenant) {
      const id = arcMachineId(params);
      const refused =
        forbidden(tenant, call, id, `Microsoft.HybridCompute/machines/${action}/action`) ??
        registrationRefusal(tenant, params.subscriptionId ?? null, 'Microsoft.HybridCompute');
      if (refused !== null) return refused;
      const machine = tenant.resources.get(id);
      return machine === null ? resourceNotFound(id) : act(tenant, call, machine);
    },
  };
}
