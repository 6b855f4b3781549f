import type { ScenarioCase } from '../../support/expected-finding.ts';
import { powerState, virtualMachine } from '../../support/world/machines.ts';
import { arcTenant, errors, failed, LINUX, NOT_READY, tenant } from './runs.ts';

/** Whether the machine answered during the run. */
export const UNREACHABLE: readonly ScenarioCase[] = [
  {
    name: 'the agent did not answer during the run',
    world: tenant(
      failed(
        errors({
          code: 'VMAgentStatusCommunicationError',
          message: 'VM has not reported status for VM agent.',
        }),
      ),
    ),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'machine-unreachable',
    severity: 'act-now',
    excludes: ['disk-full', 'update-agent-error', 'single-update-failed'],
    actions: ['install-updates'],
  },
  {
    name: 'the maintenance run calls the machine shut down or unresponsive',
    world: tenant(
      failed(errors({ code: 'ShutdownOrUnresponsive', message: 'The resource did not respond.' })),
    ),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'machine-unreachable',
  },
  {
    name: 'a stopped machine with a run that has no result of its own',
    world: tenant(failed(), { machine: virtualMachine('vm-07', powerState('deallocated')) }),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'machine-unreachable',
    actions: ['start-machine', 'install-updates'],
    evidence: { 'properties.instanceView.statuses[].code': 'PowerState/deallocated' },
    advises: /az vm start --subscription "[-0-9a-f]{36}" --resource-group "rg-test" --name "vm-07"/,
  },
  {
    name: 'an agent that is not ready, a run without result',
    world: tenant(failed(), { machine: virtualMachine('vm-07', NOT_READY) }),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'machine-unreachable',
    actions: [],
    advises: /Restart-Service RdAgent, WindowsAzureGuestAgent/,
  },
  {
    name: 'the agent of a Linux machine is restarted by another command',
    world: tenant(failed(), { machine: virtualMachine('vm-07', LINUX, NOT_READY) }),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'machine-unreachable',
    advises: /systemctl restart walinuxagent/,
  },
  {
    name: 'a machine that did not come back from its restart',
    world: tenant(failed({ installedPatchCount: 3, rebootStatus: 'Failed' }), {
      machine: virtualMachine('vm-07', NOT_READY),
    }),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'machine-unreachable',
    says: /installed 3 updates.*rebootStatus Failed|3 件がインストール.*rebootStatus: Failed/,
    advises: /boot diagnostics|ブート診断/,
    evidence: { 'properties.rebootStatus': 'Failed' },
    actions: [],
  },
  {
    name: 'one that is off since its restart is started',
    world: tenant(failed({ installedPatchCount: 1, rebootStatus: 'Started' }), {
      machine: virtualMachine('vm-07', powerState('stopped')),
    }),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'machine-unreachable',
    says: /installed 1 update,|1 件がインストール/,
    advises: /az vm start/,
  },
  {
    name: 'stopped since, but the run has results of the machine',
    world: tenant(
      failed({ ...errors({ code: '0x80070643', message: 'Hresult:0x80070643' }), failedPatchCount: 4 }),
      {
        machine: virtualMachine('vm-07', powerState('deallocated')),
      },
    ),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'update-agent-error',
    excludes: ['machine-unreachable'],
    excludedBy: { 'machine-unreachable': { 'properties.failedPatchCount': '4' } },
  },
  {
    name: 'a disconnected Arc-enabled server with a run without result',
    world: arcTenant(failed(), { properties: { status: 'Disconnected' } }),
    machine: 'arc-07',
    verdict: 'found',
    cause: 'machine-unreachable',
    advises: /azcmagent check/,
  },
];
