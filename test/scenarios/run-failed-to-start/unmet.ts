import type { ScenarioCase } from '../../support/expected-finding.ts';
import { change } from '../schedule-not-applied/records.ts';
import { failed, tenant, UNMET, UNREACHED, VM, vm } from './tenant.ts';

/** Prerequisites, and machines that were made anew. */
export const UNMET_PREREQUISITES: readonly ScenarioCase[] = [
  {
    name: 'another patch mode',
    world: tenant({
      machine: vm({
        properties: {
          osProfile: { windowsConfiguration: { patchSettings: { patchMode: 'AutomaticByOS' } } },
        },
      }),
      runs: [failed(UNMET)],
    }),
    machine: 'vm-03',
    verdict: 'found',
    cause: 'prerequisites-not-met',
    severity: 'fix-setting',
    actions: ['use-customer-managed-schedules'],
    excludes: ['machine-stopped', 'machine-unreachable'],
  },
  {
    name: 'hotpatch, beside which the mode is not to be had',
    world: tenant({
      machine: vm({
        properties: {
          osProfile: {
            windowsConfiguration: {
              patchSettings: { automaticByPlatformSettings: null, enableHotpatching: true },
            },
          },
        },
      }),
      runs: [failed(UNMET)],
    }),
    machine: 'vm-03',
    verdict: 'found',
    cause: 'prerequisites-not-met',
    advises: /enableHotpatching false|enableHotpatching を false/,
    actions: [],
  },
  {
    name: 'prerequisites that are met by now',
    world: tenant({ runs: [failed(UNMET)] }),
    machine: 'vm-03',
    verdict: 'found',
    cause: 'prerequisites-not-met',
    severity: 'wait',
    actions: ['install-updates'],
  },
  {
    name: 'deleted and made anew three hours before',
    world: tenant({
      runs: [failed(UNREACHED)],
      changes: [change(VM, '2026-11-13T14:00:00Z', {}, 'Delete')],
    }),
    machine: 'vm-03',
    verdict: 'found',
    cause: 'machine-recreated',
    severity: 'wait',
    excludes: ['machine-unreachable'],
  },
  {
    name: 'another machine under the same id',
    world: tenant({
      runs: [failed(UNREACHED)],
      changes: [change(VM, '2026-11-13T16:00:00Z', { 'properties.vmId': ['a', 'b'] })],
    }),
    machine: 'vm-03',
    verdict: 'found',
    cause: 'machine-recreated',
  },
];
