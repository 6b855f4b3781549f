import type { ScenarioCase } from '../../support/expected-finding.ts';
import { installationRow } from '../../support/world/graph-rows.ts';
import { workspaces } from '../../support/world/logs.ts';
import { world } from '../../support/world/world.ts';
import { correlationId, machineRun } from '../schedule-not-applied/records.ts';
import { failed, tenant, UNMET, VM } from './tenant.ts';

/** Runs that did start, and which run is asked about. */
export const OUTCOMES: readonly ScenarioCase[] = [
  {
    name: 'none of what is known',
    world: tenant({ runs: [failed({ errorMessage: 'Something else.' })] }),
    machine: 'vm-03',
    verdict: 'clear',
    severity: 'at-risk',
    excludes: [
      'machine-missing',
      'machine-stopped',
      'machine-unreachable',
      'prerequisites-not-met',
      'machine-recreated',
    ],
  },
  {
    name: 'it did start: an installation of it is on record',
    world: tenant({
      installations: [
        installationRow(VM, '2026-11-13T19:00:00Z', {
          status: 'Failed',
          maintenanceRunId: correlationId('weekly'),
        }),
      ],
    }),
    machine: 'vm-03',
    verdict: 'clear',
    severity: 'at-risk',
    evidence: { 'properties.maintenanceRunId': correlationId('weekly') },
  },
  {
    name: 'cancelled, which is no failure',
    world: tenant({
      runs: [
        failed({ status: 'Cancelled', errorMessage: 'Maintenance cancelled using cancellation API at …' }),
      ],
    }),
    machine: 'vm-03',
    verdict: 'clear',
    severity: 'at-risk',
  },
  {
    name: 'waited for another update',
    world: tenant({
      runs: [
        failed({ errorMessage: 'Schedule timeout, waiting for an ongoing update to complete the resource.' }),
      ],
    }),
    machine: 'vm-03',
    verdict: 'clear',
    severity: 'at-risk',
  },
  {
    name: 'under way',
    world: tenant({ runs: [failed({ status: 'InProgress' })] }),
    machine: 'vm-03',
    verdict: 'clear',
    severity: 'wait',
  },
  { name: 'the machine beside it', world: tenant({}), machine: 'vm-04', verdict: 'clear', severity: 'fine' },
  { name: 'no run at all', world: tenant({ runs: [] }), machine: 'vm-03', verdict: 'clear' },
  {
    name: 'no run may be seen',
    world: tenant({
      keys: {
        permissions: [
          {
            principal: 'bot',
            scope: '/',
            actions: ['*/read'],
            notActions: ['Microsoft.Maintenance/applyUpdates/read'],
          },
        ],
      },
    }),
    machine: 'vm-03',
    verdict: 'unknown',
    gaps: { 'runs-on-machine': 'AZ_FORBIDDEN' },
  },
  {
    name: 'the schedule that is named, not another that failed too',
    world: tenant({ runs: [failed(UNMET), machineRun(VM, 'monthly')] }),
    machine: 'vm-03',
    asked: { schedule: 'monthly' },
    verdict: 'clear',
    severity: 'fine',
  },
  {
    name: 'the run that is named by its id',
    world: tenant({ runs: [failed(UNMET)] }),
    machine: 'vm-03',
    asked: { run: '20261113170000' },
    verdict: 'found',
    cause: 'prerequisites-not-met',
  },
  {
    name: 'runs may not be read',
    world: tenant({ keys: { faults: [{ api: 'resource-graph', status: 403 }] } }),
    machine: 'vm-03',
    of: { system: 'update-manager' },
    verdict: 'unknown',
    gaps: { 'runs-on-machine': 'AZ_FORBIDDEN' },
  },
  {
    name: 'a computer that only a workspace knows, and that no deployment was for',
    world: world({
      workspaces: workspaces({ Heartbeat: [{ TimeGenerated: 'now-1d', Computer: 'old-fs-01' }] }),
    }),
    machine: 'old-fs-01',
    verdict: 'not-applicable',
  },
];
