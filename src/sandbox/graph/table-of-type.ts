/**
 * Types that stand in a table of their own; those not named here stand in `resources`. Source: "Azure Resource Graph table and
 * resource type reference", https://learn.microsoft.com/azure/governance/resource-graph/reference/supported-tables-resources
 */
const TABLE_OF_TYPE: ReadonlyMap<string, string> = new Map([
  ['microsoft.maintenance/applyupdates', 'maintenanceresources'],
  ['microsoft.maintenance/configurationassignments', 'maintenanceresources'],
  ['microsoft.maintenance/maintenanceconfigurations/applyupdates', 'maintenanceresources'],
  ['microsoft.maintenance/updates', 'maintenanceresources'],
  ['microsoft.resourcehealth/availabilitystatuses', 'healthresources'],
  ['microsoft.resourcehealth/resourceannotations', 'healthresources'],
  ['microsoft.guestconfiguration/guestconfigurationassignments', 'guestconfigurationresources'],
  ['microsoft.resources/resourcegroups', 'resourcecontainers'],
  ['microsoft.resources/subscriptions', 'resourcecontainers'],
  ['microsoft.resources/subscriptions/resourcegroups', 'resourcecontainers'],
  ['microsoft.management/managementgroups', 'resourcecontainers'],
  ['microsoft.authorization/policyassignments', 'policyresources'],
  ['microsoft.authorization/policydefinitions', 'policyresources'],
  ['microsoft.policyinsights/policystates', 'policyresources'],
  ['microsoft.authorization/roleassignments', 'authorizationresources'],
  ['microsoft.authorization/roledefinitions', 'authorizationresources'],
  ['microsoft.azurestackhci/virtualmachineinstances', 'extensibilityresources'],
  ['microsoft.insights/datacollectionruleassociations', 'insightsresources'],
]);

/** Child types that the `resources` table lists beside top-level ones; other children are not in Resource Graph. */
const LISTED_CHILDREN: ReadonlySet<string> = new Set([
  'microsoft.automation/automationaccounts/configurations',
  'microsoft.automation/automationaccounts/runbooks',
  'microsoft.compute/virtualmachines/extensions',
  'microsoft.compute/virtualmachines/runcommands',
  'microsoft.hybridcompute/machines/extensions',
  'microsoft.hybridcompute/machines/licenseprofiles',
  'microsoft.hybridcompute/machines/runcommands',
]);

/** The Resource Graph table that lists resources of a type (lower case); null for types that it does not list. */
export function tableOfType(type: string): string | null {
  const table = TABLE_OF_TYPE.get(type);
  if (table !== undefined) return table;
  const isTopLevel = type.split('/').length === 2;
  return isTopLevel || LISTED_CHILDREN.has(type) ? 'resources' : null;
}
