import { notModelled } from '../../arm-error.ts';
import type { Call, Reply } from '../../exchange.ts';
import type { Route } from '../../route.ts';
import type { Tenant } from '../../tenant.ts';
import { filtered } from '../filtered.ts';
import { forbidden } from '../forbidden.ts';
import { pagedList } from '../paged-list.ts';
import { virtualMachineStatus, virtualMachineView } from './virtual-machine-view.ts';

const TYPE = 'Microsoft.Compute/virtualMachines';

/** The lists of virtual machines: of a subscription, of a resource group, of a location. */
export const virtualMachineLists: readonly Route[] = [
  listRoute('/subscriptions/{subscriptionId}/providers/Microsoft.Compute/virtualMachines'),
  listRoute(
    '/subscriptions/{subscriptionId}/resourceGroups/{resourceGroup}/providers/Microsoft.Compute/virtualMachines',
  ),
  listRoute(
    '/subscriptions/{subscriptionId}/providers/Microsoft.Compute/locations/{location}/virtualMachines',
  ),
];

function listRoute(path: string): Route {
  return {
    api: 'arm',
    method: 'GET',
    path,
    handle(call, params, tenant) {
      const { subscriptionId, resourceGroup, location = '' } = params;
      const scope =
        resourceGroup === undefined
          ? `/subscriptions/${subscriptionId}`
          : `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`;
      return listed(tenant, call, scope, location.toLowerCase());
    },
  };
}

/** One page of the machines in a scope; of one location alone unless it is empty. */
function listed(tenant: Tenant, call: Call, scope: string, location: string): Reply {
  const { query } = call;
  if (query.has('$filter')) return notModelled('$filter on the lists of virtual machines');
  const statusOnly = query.get('statusOnly')?.toLowerCase() === 'true';
  const instanceView = query.get('$expand')?.toLowerCase() === 'instanceview';
  const refused = forbidden(
    tenant,
    call,
    scope,
    `${TYPE}/read`,
    ...(statusOnly || instanceView ? [`${TYPE}/instanceView/read`] : []),
  );
  if (refused !== null) return refused;
  const machines = filtered(
    tenant.resources.list(TYPE, scope),
    location,
    (vm) => vm.location?.toLowerCase() === location,
  );
  return pagedList(tenant, call, machines, (vm) =>
    statusOnly ? virtualMachineStatus(vm) : virtualMachineView(vm, { instanceView, userData: false }),
  );
}
