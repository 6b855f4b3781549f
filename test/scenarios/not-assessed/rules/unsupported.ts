import type { ScenarioCase } from '../../../support/expected-finding.ts';
import { arcServer, guestAgent, virtualMachine } from '../../../support/world/machines.ts';
import { world } from '../../../support/world/world.ts';

const NO_OS_NAME = { properties: { instanceView: { osName: null, osVersion: null } } };
const GALLERY_IMAGE = {
  properties: {
    storageProfile: {
      imageReference: {
        id: '/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/g/images/hardened/versions/1.0.0',
        publisher: null,
        offer: null,
        sku: null,
        version: null,
      },
    },
  },
};

const NOT_READY = {
  vmAgentVersion: 'Unknown',
  statuses: [
    { code: 'ProvisioningState/Unavailable', level: 'Warning', displayStatus: 'Not Ready', time: 'now-20s' },
  ],
};

/** Marketplace images as `publisher:offer:sku`, with what stands beside them on the supported side. */
const IMAGES: readonly (readonly [image: string, isSupported: boolean])[] = [
  ['MicrosoftSQLServer:sql2019-sles15:enterprise', false],
  ['MicrosoftSQLServer:sql2019-sles12sp5:standard', false],
  ['MicrosoftSQLServer:sql2019-rhel7:web', false],
  ['MicrosoftSQLServer:sql2017-rhel7:standard', false],
  ['MicrosoftSQLServer:sql2019-rhel8:standard', true],
  ['MicrosoftSQLServer:sql2019-ws2019:standard', true],
  ['OpenLogic:CentOS:8_5-gen2', false],
  ['OpenLogic:CentOS:7_9-gen2', true],
  ['OpenLogic:CentOS-HPC:7.9', false],
  ['RedHat:RHEL-HA:81_gen2', false],
  ['RedHat:RHEL-HA:8_6', true],
  ['center-for-internet-security-inc:cis-windows-server:cis-windows-server-l1-azure-observability', false],
  ['center-for-internet-security-inc:cis-windows-server:cis-windows-server2022-l1-gen2', true],
  ['microsoft-aks:aks:aks-ubuntu-2204-gen2', false],
  ['AzureDatabricks:Databricks:DatabricksWorker', false],
  ['azureopenshift:aro4:aro_416', false],
  ['kinvolk:flatcar-container-linux-free:stable-gen2', false],
  ['MicrosoftWindowsDesktop:windows-11:win11-23h2-ent', false],
];

const OPERATING_SYSTEMS: readonly (readonly [name: string, isSupported: boolean])[] = [
  ['Windows Server 2003 R2', false],
  ['Windows Server 2008 R2 Standard', false],
  ['Windows Server 2012 R2 Datacenter', true],
  ['Windows 10 Enterprise', false],
  ['Windows 10 IoT Enterprise LTSC', true],
  ['Fedora CoreOS 41', false],
  ['Fedora Linux 41', true],
];

/** What Update Manager does not cover, and what shows that a machine is none of it. */
export const UNSUPPORTED_RULES: readonly ScenarioCase[] = [
  ...IMAGES.map(([image, isSupported]): ScenarioCase => {
    const [publisher, offer, sku] = image.split(':');
    const imageReference = { publisher, offer, sku, version: 'latest' };
    const vm = virtualMachine('vm-01', NO_OS_NAME, { properties: { storageProfile: { imageReference } } });
    return judged(
      `image ${image}`,
      'vm-01',
      vm,
      isSupported,
      'properties.storageProfile.imageReference',
      image,
    );
  }),
  ...OPERATING_SYSTEMS.map(([osSku, isSupported]) =>
    judged(
      `Arc-enabled ${osSku}`,
      'arc-01',
      arcServer('arc-01', { properties: { osSku } }),
      isSupported,
      'properties.osSku',
      osSku,
    ),
  ),
  judged(
    'a virtual machine whose agent reports an old server',
    'vm-01',
    virtualMachine('vm-01', GALLERY_IMAGE, {
      properties: { instanceView: { osName: 'Windows Server 2008 R2 Datacenter' } },
    }),
    false,
    'properties.instanceView.osName',
    'Windows Server 2008 R2 Datacenter',
  ),
  judged(
    'a tag of Azure Kubernetes Service',
    'vm-01',
    virtualMachine('vm-01', { tags: { 'aks-managed-poolName': 'nodepool1' } }),
    false,
    "tags['aks-managed-poolName']",
    'nodepool1',
  ),
  judged(
    'a tag of that name without a value',
    'vm-01',
    virtualMachine('vm-01', { tags: { 'AKS-Managed-createOperationID': '' } }),
    false,
    "tags['AKS-Managed-createOperationID']",
    '(absent)',
  ),
  judged(
    'a tag that only mentions it',
    'vm-01',
    virtualMachine('vm-01', { tags: { team: 'aks-managed-by-us' } }),
    true,
    '',
    '',
  ),
  {
    name: 'a custom image without a guest agent is ruled out by the type of its operating system, which Azure knows',
    machine: 'vm-01',
    world: world({ resources: [virtualMachine('vm-01', GALLERY_IMAGE, NO_OS_NAME, guestAgent(null))] }),
    verdict: 'found',
    cause: 'agent-not-ready',
    excludes: ['unsupported-machine'],
    excludedBy: { 'unsupported-machine': { 'properties.storageProfile.osDisk.osType': 'windows' } },
  },
  {
    name: 'so is an Arc-enabled server that reports neither name nor edition',
    machine: 'arc-01',
    world: world({ resources: [arcServer('arc-01', { properties: { osSku: null, osName: null } })] }),
    verdict: 'found',
    cause: 'never-assessed',
    excludedBy: { 'unsupported-machine': { 'properties.osType': 'windows' } },
  },
  {
    name: 'where nothing at all is known of the operating system, nothing is ruled out',
    machine: 'arc-01',
    world: world({
      resources: [arcServer('arc-01', { properties: { osSku: null, osName: null, osType: null } })],
    }),
    verdict: 'unknown',
    gaps: { platform: 'AZ_NO_DATA' },
  },
  {
    name: 'the appliance of a vendor is not unsupported, only advised on',
    machine: 'vm-01',
    world: world({
      resources: [
        virtualMachine(
          'vm-01',
          NO_OS_NAME,
          appliance('paloaltonetworks', 'vmseries-flex'),
          guestAgent(NOT_READY),
        ),
      ],
    }),
    verdict: 'found',
    cause: 'agent-not-ready',
    excludes: ['unsupported-machine'],
    advises: /paloaltonetworks:vmseries-flex:byol/,
  },
];

function appliance(publisher: string, offer: string) {
  return { properties: { storageProfile: { imageReference: { publisher, offer, sku: 'byol' } } } };
}

function judged(
  name: string,
  machine: string,
  resource: ReturnType<typeof virtualMachine>,
  isSupported: boolean,
  field: string,
  value: string,
): ScenarioCase {
  const asked = {
    name: `${name}: ${isSupported ? 'supported' : 'not supported'}`,
    machine,
    world: world({ resources: [resource] }),
  };
  return isSupported
    ? { ...asked, verdict: 'found', cause: 'never-assessed', excludes: ['unsupported-machine'] }
    : { ...asked, verdict: 'found', cause: 'unsupported-machine', evidence: { [field]: value } };
}
