import type { Route } from './exchange.ts';
import { queryResources } from './graph/query-resources.ts';
import { workspaceQueries } from './logs/query-workspace.ts';
import { computeOperations } from './providers/compute/compute-operation.ts';
import { virtualMachineReads } from './providers/compute/get-virtual-machine.ts';
import { virtualMachineLists } from './providers/compute/list-virtual-machines.ts';
import { virtualMachinePatchOperations } from './providers/compute/patch-operations.ts';
import { powerOperations } from './providers/compute/power-operations.ts';
import { providerRegistrationRoutes } from './providers/provider-registration.ts';
import { resourceGroupRoutes } from './providers/resource-groups.ts';
import { getResource } from './providers/resources/get-resource.ts';
import { resourceWrites } from './providers/resources/write-resource.ts';
import { subscriptionRoutes } from './providers/subscriptions.ts';

/** Every route of the sandbox in the order they are tried: what is special before what takes any resource. */
export const routes: readonly Route[] = [
  queryResources,
  ...workspaceQueries,
  ...subscriptionRoutes,
  ...resourceGroupRoutes,
  ...providerRegistrationRoutes,
  ...virtualMachineReads,
  ...virtualMachineLists,
  ...virtualMachinePatchOperations,
  ...powerOperations,
  computeOperations,
  getResource,
  ...resourceWrites,
];
