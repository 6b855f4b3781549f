import type { JsonObject } from '../../../../src/sandbox/json-object.ts';
import type { ScenarioCase } from '../../../support/expected-finding.ts';
import { patchExtension } from '../../../support/world/extensions.ts';
import { arcServer, virtualMachine } from '../../../support/world/machines.ts';
import { machineId, world } from '../../../support/world/world.ts';

const VM = machineId('vm-01');

/** Which extensions count, and what keeps them off a machine. */
export const EXTENSION_RULES: readonly ScenarioCase[] = [
  {
    name: 'an extension that may not be read is a gap, though Resource Graph leaves it out without a word',
    machine: 'arc-01',
    world: world({
      resources: [
        arcServer('arc-01'),
        patchExtension(machineId('arc-01', 'azure-arc'), { provisioningState: 'Failed' }),
      ],
      permissions: [
        {
          principal: 'bot',
          scope: '/',
          actions: ['*/read'],
          notActions: ['Microsoft.HybridCompute/machines/extensions/read'],
        },
      ],
    }),
    verdict: 'unknown',
    gaps: { 'patch-extensions': 'AZ_FORBIDDEN' },
  },
  {
    name: "another machine's failed extension is none of its own",
    machine: 'vm-01',
    world: world({
      resources: [
        virtualMachine('vm-01'),
        virtualMachine('vm-011'),
        patchExtension(machineId('vm-011'), { provisioningState: 'Failed' }),
      ],
    }),
    verdict: 'found',
    cause: 'never-assessed',
    excludes: ['patch-extension-failed'],
  },
  {
    name: 'an extension that was provisioned and then reports an error has failed',
    machine: 'vm-01',
    world: world({
      resources: [
        virtualMachine(
          'vm-01',
          shows('Microsoft.CPlat.Core.WindowsPatchExtension', {
            code: 'ProvisioningState/failed/1',
            level: 'Error',
            message: 'Exit code 1.',
            time: 'now-2h',
          }),
        ),
        patchExtension(VM),
      ],
    }),
    verdict: 'found',
    cause: 'patch-extension-failed',
    says: /Exit code 1/,
  },
  {
    name: 'an extension that only the instance view knows fails all the same',
    machine: 'vm-01',
    world: world({
      resources: [
        virtualMachine(
          'vm-01',
          shows('Microsoft.CPlat.Core.LinuxPatchExtension', {
            code: 'ProvisioningState/failed/51',
            level: 'Error',
            message: 'Exit code 51.',
            time: 'now-3h',
          }),
        ),
      ],
    }),
    verdict: 'found',
    cause: 'patch-extension-failed',
    says: /Exit code 51/,
    evidence: {
      "properties.instanceView.extensions['LinuxPatchExtension'].statuses[]":
        'ProvisioningState/failed/51: Exit code 51.',
    },
  },
  {
    name: 'another extension that the instance view shows as failed does not assess',
    machine: 'vm-01',
    world: world({
      resources: [
        virtualMachine(
          'vm-01',
          shows('Microsoft.Azure.Monitor.AzureMonitorWindowsAgent', {
            code: 'ProvisioningState/failed/1',
            level: 'Error',
            message: 'Exit code 1.',
          }),
        ),
      ],
    }),
    verdict: 'found',
    cause: 'never-assessed',
    excludes: ['patch-extension-failed'],
  },
  {
    name: 'an allow list without the patch extensions keeps them off',
    machine: 'arc-01',
    world: arcWith({
      extensionsAllowList: [{ publisher: 'Microsoft.Azure.Monitor', type: 'AzureMonitorWindowsAgent' }],
    }),
    verdict: 'found',
    cause: 'extension-operations-blocked',
  },
  {
    name: 'so does a block list with one of them',
    machine: 'arc-01',
    world: arcWith({
      extensionsBlockList: [{ publisher: 'Microsoft.CPlat.Core', type: 'WindowsPatchExtension' }],
    }),
    verdict: 'found',
    cause: 'extension-operations-blocked',
  },
  {
    name: 'a stopped extension service of an Arc-enabled server works none of them',
    machine: 'arc-01',
    world: world({
      resources: [
        arcServer('arc-01', { properties: { serviceStatuses: { extensionService: { status: 'stopped' } } } }),
        patchExtension(machineId('arc-01', 'azure-arc'), { provisioningState: 'Creating' }),
      ],
    }),
    verdict: 'found',
    cause: 'extension-operations-blocked',
    evidence: { 'properties.serviceStatuses.extensionService.status': 'stopped' },
    actions: [],
  },
  {
    name: 'an extension that is being set up, nobody knows since when, is not as it should be',
    machine: 'arc-01',
    world: world({
      resources: [
        arcServer('arc-01', { properties: { serviceStatuses: { extensionService: { status: 'running' } } } }),
        patchExtension(machineId('arc-01', 'azure-arc'), { provisioningState: 'Creating' }),
      ],
    }),
    verdict: 'found',
    cause: 'never-assessed',
    severity: 'act-now',
    excludes: ['extension-operations-blocked'],
    says: /recorded as Creating, and Azure does not say since when|状態: 作成中「Creating」、開始時刻の記録なし/,
  },
  {
    name: 'an Arc extension that reports since when has hung all the same',
    machine: 'arc-01',
    world: world({
      resources: [
        arcServer('arc-01'),
        patchExtension(machineId('arc-01', 'azure-arc'), {
          provisioningState: 'Updating',
          instanceView: { status: { code: 'Transitioning', level: 'Information', time: 'now-3h' } },
        }),
      ],
    }),
    verdict: 'found',
    cause: 'patch-extension-failed',
    actions: ['repair-patch-extension extension=WindowsPatchExtension'],
  },
  {
    name: 'a failure stands under the code of an extension at work: it has not hung, it has failed',
    machine: 'vm-01',
    world: world({
      resources: [
        virtualMachine(
          'vm-01',
          shows('Microsoft.CPlat.Core.WindowsPatchExtension', {
            code: 'ProvisioningState/transitioning',
            level: 'Info',
            message: '[ExtensionOperationError] Non-zero exit code: 7, enable.cmd',
            time: 'now-5h',
          }),
        ),
        patchExtension(VM, { provisioningState: 'Creating' }),
      ],
    }),
    verdict: 'found',
    cause: 'patch-extension-failed',
    says: /exit code: 7/,
    saysNot: /come to no end|完了していません/,
  },
  {
    name: 'no extension, and a guest agent that is too old to be sure of',
    machine: 'vm-01',
    world: world({
      resources: [
        virtualMachine('vm-01', {
          properties: {
            storageProfile: { osDisk: { osType: 'Linux' } },
            osProfile: {
              windowsConfiguration: null,
              linuxConfiguration: {
                provisionVMAgent: true,
                patchSettings: { patchMode: 'ImageDefault', assessmentMode: 'AutomaticByPlatform' },
              },
            },
            instanceView: { vmAgent: { vmAgentVersion: '2.2.46' } },
          },
        }),
      ],
    }),
    verdict: 'found',
    cause: 'never-assessed',
    advises: /2\.2\.46.*2\.2\.53\.1/,
    evidence: { 'properties.instanceView.vmAgent.vmAgentVersion': '2.2.46' },
  },
  {
    name: 'what Azure answered says more than that something failed: the agent comes first',
    machine: 'vm-01',
    world: world({ resources: [virtualMachine('vm-01')] }),
    asked: {
      text: 'why is vm-01 not assessed?',
      pasted:
        '(VMExtensionProvisioningError) The requested operation requires features that are not supported by the version of the VM agent running in the VM.',
    },
    verdict: 'found',
    cause: 'never-assessed',
    advises: /AutoUpdate\.Enabled=y/,
    saysNot: /delete the patch extension|更新用拡張機能を削除して/,
  },
  {
    name: 'what the machine itself reports goes before a record that follows late',
    machine: 'vm-01',
    world: world({
      resources: [
        virtualMachine(
          'vm-01',
          shows('Microsoft.CPlat.Core.WindowsPatchExtension', {
            code: 'ProvisioningState/succeeded',
            level: 'Info',
            message: 'Plugin enable in progress',
            time: 'now-5h',
          }),
        ),
        patchExtension(VM, { provisioningState: 'Updating' }),
      ],
    }),
    verdict: 'found',
    cause: 'never-assessed',
    excludes: ['patch-extension-failed'],
    says: /as they should be|正常/,
  },
  {
    name: 'rules written as the agent itself writes them are the same, in any case of letters',
    machine: 'arc-01',
    world: arcWith({ extensionsBlockList: ['Microsoft.Cplat.Core/WindowsPatchExtension'] }),
    verdict: 'found',
    cause: 'extension-operations-blocked',
  },
  {
    name: 'a block list of other extensions keeps no patch extension off',
    machine: 'arc-01',
    world: arcWith({ extensionsBlockList: ['Microsoft.Compute/CustomScriptExtension'] }),
    verdict: 'found',
    cause: 'never-assessed',
    excludes: ['extension-operations-blocked'],
  },
  {
    name: 'an empty allow list lets everything in',
    machine: 'arc-01',
    world: arcWith({ extensionsAllowList: [], extensionsBlockList: [] }),
    verdict: 'found',
    cause: 'never-assessed',
    excludes: ['extension-operations-blocked'],
  },
];

function arcWith(agentConfiguration: Readonly<Record<string, unknown>>): ScenarioCase['world'] {
  return world({ resources: [arcServer('arc-01', { properties: { agentConfiguration } })] });
}

/** Change: the instance view shows an extension of this type, which reports that. */
function shows(type: string, status: JsonObject): JsonObject {
  const name = type.slice(type.lastIndexOf('.') + 1);
  return { properties: { instanceView: { extensions: [{ name, type, statuses: [status] }] } } };
}
