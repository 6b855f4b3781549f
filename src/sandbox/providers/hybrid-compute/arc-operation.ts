import type { Call, Reply } from '../../exchange.ts';
import { type OperationStart, operationAnswer, startOperation } from '../../lro.ts';
import type { Resource } from '../../resource.ts';
import { resourceId } from '../../resource-id.ts';
import type { Route } from '../../route.ts';
import type { Tenant } from '../../tenant.ts';
import { forbidden } from '../forbidden.ts';

const OPERATIONS = '/subscriptions/{subscriptionId}/providers/Microsoft.HybridCompute/locations/{location}';

/** Starts a long-running operation on an Arc-enabled server, polled where its provider has its operations polled. */
export function startArcOperation(
  tenant: Tenant,
  call: Call,
  machine: Resource,
  operation: Pick<OperationStart, 'kind' | 'finish' | 'accepted'>,
): Reply {
  const subscriptionId = resourceId(machine.id)?.subscriptionId ?? '';
  const location = `/subscriptions/${subscriptionId}/providers/Microsoft.HybridCompute/locations/${machine.location ?? 'global'}`;
  const isPatching = operation.kind === 'assessPatches' || operation.kind === 'installPatches';
  return startOperation(tenant, call, {
    ...operation,
    machine: machine.id,
    statusPath: (id) =>
      `${location}/${isPatching ? 'updateCenterOperationResults' : 'operationStatus'}/${id}`,
    resultPath: (id) =>
      `${location}/${isPatching ? 'updateCenterOperationResults' : 'operationResults'}/${id}?monitor=true`,
  });
}

/** The polls of operations on Arc-enabled servers: their status, or with `monitor=true` their result. */
export const arcOperations: readonly Route[] = [
  pollRoute('updateCenterOperationResults'),
  pollRoute('operationStatus'),
  pollRoute('operationResults'),
];

function pollRoute(kind: string): Route {
  return {
    api: 'arm',
    method: 'GET',
    path: `${OPERATIONS}/${kind}/{operationId}`,
    handle(call, { subscriptionId = '', operationId = '' }, tenant) {
      return (
        forbidden(
          tenant,
          call,
          `/subscriptions/${subscriptionId}`,
          `Microsoft.HybridCompute/locations/${kind}/read`,
        ) ?? operationAnswer(tenant, call, operationId)
      );
    },
  };
}
