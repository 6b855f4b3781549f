import { notModelled } from '../../arm-error.ts';
import type { Call, Reply } from '../../exchange.ts';
import type { Resource } from '../../resource.ts';
import type { Route } from '../../route.ts';
import type { Tenant } from '../../tenant.ts';
import { forbidden } from '../forbidden.ts';
import { pagedList } from '../paged-list.ts';
import { virtualMachineStatus, virtualMachineView } from './virtual-machine-view.ts';

const TYPE = 'Microsoft.Compute/virtualMachines';

/** The lists of virtual machines: of a subscription, of a resource group, of a location. */
export const virtualMachineLists: readonly Route[] = [
  listRoute('/subscriptions/{subscriptionId}/providers/Microsoft.Compute/virtualMachines', () => true),
  listRoute(
    '/subscriptions/{subscriptionId}/resourceGroups/{resourceGroup}/providers/Microsoft.Compute/virtualMachines',
    () => true,
  ),
  listRoute(
    '/subscriptions/{subscriptionId}/providers/Microsoft.Compute/locations/{location}/virtualMachines',
    (vm, { location = '' }) => vm.location?.toLowerCase() === location.toLowerCase(),
  ),
];

function listRoute(
  path: string,
  isListed: (vm: Resource, params: Readonly<Record<string, string>>) => boolean,
): Route {
  return {
    api: 'arm',
    method: 'GET',
    path,
    handle(call, params, tenant) {
      const { subscriptionId, resourceGroup } = params;
      const scope =
        resourceGroup === undefined
          ? `/subscriptions/${subscriptionId}`
          : `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`;
      return listed(tenant, call, scope, (vm) => isListed(vm, params));
    },
  };
}

function listed(tenant: Tenant, call: Call, scope: string, isListed: (vm: Resource) => boolean): Reply {
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
  const machines = tenant.resources.list(TYPE, scope).filter(isListed);
  return pagedList(tenant, call, machines, (vm) =>
    statusOnly ? virtualMachineStatus(vm) : virtualMachineView(vm, { instanceView, userData: false }),
  );
}
