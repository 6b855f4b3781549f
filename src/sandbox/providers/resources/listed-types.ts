/**
 * The types that Azure lists and that the sandbox can list, in lower case: a list of any other type is refused, since an empty
 * answer would look as if there were none. Virtual machines, their extensions and workspaces have routes of their own.
 */
export const LISTED_TYPES: ReadonlySet<string> = new Set([
  'microsoft.automation/automationaccounts',
  'microsoft.automation/automationaccounts/hybridrunbookworkergroups',
  'microsoft.automation/automationaccounts/hybridrunbookworkergroups/hybridrunbookworkers',
  'microsoft.automation/automationaccounts/jobs',
  'microsoft.automation/automationaccounts/jobs/streams',
  'microsoft.automation/automationaccounts/runbooks',
  'microsoft.automation/automationaccounts/softwareupdateconfigurationmachineruns',
  'microsoft.automation/automationaccounts/softwareupdateconfigurationruns',
  'microsoft.automation/automationaccounts/softwareupdateconfigurations',
  'microsoft.compute/availabilitysets',
  'microsoft.compute/disks',
  'microsoft.compute/virtualmachines/runcommands',
  'microsoft.compute/virtualmachinescalesets',
  'microsoft.hybridcompute/licenses',
  'microsoft.hybridcompute/machines',
  'microsoft.hybridcompute/machines/extensions',
  'microsoft.hybridcompute/machines/licenseprofiles',
  'microsoft.hybridcompute/machines/runcommands',
  'microsoft.insights/datacollectionendpoints',
  'microsoft.insights/datacollectionruleassociations',
  'microsoft.insights/datacollectionrules',
  'microsoft.maintenance/configurationassignments',
  'microsoft.maintenance/maintenanceconfigurations',
]);

/** Types that are attached to what they are about: their list holds those of the scope itself, none of what lies below it. */
export const ATTACHED_TYPES: ReadonlySet<string> = new Set([
  'microsoft.insights/datacollectionruleassociations',
  'microsoft.maintenance/configurationassignments',
]);
