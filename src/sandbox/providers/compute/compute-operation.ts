import type { Call, Reply } from '../../exchange.ts';
import { type OperationStart, operationAnswer, startOperation } from '../../lro.ts';
import type { Resource } from '../../resource.ts';
import { resourceId } from '../../resource-id.ts';
import type { Route } from '../../route.ts';
import type { Tenant } from '../../tenant.ts';
import { forbidden } from '../forbidden.ts';

/** Starts a long-running operation on a virtual machine, polled where Compute has its operations polled. */
export function startComputeOperation(
  tenant: Tenant,
  call: Call,
  vm: Resource,
  operation: Pick<OperationStart, 'kind' | 'finish' | 'accepted'>,
): Reply {
  const subscriptionId = resourceId(vm.id)?.subscriptionId ?? '';
  const path = (operationId: string) =>
    `/subscriptions/${subscriptionId}/providers/Microsoft.Compute/locations/${vm.location ?? 'global'}/operations/${operationId}`;
  return startOperation(tenant, call, {
    ...operation,
    machine: vm.id,
    statusPath: path,
    resultPath: (operationId) => `${path(operationId)}?monitor=true`,
  });
}

/** The poll of a Compute operation: its status, or with `monitor=true` its result. */
export const computeOperations: Route = {
  api: 'arm',
  method: 'GET',
  path: '/subscriptions/{subscriptionId}/providers/Microsoft.Compute/locations/{location}/operations/{operationId}',
  handle(call, { subscriptionId = '', operationId = '' }, tenant) {
    return (
      forbidden(
        tenant,
        call,
        `/subscriptions/${subscriptionId}`,
        'Microsoft.Compute/locations/operations/read',
      ) ?? operationAnswer(tenant, call, operationId)
    );
  },
};
