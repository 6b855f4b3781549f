import type { ScenarioCase } from '../../support/expected-finding.ts';
import { arcServer, powerState } from '../../support/world/machines.ts';
import { annotation, change } from '../schedule-not-applied/records.ts';
import { ARC, failed, NOT_READY, tenant, UNREACHED, VM, vm } from './tenant.ts';

/** A machine that is gone, down or does not answer. */
export const UNREACHED_MACHINES: readonly ScenarioCase[] = [
  {
    name: 'the machine is gone, Resource Graph still lists it',
    world: tenant({
      runs: [failed(UNREACHED)],
      keys: {
        responses: [{ method: 'GET', path: VM, status: 404, body: { error: { code: 'ResourceNotFound' } } }],
      },
    }),
    machine: 'vm-03',
    verdict: 'found',
    cause: 'machine-missing',
    actions: ['unassign-schedule'],
  },
  {
    name: 'the machine was deleted: when and by whom',
    world: tenant({
      runs: [failed(UNREACHED)],
      changes: [change(VM, '2026-11-11T09:00:00Z', {}, 'Delete')],
      keys: {
        responses: [{ method: 'GET', path: VM, status: 404, body: { error: { code: 'ResourceNotFound' } } }],
      },
    }),
    machine: 'vm-03',
    of: { subject: 'weekly, 2026-11-13 17:00 UTC' },
    verdict: 'found',
    cause: 'machine-missing',
    says: /2026-11-11 09:00 UTC.*rin@contoso\.com/,
    evidence: { 'properties.changes': 'Delete; rin@contoso.com' },
  },
  {
    name: 'deallocated, and the run found it so',
    world: tenant({ machine: vm(powerState('deallocated')), runs: [failed(UNREACHED)] }),
    machine: 'vm-03',
    of: { subject: 'weekly, 2026-11-13 17:00 UTC' },
    verdict: 'found',
    cause: 'machine-stopped',
    severity: 'act-now',
    evidence: {
      'properties.errorMessage': 'ShutdownOrUnresponsive',
      'properties.instanceView.statuses[].code': 'PowerState/deallocated',
    },
    excludes: ['machine-missing', 'machine-unreachable', 'prerequisites-not-met', 'machine-recreated'],
    advises: /az vm start --subscription "[-0-9a-f]{36}" --resource-group "rg-test" --name "vm-03"/,
  },
  {
    name: 'down before the run, running by now',
    world: tenant({
      runs: [failed(UNREACHED)],
      health: [annotation(VM, '2026-11-13T10:00:00Z', 'VirtualMachineDeallocationInitiated')],
    }),
    machine: 'vm-03',
    verdict: 'found',
    cause: 'machine-stopped',
    says: /2026-11-13 10:00 UTC/,
  },
  {
    name: 'started only after the run',
    world: tenant({
      runs: [failed(UNREACHED)],
      health: [annotation(VM, '2026-11-13T22:00:00Z', 'VirtualMachineStartInitiatedByControlPlane')],
    }),
    machine: 'vm-03',
    verdict: 'found',
    cause: 'machine-stopped',
    says: /2026-11-13 22:00 UTC/,
  },
  {
    name: 'the agent is not ready',
    world: tenant({ machine: vm(NOT_READY), runs: [failed(UNREACHED)] }),
    machine: 'vm-03',
    verdict: 'found',
    cause: 'machine-unreachable',
    advises: /Restart-Service/,
    excludes: ['machine-stopped'],
  },
  {
    name: 'it answers by now, the run did not reach it',
    world: tenant({ runs: [failed(UNREACHED)] }),
    machine: 'vm-03',
    verdict: 'found',
    cause: 'machine-unreachable',
    actions: ['install-updates'],
  },
  {
    name: 'an Arc agent that is disconnected',
    world: tenant({
      machine: arcServer('arc-03', { properties: { status: 'Disconnected' } }),
      runs: [failed(UNREACHED, ARC)],
    }),
    machine: 'arc-03',
    verdict: 'found',
    cause: 'machine-unreachable',
    advises: /azcmagent check/,
    actions: [],
  },
];
