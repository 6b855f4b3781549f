import type { ScenarioCase } from '../../support/expected-finding.ts';
import { powerState } from '../../support/world/machines.ts';
import { SUBSCRIPTION } from '../../support/world/world.ts';
import { annotation, machineRun } from './records.ts';
import { ARC, arc, LEFT_OUT, ON_ARC, ON_VM, tenant, VM, vm, WEEKLY } from './tenant.ts';

/** How the machine was when the run came. */
export const MACHINE_STATE: readonly ScenarioCase[] = [
  {
    name: 'the run says that the machine was shut down',
    world: tenant([vm(powerState('deallocated')), WEEKLY, ON_VM], {
      runs: [machineRun(VM, 'weekly', { status: 'Failed', errorMessage: 'ShutdownOrUnresponsive' })],
      health: [annotation(VM, '2026-11-12T18:00:00Z', 'VirtualMachineDeallocationInitiated')],
    }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'machine-stopped-at-run',
    severity: 'act-now',
    says: /2026-11-12 18:00 UTC.*\(Customer Initiated\)/,
    actions: ['start-machine', 'install-updates'],
    evidence: { 'properties.errorMessage': 'ShutdownOrUnresponsive' },
  },
  {
    name: 'somebody had stopped the machine, and the run has no record of it',
    world: tenant([vm(), WEEKLY, ON_VM], {
      ...LEFT_OUT,
      health: [annotation(VM, '2026-11-12T18:00:00Z', 'VirtualMachineStopInitiatedByControlPlane')],
    }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'machine-stopped-at-run',
    actions: ['install-updates'],
  },
  {
    name: 'the machine was started only after the run',
    world: tenant([vm(), WEEKLY, ON_VM], {
      ...LEFT_OUT,
      health: [annotation(VM, '2026-11-14T08:00:00Z', 'VirtualMachineStartInitiatedByControlPlane')],
    }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'machine-stopped-at-run',
    says: /2026-11-14 08:00 UTC/,
  },
  {
    name: 'a stopped machine of which nothing says since when',
    world: tenant([vm(powerState('deallocated')), WEEKLY, ON_VM], LEFT_OUT),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'health-events': 'AZ_NO_DATA', 'maintenance-runs': 'AZ_NO_DATA' },
  },
  {
    name: 'an Arc-enabled server that had lost its connection',
    world: tenant(
      [
        arc({ properties: { status: 'Disconnected', lastStatusChange: '2026-11-12T08:00:00Z' } }),
        WEEKLY,
        ON_ARC,
      ],
      LEFT_OUT,
    ),
    machine: 'arc-01',
    verdict: 'found',
    cause: 'machine-stopped-at-run',
    says: /agent of arc-01 was not connected.*Disconnected since|接続済みではありませんでした.*Disconnected/,
    saysNot: /went down|停止しています/,
    advises: /azcmagent check/,
    actions: [],
  },
  {
    name: 'the run found no answer of an Arc-enabled server that has expired: it may well run, and Azure cannot start it',
    world: tenant(
      [arc({ properties: { status: 'Expired', lastStatusChange: '2026-09-03T09:00:00Z' } }), WEEKLY, ON_ARC],
      { runs: [machineRun(ARC, 'weekly', { status: 'Failed', errorMessage: 'ShutdownOrUnresponsive' })] },
    ),
    machine: 'arc-01',
    verdict: 'found',
    cause: 'machine-stopped-at-run',
    evidence: { 'properties.errorMessage': 'ShutdownOrUnresponsive', 'properties.status': 'Expired' },
    saysNot: /made anew|作り直された/,
    advises: /disconnected and connected again|再接続/,
    actions: [],
  },
  {
    name: 'the run found no answer of an Arc-enabled server that is connected by now',
    world: tenant([arc(), WEEKLY, ON_ARC], {
      runs: [machineRun(ARC, 'weekly', { status: 'Failed', errorMessage: 'ShutdownOrUnresponsive' })],
    }),
    machine: 'arc-01',
    verdict: 'found',
    cause: 'machine-stopped-at-run',
    advises: /Azure Arc agent connected|接続済みの状態/,
    actions: ['install-updates'],
  },
  {
    name: 'nor could one without a schedule be given any',
    world: tenant(
      [vm(), WEEKLY],
      {},
      {
        subscriptions: [
          {
            subscriptionId: SUBSCRIPTION,
            displayName: 'Contoso',
            registeredProviders: ['Microsoft.Compute'],
          },
        ],
      },
    ),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'no-schedule-assigned',
    otherCauses: ['provider-not-registered'],
  },
  {
    name: 'the subscription is not registered for schedules',
    world: tenant(
      [vm(), WEEKLY, ON_VM],
      {},
      {
        subscriptions: [
          {
            subscriptionId: SUBSCRIPTION,
            displayName: 'Contoso',
            registeredProviders: ['Microsoft.Compute'],
          },
        ],
      },
    ),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'provider-not-registered',
    actions: ['register-provider namespace=Microsoft.Maintenance'],
    evidence: { registrationState: 'NotRegistered' },
  },
];
