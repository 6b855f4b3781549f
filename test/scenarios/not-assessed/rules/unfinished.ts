import type { ScenarioCase } from '../../../support/expected-finding.ts';
import { assessmentRow } from '../../../support/world/graph-rows.ts';
import { arcServer, assessedInView, virtualMachine } from '../../../support/world/machines.ts';
import { machineId, world } from '../../../support/world/world.ts';

const VM = machineId('vm-01');

/** What an assessment without an end means. */
export const UNFINISHED_RULES: readonly ScenarioCase[] = [
  {
    name: 'an assessment left in progress does not hide that the last completed one is stale',
    machine: 'vm-01',
    world: world({
      resources: [virtualMachine('vm-01', assessedInView('now-5d'))],
      resourceGraph: { patchassessmentresources: [assessmentRow(VM, 'now-9h', { status: 'InProgress' })] },
    }),
    verdict: 'found',
    cause: 'assessment-stuck',
    otherCauses: ['assessment-stale'],
    excludes: ['assessment-in-progress'],
  },
  {
    name: 'who started a run is known of the run, whichever source is ahead',
    machine: 'vm-01',
    world: world({
      resources: [
        virtualMachine('vm-01', assessedInView('now-118m', { status: 'InProgress', startTime: 'now-7201s' })),
      ],
      resourceGraph: {
        patchassessmentresources: [
          assessmentRow(VM, 'now-119m', { status: 'InProgress', startDateTime: 'now-2h' }),
        ],
      },
    }),
    verdict: 'found',
    cause: 'assessment-stuck',
    evidence: {
      'properties.instanceView.patchStatus.availablePatchSummary.status': 'InProgress',
      'properties.startedBy': 'Platform',
    },
  },
  {
    name: 'who started an earlier run is not',
    machine: 'vm-01',
    world: world({
      resources: [virtualMachine('vm-01', assessedInView('now-2h', { status: 'InProgress' }))],
      resourceGraph: { patchassessmentresources: [assessmentRow(VM, 'now-4h', { status: 'InProgress' })] },
    }),
    verdict: 'found',
    cause: 'assessment-in-progress',
  },
  {
    name: 'an Arc-enabled server can be stuck too',
    machine: 'arc-01',
    world: world({
      resources: [arcServer('arc-01')],
      resourceGraph: {
        patchassessmentresources: [
          assessmentRow(machineId('arc-01', 'azure-arc'), 'now-31d', { status: 'InProgress' }),
        ],
      },
    }),
    verdict: 'found',
    cause: 'assessment-stuck',
    says: /31 (days|日)/,
    evidence: { 'properties.startedBy': 'Platform', 'properties.startDateTime': '2026-10-20T09:00:00Z' },
  },
  {
    name: 'a run without any time may be running and may be stuck',
    machine: 'vm-01',
    world: world({
      resources: [
        virtualMachine(
          'vm-01',
          assessedInView('now-1h', { status: 'InProgress', startTime: null, lastModifiedTime: null }),
        ),
      ],
    }),
    verdict: 'unknown',
    gaps: { 'assessment-in-instance-view': 'AZ_NO_DATA' },
  },
  {
    name: 'one that is about to start is in progress',
    machine: 'vm-01',
    world: world({
      resources: [virtualMachine('vm-01')],
      resourceGraph: { patchassessmentresources: [assessmentRow(VM, 'now-1m', { status: 'NotStarted' })] },
    }),
    verdict: 'found',
    cause: 'assessment-in-progress',
  },
];
