import type { JsonObject } from '../../src/sandbox/json-object.ts';
import { legacyEnableFailed } from '../../src/scenarios/legacy-enable-failed/scenario.ts';
import type { ScenarioCase } from '../support/expected-finding.ts';
import { proveScenario, type Threshold } from '../support/scenario-harness.ts';
import { arcServer } from '../support/world/machines.ts';
import { machineId } from '../support/world/world.ts';
import { createdSinceCases, createdSinceThreshold } from './legacy/created-since.ts';
import { heartbeat, LAW, legacyTenant, operation, VM, workspaceId } from './legacy/presence.ts';

const DISCONNECTED = { verdict: 'found', cause: 'agent-disconnected' } as const;
const YOUNGER = { verdict: 'clear' } as const;
const RECENT = '2024-08-30T22:00:00Z';
const OUTSIDE = '"security"';
const NO_DNS = 'Enable failed: the remote name could not be resolved: agentsvc.azure-automation.net';
const ALL = ['agent-firewall', 'targeting-wrong', 'agent-disconnected'];

/** The Log Analytics agent as an extension that says something of itself. */
function extension(id: string, level: string, message: string, provisioningState: string): JsonObject {
  const status = { code: `ProvisioningState/${level}`, level, displayStatus: level, message };
  const isArc = id.includes('HybridCompute');
  return {
    id: `${id}/extensions/MicrosoftMonitoringAgent`,
    type: `${isArc ? 'Microsoft.HybridCompute/machines' : 'Microsoft.Compute/virtualMachines'}/extensions`,
    name: 'MicrosoftMonitoringAgent',
    location: 'japaneast',
    properties: {
      publisher: 'Microsoft.EnterpriseCloud.Monitoring',
      type: 'MicrosoftMonitoringAgent',
      typeHandlerVersion: '1.0',
      provisioningState,
      instanceView: isArc ? { status } : { statuses: [status] },
    },
  };
}

const failed = (message: string, id = VM) => extension(id, 'Error', message, 'Failed');
const own = (at = RECENT, columns: JsonObject = {}) => heartbeat('vm-01', at, columns);
const complaint = (Detail: string, at = RECENT) =>
  operation(Detail, at, { OperationCategory: 'Agent', OperationStatus: 'Error', Computer: 'vm-01' });

const CASES: readonly ScenarioCase[] = [
  {
    name: 'the extension found no address',
    world: legacyTenant({ Heartbeat: [own()] }, { resources: [failed(NO_DNS)] }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'agent-firewall',
    severity: 'fix-setting',
    otherCauses: [],
    excludes: ['targeting-wrong', 'agent-disconnected'],
    evidence: {
      'properties.instanceView.statuses[]': `ProvisioningState/Error: ${NO_DNS}`,
      'properties.provisioningState': 'Failed',
    },
    advises: new RegExp(`${LAW}\\.ods\\.opinsights\\.azure\\.com`),
    actions: ['collect-guest-evidence'],
  },
  {
    name: 'the extension of an Arc-enabled server',
    world: legacyTenant(
      {},
      { resources: [arcServer('arc-01'), failed(NO_DNS, machineId('arc-01', 'azure-arc'))] },
    ),
    machine: 'arc-01',
    verdict: 'found',
    cause: 'agent-firewall',
    otherCauses: ['agent-disconnected'],
  },
  {
    name: 'the extension failed for another reason',
    world: legacyTenant({ Heartbeat: [own()] }, { resources: [failed('The workspace key is wrong.')] }),
    machine: 'vm-01',
    verdict: 'clear',
    excludedBy: {
      'agent-firewall': {
        'properties.instanceView.statuses[]': 'ProvisioningState/Error: The workspace key is wrong.',
      },
    },
  },
  {
    name: 'an extension that is well speaks of its connection',
    world: legacyTenant(
      { Heartbeat: [own()] },
      { resources: [extension(VM, 'Info', 'Connection could not fail.', 'Succeeded')] },
    ),
    machine: 'vm-01',
    verdict: 'clear',
    excludes: ALL,
  },
  {
    name: 'Operation says that the agent does not get through',
    world: legacyTenant({ Heartbeat: [own()], Operation: [complaint('Failed to connect to the service.')] }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'agent-firewall',
    evidence: { Detail: 'Failed to connect to the service.' },
  },
  {
    name: 'no firewall, and the solution is not aimed at it',
    world: legacyTenant({ Heartbeat: [own(RECENT, { Solutions: OUTSIDE })] }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'targeting-wrong',
    excludes: ['agent-firewall', 'agent-disconnected'],
    evidence: { Solutions: OUTSIDE },
    advises: /MicrosoftDefaultScopeConfig-Updates/,
    actions: ['enable-periodic-assessment', 'assess-now'],
    excludedBy: { 'agent-firewall': { Detail: '(absent)' } },
  },
  {
    name: 'the agent fell silent',
    world: legacyTenant({ Heartbeat: [own('2024-06-01T00:00:00Z', { Solutions: OUTSIDE })] }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'agent-disconnected',
    excludes: ['agent-firewall', 'targeting-wrong'],
    says: /2024-06-01 00:00 UTC/,
  },
  ...createdSinceCases(DISCONNECTED, YOUNGER),
  {
    name: 'it never reported, but for the Azure Monitor agent',
    world: legacyTenant({
      Heartbeat: [own('now-1m', { Category: 'Azure Monitor Agent', Solutions: '' })],
    }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'agent-disconnected',
    evidence: { TimeGenerated: '(absent)' },
  },
  {
    name: 'the machine beside it, that only the workspace knows',
    world: legacyTenant({}),
    machine: 'neighbour',
    verdict: 'clear',
    severity: 'at-risk',
    excludes: ALL,
  },
  {
    name: 'extensions may not be read',
    world: legacyTenant(
      { Heartbeat: [own()] },
      { faults: [{ api: 'arm', path: `${VM}/extensions`, status: 403 }] },
    ),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'legacy-agent-extension': 'AZ_FORBIDDEN' },
  },
  {
    name: 'the workspace may not be read, but the extension says enough',
    world: legacyTenant({}, { resources: [failed(NO_DNS)], faults: [{ api: 'log-analytics', status: 403 }] }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'agent-firewall',
    gaps: { 'legacy-presence': 'AZ_FORBIDDEN' },
  },
  {
    name: 'empty tables prove nothing',
    world: legacyTenant({}, { workspaces: [{ customerId: LAW, resourceId: workspaceId(), tables: {} }] }),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'legacy-presence': 'AZ_NO_DATA' },
  },
];

const lastSeen = (at: string, expected: Pick<ScenarioCase, 'verdict' | 'cause'>): ScenarioCase => ({
  name: at,
  world: legacyTenant({ Heartbeat: [own(at)] }),
  machine: 'vm-01',
  ...expected,
});

const complained = (at: string, expected: Pick<ScenarioCase, 'verdict' | 'cause'>): ScenarioCase => ({
  name: at,
  world: legacyTenant({ Heartbeat: [own()], Operation: [complaint('A connection was refused.', at)] }),
  machine: 'vm-01',
  ...expected,
});

const THRESHOLDS: readonly Threshold[] = [
  createdSinceThreshold(DISCONNECTED, YOUNGER),
  {
    name: 'how old the last heartbeat may be, 24 h before the newest row',
    below: lastSeen('2024-08-30T00:01:00Z', { verdict: 'clear' }),
    at: lastSeen('2024-08-30T00:00:00Z', { verdict: 'clear' }),
    above: lastSeen('2024-08-29T23:59:00Z', { verdict: 'found', cause: 'agent-disconnected' }),
  },
  {
    name: 'how old a complaint may be, 24 h before the newest row',
    below: complained('2024-08-30T00:01:00Z', { verdict: 'found', cause: 'agent-firewall' }),
    at: complained('2024-08-30T00:00:00Z', { verdict: 'found', cause: 'agent-firewall' }),
    above: complained('2024-08-29T23:59:00Z', { verdict: 'clear' }),
  },
];

describe('legacy-enable-failed', () => {
  proveScenario(legacyEnableFailed, CASES, THRESHOLDS, {
    'not-applicable': 'any kind of machine may have been one of Update Management',
  });
});
