import assert from 'node:assert/strict';
import { configurationAssignment } from '../../../src/azure/configuration-assignment.ts';
import { maintenanceConfiguration } from '../../../src/azure/maintenance-configuration.ts';
import { fill } from '../../../src/azure/query.ts';
import { GROUP, SUBSCRIPTION, vm, vmId } from '../../sandbox/providers/tenant-fixture.ts';
import { azureOver } from '../support/azure-over.ts';

const ASSIGNMENTS = '/providers/Microsoft.Maintenance/configurationAssignments';
const SCHEDULE = `${GROUP}/providers/Microsoft.Maintenance/maintenanceConfigurations/weekly`;

const WEEKLY = {
  id: SCHEDULE,
  type: 'Microsoft.Maintenance/maintenanceConfigurations',
  name: 'weekly',
  location: 'japaneast',
  properties: {
    maintenanceScope: 'InGuestPatch',
    extensionProperties: { InGuestPatchMode: 'User' },
    maintenanceWindow: {
      startDateTime: '2026-11-01 02:00',
      duration: '03:00',
      timeZone: 'Tokyo Standard Time',
      recurEvery: 'Week Saturday',
    },
    installPatches: {
      rebootSetting: 'NeverReboot',
      windowsParameters: { classificationsToInclude: ['Critical'], kbNumbersToExclude: null },
    },
  },
};

function assignment(scope: string, name: string, filter?: object): object {
  return {
    id: `${scope}${ASSIGNMENTS}/${name}`,
    type: 'Microsoft.Maintenance/configurationAssignments',
    name,
    properties: { maintenanceConfigurationId: SCHEDULE, ...(filter && { filter }) },
  };
}

const FILTER = {
  resourceTypes: ['Microsoft.Compute/virtualMachines'],
  osTypes: ['Windows'],
  tagSettings: { tags: { wave: ['1', '2'] }, filterOperator: 'All' },
};
const WORLD = {
  resources: [
    vm('vm-01'),
    vm('vm-02'),
    WEEKLY,
    assignment(vmId('vm-01'), 'own'),
    assignment(vmId('vm-02'), 'of-another'),
    assignment(`/subscriptions/${SUBSCRIPTION}`, 'dynamic', FILTER),
    assignment(GROUP, 'in-group', {}),
  ],
};

describe('maintenance configurations', () => {
  it('are listed by ARM and by Resource Graph alike', async () => {
    const { azure } = azureOver(WORLD);
    const listed = await azure.listMaintenanceConfigurations(SUBSCRIPTION);
    const query = fill('maintenance-configurations', { names: ['WEEKLY'] });
    const queried = await azure.queryResourceGraph(query, maintenanceConfiguration);
    assert.deepEqual(
      listed,
      queried.map((each) => ({ ...each, id: SCHEDULE })),
    );
    const [weekly] = listed;
    assert.deepEqual(weekly?.properties.maintenanceWindow, {
      startDateTime: '2026-11-01 02:00',
      expirationDateTime: null,
      duration: '03:00',
      timeZone: 'Tokyo Standard Time',
      recurEvery: 'Week Saturday',
    });
    assert.deepEqual(weekly?.properties.installPatches, {
      rebootSetting: 'NeverReboot',
      windowsParameters: {
        classificationsToInclude: ['Critical'],
        kbNumbersToInclude: [],
        kbNumbersToExclude: [],
        excludeKbsRequiringReboot: null,
      },
      linuxParameters: null,
    });
  });
});

describe('configuration assignments', () => {
  it('are found by the machine, the resource group and the subscription they are put on', async () => {
    const query = fill('configuration-assignments', {
      names: [],
      scopeIds: [vmId('vm-01'), GROUP, `/subscriptions/${SUBSCRIPTION}`].map((id) => id.toLowerCase()),
    });
    const rows = await azureOver(WORLD).azure.queryResourceGraph(query, configurationAssignment);
    assert.deepEqual(
      rows.map(({ scopeId, filter }) => [scopeId, filter !== null]).toSorted(),
      [
        [vmId('vm-01').toLowerCase(), false],
        [GROUP.toLowerCase(), true],
        [`/subscriptions/${SUBSCRIPTION}`, true],
      ].toSorted(),
    );
    assert.ok(rows.every((row) => row.maintenanceConfigurationId === SCHEDULE));
    assert.deepEqual(rows.find(({ scopeId }) => scopeId === `/subscriptions/${SUBSCRIPTION}`)?.filter, {
      resourceTypes: ['Microsoft.Compute/virtualMachines'],
      resourceGroups: [],
      osTypes: ['Windows'],
      locations: [],
      tagSettings: { tags: { wave: ['1', '2'] }, filterOperator: 'All' },
    });
  });
});
