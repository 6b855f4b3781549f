import { queryResources } from './graph/query-resources.ts';
import { workspaceQueries } from './logs/query-workspace.ts';
import { activityLog } from './providers/activity-log.ts';
import { checkMemberGroups } from './providers/check-member-groups.ts';
import { computeOperations } from './providers/compute/compute-operation.ts';
import { extensionImages } from './providers/compute/extension-images.ts';
import { extensionReads } from './providers/compute/extension-reads.ts';
import { extensionWrites } from './providers/compute/extension-writes.ts';
import { virtualMachineReads } from './providers/compute/get-virtual-machine.ts';
import { virtualMachineLists } from './providers/compute/list-virtual-machines.ts';
import { virtualMachinePatchOperations } from './providers/compute/patch-operations.ts';
import { powerOperations } from './providers/compute/power-operations.ts';
import { runCommand } from './providers/compute/run-command.ts';
import { virtualMachineWrites } from './providers/compute/write-virtual-machine.ts';
import { arcExtensionWrites } from './providers/hybrid-compute/arc-extension-writes.ts';
import { arcOperations } from './providers/hybrid-compute/arc-operation.ts';
import { arcPatchOperations } from './providers/hybrid-compute/arc-patch-operations.ts';
import { arcExtensionVersions } from './providers/hybrid-compute/extension-versions.ts';
import { getArcMachine } from './providers/hybrid-compute/get-arc-machine.ts';
import { patchArcMachine } from './providers/hybrid-compute/patch-arc-machine.ts';
import { upgradeExtensions } from './providers/hybrid-compute/upgrade-extensions.ts';
import { linkedWorkspace } from './providers/linked-workspace.ts';
import { applyUpdates } from './providers/maintenance/apply-updates.ts';
import { configurationAssignments } from './providers/maintenance/configuration-assignments.ts';
import { maintenanceConfigurations } from './providers/maintenance/maintenance-configurations.ts';
import { managedRunCommands } from './providers/managed-run-commands.ts';
import { workspaceRoutes } from './providers/operational-insights.ts';
import { permissionLists } from './providers/permission-lists.ts';
import { providerRegistrationRoutes } from './providers/provider-registration.ts';
import { resourceGroupRoutes } from './providers/resource-groups.ts';
import { getResource } from './providers/resources/get-resource.ts';
import { resourceLists } from './providers/resources/list-resources.ts';
import { resourceWrites } from './providers/resources/write-resource.ts';
import { subscriptionRoutes } from './providers/subscriptions.ts';
import type { Route } from './route.ts';

/** Every route of the sandbox in the order they are tried: what is special before what takes any resource. */
export const routes: readonly Route[] = [
  queryResources,
  ...workspaceQueries,
  ...subscriptionRoutes,
  ...resourceGroupRoutes,
  ...resourceLists,
  permissionLists,
  checkMemberGroups,
  ...providerRegistrationRoutes,
  activityLog,
  ...virtualMachineReads,
  ...virtualMachineLists,
  ...virtualMachineWrites,
  ...virtualMachinePatchOperations,
  ...powerOperations,
  runCommand,
  ...extensionReads,
  ...extensionWrites,
  ...extensionImages,
  computeOperations,
  getArcMachine,
  patchArcMachine,
  ...arcPatchOperations,
  ...arcExtensionWrites,
  upgradeExtensions,
  arcExtensionVersions,
  ...arcOperations,
  ...workspaceRoutes,
  linkedWorkspace,
  ...managedRunCommands,
  ...maintenanceConfigurations,
  ...configurationAssignments,
  ...applyUpdates,
  getResource,
  ...resourceWrites,
];
