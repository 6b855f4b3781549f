import { join } from 'node:path';
import { loadWorld } from '../../src/sandbox/world/load-world.ts';
import { legacyCrossTenant } from '../../src/scenarios/legacy-cross-tenant/scenario.ts';
import type { ScenarioCase } from '../support/expected-finding.ts';
import { proveScenario } from '../support/scenario-harness.ts';
import { workspaces } from '../support/world/logs.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { machineId, SUBSCRIPTION, world } from '../support/world/world.ts';

const OWN_TENANT = '11111111-1111-4111-8111-111111111111';
const OTHER_TENANT = '66666666-6666-4666-8666-666666666666';
const OTHER_SUBSCRIPTION = '77777777-7777-4777-8777-777777777777';
const ACCOUNT = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-um/providers/Microsoft.Automation/automationAccounts/aa-eu`;
const REFUSED = `The client has permission to perform action 'Microsoft.Compute/virtualMachines/write' on scope '${ACCOUNT}/softwareUpdateConfigurations/weekly', however the current tenant '${OWN_TENANT}' is not authorized to access linked subscription '${OTHER_SUBSCRIPTION}'.`;

const ACCOUNT_RESOURCE = {
  id: ACCOUNT,
  type: 'Microsoft.Automation/automationAccounts',
  name: 'aa-eu',
  location: 'westeurope',
  properties: { state: 'Ok' },
};

const LINUX = { properties: { storageProfile: { osDisk: { osType: 'Linux' } } } };

const tenant = (resources: readonly object[], keys: object = {}) =>
  world({ resources: [virtualMachine('vm-01'), virtualMachine('lx-01', LINUX), ...resources], ...keys });

/** Another tenant has delegated a subscription with one machine, as Azure Lighthouse does it. */
const DELEGATED = tenant(
  [
    ACCOUNT_RESOURCE,
    virtualMachine('vm-09', { id: machineId('vm-09', 'azure-vm', 'rg-test', OTHER_SUBSCRIPTION) }),
  ],
  {
    subscriptions: [
      { subscriptionId: SUBSCRIPTION },
      { subscriptionId: OTHER_SUBSCRIPTION, tenantId: OTHER_TENANT },
    ],
  },
);

const FILE = loadWorld(
  join(import.meta.dirname, '..', 'worlds', 'legacy-cross-tenant', 'delegated-subscription.yaml'),
);

const CASES: readonly ScenarioCase[] = [
  {
    name: 'delegated-subscription: srv-01 of another tenant',
    world: FILE,
    machine: 'srv-01',
    verdict: 'found',
    cause: 'cross-tenant-machines',
  },
  {
    name: 'delegated-subscription: vm-01 of the same tenant',
    world: FILE,
    machine: 'vm-01',
    verdict: 'clear',
  },
  {
    name: 'the message alone: account, deployment and tenant are filled in, machines are not known',
    world: world({ resources: [] }),
    machine: null,
    asked: { text: REFUSED, pasted: REFUSED },
    verdict: 'found',
    cause: 'cross-tenant-machines',
    severity: 'fix-setting',
    says: /weekly.*11111111-1111-4111-8111-111111111111.*77777777-7777-4777-8777-777777777777|weekly.*77777777/,
    advises:
      /\$computers = @\('<machine>'\); \$schedule = New-AzAutomationSchedule -ResourceGroupName 'rg-um' -AutomationAccountName 'aa-eu' -Name 'weekly'.*-ForUpdateConfiguration; New-AzAutomationSoftwareUpdateConfiguration .*-Windows .*-NonAzureComputer \$computers/,
    actions: [],
  },
  {
    name: 'the message in its shortest form',
    world: world({ resources: [] }),
    machine: null,
    asked: { text: 'not authorized to access linked subscription' },
    verdict: 'found',
    cause: 'cross-tenant-machines',
    advises: /-ResourceGroupName '<resource group>' -AutomationAccountName '<Automation account>'/,
  },
  {
    name: 'the message with a machine: its name is filled in',
    world: tenant([ACCOUNT_RESOURCE]),
    machine: 'vm-01',
    asked: { text: `vm-01: ${REFUSED}` },
    verdict: 'found',
    cause: 'cross-tenant-machines',
    advises: /@\('vm-01'\)/,
    evidence: { tenantId: OWN_TENANT },
  },
  {
    name: 'the message with several machines: all of them are filled in, found or not',
    world: tenant([ACCOUNT_RESOURCE]),
    machine: 'vm-01',
    asked: { text: REFUSED, machines: ['vm-01.corp.contoso.com', "o'brien-2", 'srv-*'] },
    verdict: 'found',
    cause: 'cross-tenant-machines',
    advises: /@\('vm-01', 'o''brien-2'\)/,
  },
  {
    name: 'the message with a Linux machine: packages by their classification',
    world: tenant([ACCOUNT_RESOURCE]),
    machine: 'lx-01',
    asked: { text: REFUSED },
    verdict: 'found',
    cause: 'cross-tenant-machines',
    advises: /@\('lx-01'\).*-Linux -IncludedPackageClassification/,
  },
  {
    name: 'a machine of another tenant than the only account, without a message',
    world: DELEGATED,
    machine: 'vm-09',
    verdict: 'found',
    cause: 'cross-tenant-machines',
    says: new RegExp(OTHER_TENANT),
    evidence: { tenantId: OTHER_TENANT, id: ACCOUNT },
  },
  {
    name: 'the machine beside it, of the same tenant as the account',
    world: DELEGATED,
    machine: 'vm-01',
    verdict: 'clear',
    excludedBy: { 'cross-tenant-machines': { tenantId: OWN_TENANT } },
  },
  {
    name: 'of a fleet the message is not taken for every machine’s',
    world: DELEGATED,
    machine: 'vm-01',
    asked: { text: REFUSED, scope: 'fleet' },
    verdict: 'clear',
  },
  {
    name: 'no Automation account to compare with',
    world: tenant([]),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'automation-accounts': 'AZ_NO_DATA' },
  },
  {
    name: 'nothing is said and nothing named',
    world: world({ resources: [] }),
    machine: null,
    asked: { text: 'cross tenant' },
    verdict: 'unknown',
    gaps: { 'machine-tenant': 'AZ_NO_DATA' },
  },
  {
    name: 'a computer that only a workspace knows has no tenant',
    world: world({
      workspaces: workspaces({ Heartbeat: [{ TimeGenerated: 'now-1d', Computer: 'old-fs-01' }] }),
    }),
    machine: 'old-fs-01',
    verdict: 'not-applicable',
  },
];

describe('legacy-cross-tenant', () => {
  proveScenario(legacyCrossTenant, CASES, []);
});
