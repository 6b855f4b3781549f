import type { AzureScope } from '../model/azure-scope.ts';
import type { Instant } from '../model/instant.ts';
import type { MachineId } from '../model/machine.ts';
import type { ActivityEvents } from './activity-event.ts';
import type { ArcMachine } from './arc-machine.ts';
import type { DeploymentMachineRun, HybridWorkerGroup, UpdateDeployment } from './automation.ts';
import type { LookUpKind, LookUpLists } from './look-up.ts';
import type { MachineExtension } from './machine-extension.ts';
import type { MaintenanceConfiguration } from './maintenance-configuration.ts';
import type { PublishedVersions } from './published-versions.ts';
import type { FilledQuery } from './query.ts';
import type { RolePermission } from './role-permission.ts';
import type { RowSchema } from './row-schema.ts';
import type { VirtualMachine } from './virtual-machine.ts';

/** Rows of one Log Analytics query. `isPartial`: Azure answered 200 but left rows out (error.code PartialError). */
export interface LogRows<Row> {
  readonly rows: readonly Row[];
  readonly isPartial: boolean;
}

/** An extension by its publisher and type, in a region as ARM spells it (`japaneast`). */
export interface ExtensionTypeInRegion {
  readonly subscriptionId: string;
  readonly location: string;
  readonly publisher: string;
  readonly type: string;
}

export interface ActivityWanted {
  readonly resourceId: string;
  readonly from: Instant;
  readonly to: Instant;
}

/** What the roles of the bot's own identity allow at a scope. */
export interface OwnPermissions {
  /** The list that says so. */
  readonly record: string;
  /** Each counts by itself. */
  readonly roles: readonly RolePermission[];
  /** When it was read. */
  readonly at: Instant;
}

/** Runs of an Automation account's deployments by what Azure lets one ask for. */
export type MachineRunsWanted = { readonly deployment: string } | { readonly status: string };

/**
 * Everything the product reads from Azure, in Azure's own verbs. Every method throws `AzureReadError` (codes `AZ_*`)
 * where Azure cannot be read; retries on throttling are inside and bounded.
 */
export interface Azure {
  readonly scope: AzureScope;
  /** A resource as ARM has it, JSON; null where there is none. One call; needs `action` at its path. */
  getRecord(path: string, apiVersion: string, action: string): Promise<unknown>;
  /** One virtual machine with its instance view. One call; needs virtualMachines/read and virtualMachines/instanceView/read. */
  getVirtualMachine(id: MachineId): Promise<VirtualMachine>;
  /** The virtual machines of a subscription, without run-time state. One call a page. */
  listVirtualMachines(subscriptionId: string): Promise<readonly VirtualMachine[]>;
  /** The run-time state of every virtual machine of a subscription (`statusOnly=true`). One call a page, asked for when the one before has been taken. */
  listVirtualMachineStatusPages(subscriptionId: string): AsyncIterable<readonly VirtualMachine[]>;
  /** One Arc-enabled server. One call; needs Microsoft.HybridCompute/machines/read. */
  getArcMachine(id: MachineId): Promise<ArcMachine>;
  /** The Arc-enabled servers of a subscription. One call a page. */
  listArcMachines(subscriptionId: string): Promise<readonly ArcMachine[]>;
  /** The extensions of one Arc-enabled server. One call a page; needs Microsoft.HybridCompute/machines/extensions/read. */
  listArcExtensions(id: MachineId): Promise<readonly MachineExtension[]>;
  /** The extensions of one virtual machine with what they report. One call; needs Microsoft.Compute/virtualMachines/extensions/read. */
  listVirtualMachineExtensions(id: MachineId): Promise<readonly MachineExtension[]>;
  /** The versions of a virtual machine extension that a region has. One call; AZ_NOT_FOUND where it has none. */
  listExtensionVersions(type: ExtensionTypeInRegion): Promise<PublishedVersions>;
  /** The versions of an extension for Arc-enabled servers that a region has. One call a page; needs a data action, which Reader lacks. */
  listArcExtensionVersions(type: ExtensionTypeInRegion): Promise<PublishedVersions>;
  /** The schedules of a subscription. One call a page; needs Microsoft.Maintenance/maintenanceConfigurations/read. */
  listMaintenanceConfigurations(subscriptionId: string): Promise<readonly MaintenanceConfiguration[]>;
  /** The update deployments of an Automation account. One call a page; needs Microsoft.Automation/automationAccounts/softwareUpdateConfigurations/read. */
  listUpdateDeployments(accountId: string): Promise<readonly UpdateDeployment[]>;
  /** What became of an account's runs on each machine: of one deployment, or with one outcome. One call a page; needs …/softwareUpdateConfigurationMachineRuns/read. */
  listDeploymentMachineRuns(
    accountId: string,
    wanted: MachineRunsWanted,
  ): Promise<readonly DeploymentMachineRun[]>;
  /** The groups of hybrid runbook workers of an Automation account. One call a page; needs …/hybridRunbookWorkerGroups/read. */
  listHybridWorkerGroups(accountId: string): Promise<readonly HybridWorkerGroup[]>;
  /** The resource id of the Log Analytics workspace that an Automation account is linked to; null where it is linked to none. One call; needs …/automationAccounts/linkedWorkspace/read. */
  getLinkedWorkspace(accountId: string): Promise<string | null>;
  /** What was done to one resource (not to what lies below it), newest first, at most 1,000 events. Azure keeps 90 days. One call a page; needs Microsoft.Insights/eventtypes/values/read. */
  listActivityLog(subscriptionId: string, wanted: ActivityWanted): Promise<ActivityEvents>;
  /** Registration of a resource provider in a subscription (`Registered`, `NotRegistered`, `Registering` …). One call. */
  getProviderRegistration(subscriptionId: string, namespace: string): Promise<string>;
  /** What the bot's identity may do at a subscription or resource group; null where Azure does not tell it. One call a page, whose answer serves all questions for ten minutes; needs Microsoft.Authorization/permissions/read. */
  listOwnPermissions(scope: string): Promise<OwnPermissions | null>;
  /** Ids of the subscriptions in scope: the configured ones, else all that the credential can see. */
  listSubscriptions(): Promise<readonly string[]>;
  /** All rows of a Resource Graph query over the scope. One call a page of 1,000 rows. Rows the bot may not read are left out silently by Azure. */
  queryResourceGraph<Row>(query: FilledQuery, row: RowSchema<Row>): Promise<readonly Row[]>;
  /** The same, page by page: a page is asked for when the one before has been taken, and is let go with it. */
  queryResourceGraphPages<Row>(query: FilledQuery, row: RowSchema<Row>): AsyncIterable<readonly Row[]>;
  /** The rows that answer to some names or ids. Under load, questions that look up the same kind share a query; one query for each 250 values. Evidence shows the query filled for the machine alone, which gives the same rows. */
  lookUp<Row>(kind: LookUpKind<Row>, lists: LookUpLists): Promise<readonly Row[]>;
  /** All rows of a Log Analytics query over one workspace. One call. */
  queryLogs<Row>(workspace: string, query: FilledQuery, row: RowSchema<Row>): Promise<LogRows<Row>>;
  /** `lookUp` in one workspace. */
  lookUpLogs<Row>(workspace: string, kind: LookUpKind<Row>, lists: LookUpLists): Promise<LogRows<Row>>;
}
