import assert from 'node:assert/strict';
import { arcId, arcMachine, fixture, GROUP, SUBSCRIPTION, vm, vmId } from '../providers/tenant-fixture.ts';

const CONFIGURATION = `${GROUP}/providers/Microsoft.Maintenance/maintenanceConfigurations/monthly`;
const RUN = `${CONFIGURATION}/providers/microsoft.maintenance/applyupdates/20261119180000`;
const ASSIGNMENT = `${vmId('vm-01')}/providers/Microsoft.Maintenance/configurationAssignments/monthly`;

const WORLD = {
  resources: [
    vm('vm-01'),
    arcMachine('arc-01'),
    { id: CONFIGURATION, type: 'Microsoft.Maintenance/maintenanceConfigurations', name: 'monthly' },
    {
      id: ASSIGNMENT,
      type: 'Microsoft.Maintenance/configurationAssignments',
      name: 'monthly',
      properties: { maintenanceConfigurationId: CONFIGURATION },
    },
  ],
  resourceGraph: {
    maintenanceresources: [
      {
        id: `${vmId('vm-01')}/providers/microsoft.maintenance/applyupdates/20261119180000`,
        type: 'microsoft.maintenance/applyupdates',
        properties: {
          status: 'Failed',
          errorMessage: 'ShutdownOrUnresponsive',
          correlationId: RUN,
          startDateTime: 'now-15h',
        },
      },
      {
        id: RUN,
        type: 'microsoft.maintenance/maintenanceconfigurations/applyupdates',
        properties: { status: 'Succeeded', correlationId: RUN, startDateTime: 'now-15h' },
      },
    ],
    patchinstallationresources: [
      {
        id: `${arcId('arc-01')}/patchInstallationResults/run-1`,
        type: 'microsoft.hybridcompute/machines/patchinstallationresults',
        properties: { status: 'CompletedWithWarnings', maintenanceRunId: RUN, failedPatchCount: 1 },
      },
      {
        id: `${arcId('arc-01')}/patchInstallationResults/run-1/softwarePatches/p-1`,
        type: 'microsoft.hybridcompute/machines/patchinstallationresults/softwarepatches',
        properties: { patchName: 'KB1', installationState: 'Failed' },
      },
    ],
    resourcechanges: [
      {
        id: `${vmId('vm-01')}/providers/Microsoft.Resources/changes/c-1`,
        type: 'microsoft.resources/changes',
        properties: {
          targetResourceId: vmId('vm-01'),
          changeType: 'Update',
          changeAttributes: { timestamp: 'now-20h', changedBy: 'ops@example.com' },
          changes: { 'tags.wave': { previousValue: '1', newValue: '2' } },
        },
      },
    ],
    policyresources: [
      {
        id: `${vmId('vm-01')}/providers/Microsoft.PolicyInsights/policyStates/s-1`,
        type: 'microsoft.policyinsights/policystates',
        properties: { resourceId: vmId('vm-01'), complianceState: 'NonCompliant', timestamp: 'now-9h' },
      },
    ],
    healthresources: [
      {
        id: `${vmId('vm-01')}/providers/Microsoft.ResourceHealth/availabilityStatuses/current`,
        type: 'microsoft.resourcehealth/availabilitystatuses',
        properties: {
          targetResourceId: vmId('vm-01'),
          availabilityState: 'Unavailable',
          occurredTime: 'now-16h',
        },
      },
    ],
  },
};

describe('tables of Resource Graph', () => {
  const QUERIES: [what: string, query: string, expected: object[]][] = [
    [
      'the machines of a run',
      `maintenanceresources | where type =~ 'microsoft.maintenance/applyupdates' and tostring(properties.correlationId) =~ '${RUN.toUpperCase()}' | project machine = name, status = tostring(properties.status), why = tostring(properties.errorMessage)`,
      [{ machine: '20261119180000', status: 'Failed', why: 'ShutdownOrUnresponsive' }],
    ],
    [
      'the runs of a schedule',
      "maintenanceresources | where type == 'microsoft.maintenance/maintenanceconfigurations/applyupdates' | project status = tostring(properties.status), at = todatetime(properties.startDateTime)",
      [{ status: 'Succeeded', at: '2026-11-19T18:00:00Z' }],
    ],
    [
      'the assignments, which are resources',
      "maintenanceresources | where type == 'microsoft.maintenance/configurationassignments' | project id, configuration = tostring(properties.maintenanceConfigurationId)",
      [{ id: ASSIGNMENT, configuration: CONFIGURATION }],
    ],
    [
      'the configurations, which stand in resources',
      "resources | where type == 'microsoft.maintenance/maintenanceconfigurations' | project name, resourceGroup",
      [{ name: 'monthly', resourceGroup: 'rg-app' }],
    ],
    [
      'the installations',
      "patchinstallationresources | where type endswith '/patchinstallationresults' | project name, run = tostring(properties.maintenanceRunId), failed = toint(properties.failedPatchCount)",
      [{ name: 'run-1', run: RUN, failed: 1 }],
    ],
    [
      'the patches of an installation',
      "patchinstallationresources | where type endswith '/softwarepatches' and id has 'run-1' | project state = tostring(properties.installationState)",
      [{ state: 'Failed' }],
    ],
    [
      'who changed a tag in the day before',
      `resourcechanges | where tolower(tostring(properties.targetResourceId)) == '${vmId('vm-01').toLowerCase()}' and todatetime(properties.changeAttributes.timestamp) > ago(1d) | project who = tostring(properties.changeAttributes.changedBy), wave = tostring(properties.changes['tags.wave'].newValue)`,
      [{ who: 'ops@example.com', wave: '2' }],
    ],
    [
      'the health of a machine',
      'healthresources | project state = tostring(properties.availabilityState), subscriptionId',
      [{ state: 'Unavailable', subscriptionId: SUBSCRIPTION }],
    ],
    [
      'what Azure Policy says of a machine',
      "policyresources | where type =~ 'Microsoft.PolicyInsights/PolicyStates' | project state = tostring(properties.complianceState), machine = tostring(properties.resourceId)",
      [{ state: 'NonCompliant', machine: vmId('vm-01') }],
    ],
    [
      'subscriptions and resource groups',
      'resourcecontainers | project type, name | order by type asc',
      [
        { type: 'microsoft.resources/subscriptions', name: 'Production' },
        { type: 'microsoft.resources/subscriptions/resourcegroups', name: 'rg-app' },
      ],
    ],
  ];
  for (const [what, query, expected] of QUERIES)
    it(`hold ${what}`, async () => {
      assert.deepEqual((await fixture(WORLD).graph.resources({ query })).data, expected);
    });

  const READABLE: [table: string, actions: string[], count: number][] = [
    ['maintenanceresources', ['Microsoft.Maintenance/applyUpdates/read'], 2],
    ['maintenanceresources', ['Microsoft.Maintenance/configurationAssignments/read'], 1],
    ['maintenanceresources', ['Microsoft.Maintenance/*/read'], 3],
    ['patchinstallationresources', ['Microsoft.HybridCompute/machines/patchInstallationResults/read'], 1],
    ['patchinstallationresources', ['Microsoft.Compute/*'], 0],
    ['resourcechanges', ['Microsoft.Compute/virtualMachines/read'], 1],
    ['resourcechanges', ['Microsoft.HybridCompute/*'], 0],
    ['healthresources', ['Microsoft.ResourceHealth/AvailabilityStatuses/read'], 1],
    ['policyresources', ['Microsoft.PolicyInsights/policyStates/queryResults/read'], 1],
    ['policyresources', ['Microsoft.Compute/*/read'], 0],
  ];
  for (const [table, actions, count] of READABLE)
    it(`show ${count} rows of ${table} to who has ${actions}`, async () => {
      const { graph } = fixture({ ...WORLD, permissions: [{ principal: 'bot', scope: '/', actions }] });
      assert.equal((await graph.resources({ query: `${table} | project id` })).count, count);
    });

  it('show to each caller what it may read, also when both ask the same', async () => {
    const permissions = [
      { principal: 'bot', scope: '/', actions: ['*/read'] },
      { principal: 'guest', scope: vmId('vm-01'), actions: ['Microsoft.Compute/virtualMachines/read'] },
    ];
    const { sandbox, send } = fixture({ ...WORLD, permissions });
    const count = async (principal: string) => {
      const { body } = await sandbox.handle({
        method: 'POST',
        path: '/providers/Microsoft.ResourceGraph/resources',
        query: new URLSearchParams({ 'api-version': '2024-04-01' }),
        headers: new Map([['authorization', 'Bearer token']]),
        body: { query: 'resources | project id' },
        principal,
        origin: 'https://management.azure.com',
      });
      return (body as { count: number }).count;
    };
    for (const round of [1, 2])
      assert.deepEqual(
        [await count('bot'), await count('guest'), await count('stranger')],
        [3, 1, 0],
        `${round}`,
      );
    sandbox.tenant.resources.remove(arcId('arc-01'));
    assert.deepEqual([await count('bot'), await count('guest')], [2, 1]);
    assert.equal((await send('GET', vmId('vm-01'))).status, 200);
  });
});
