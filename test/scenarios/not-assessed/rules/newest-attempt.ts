import type { ScenarioCase } from '../../../support/expected-finding.ts';
import { assessmentRow } from '../../../support/world/graph-rows.ts';
import {
  assessedInView,
  assessmentMode,
  guestAgent,
  powerState,
  virtualMachine,
} from '../../../support/world/machines.ts';
import { machineId, world } from '../../../support/world/world.ts';

const VM = machineId('vm-01');
const PROXY = {
  code: 'OPERATION_FAILED',
  message: 'The assessment failed.',
  details: [{ code: 'WINDOWS_UPDATE_FAILURE', message: 'Exception from HRESULT: 0x8024402C' }],
};

/** Which of the attempts that two sources know decides. */
export const NEWEST_ATTEMPT_RULES: readonly ScenarioCase[] = [
  {
    name: 'a machine stopped after a fresh assessment is still assessed',
    machine: 'vm-01',
    world: world({
      resources: [
        virtualMachine('vm-01', powerState('deallocated'), guestAgent(null), assessedInView('now-5h')),
      ],
    }),
    verdict: 'clear',
    cause: null,
  },
  {
    name: 'CompletedWithWarnings is a completed assessment',
    machine: 'vm-01',
    world: world({
      resources: [virtualMachine('vm-01', assessedInView('now-5h', { status: 'CompletedWithWarnings' }))],
    }),
    verdict: 'clear',
  },
  {
    name: 'Unknown is not',
    machine: 'vm-01',
    world: world({ resources: [virtualMachine('vm-01', assessedInView('now-5h', { status: 'Unknown' }))] }),
    verdict: 'found',
    cause: 'never-assessed',
  },
  {
    name: 'the instance view is newer than Resource Graph: it decides',
    machine: 'vm-01',
    world: world({
      resources: [virtualMachine('vm-01', assessedInView('now-3h'))],
      resourceGraph: { patchassessmentresources: [assessmentRow(VM, 'now-5d')] },
    }),
    verdict: 'clear',
    evidence: { 'properties.instanceView.patchStatus.availablePatchSummary.status': 'Succeeded' },
  },
  {
    name: 'Resource Graph is newer than the instance view: it decides',
    machine: 'vm-01',
    world: world({
      resources: [virtualMachine('vm-01', assessedInView('now-5d'))],
      resourceGraph: { patchassessmentresources: [assessmentRow(VM, 'now-3h')] },
    }),
    verdict: 'clear',
    evidence: { 'properties.status': 'Succeeded' },
  },
  {
    name: 'a failure after a fresh assessment is the finding, with both as evidence',
    machine: 'vm-01',
    world: world({
      resources: [virtualMachine('vm-01', assessedInView('now-1h', { status: 'Failed', error: PROXY }))],
      resourceGraph: { patchassessmentresources: [assessmentRow(VM, 'now-9h')] },
    }),
    verdict: 'found',
    cause: 'assessment-failed',
    otherCauses: [],
    evidence: {
      'properties.instanceView.patchStatus.availablePatchSummary.status': 'Failed',
      'properties.status': 'Succeeded',
    },
  },
  {
    name: 'so it is where Resource Graph knows the failure and the instance view the success',
    machine: 'vm-01',
    world: world({
      resources: [virtualMachine('vm-01', assessedInView('now-20h'))],
      resourceGraph: {
        patchassessmentresources: [assessmentRow(VM, 'now-1h', { status: 'Failed', errorDetails: PROXY })],
      },
    }),
    verdict: 'found',
    cause: 'assessment-failed',
    evidence: {
      'properties.status': 'Failed',
      'properties.instanceView.patchStatus.availablePatchSummary.status': 'Succeeded',
    },
  },
  {
    name: 'what came about since a fresh assessment, or will let it go stale, does not explain a failure between',
    machine: 'vm-01',
    world: world({
      resources: [
        virtualMachine(
          'vm-01',
          powerState('deallocated'),
          guestAgent(null),
          assessmentMode('ImageDefault'),
          assessedInView('now-20h'),
        ),
      ],
      resourceGraph: {
        patchassessmentresources: [assessmentRow(VM, 'now-9h', { status: 'Failed', errorDetails: PROXY })],
      },
    }),
    verdict: 'found',
    cause: 'assessment-failed',
    otherCauses: [],
    excludes: ['machine-stopped', 'periodic-assessment-off'],
  },
  {
    name: 'a failure before a fresh assessment is over',
    machine: 'vm-01',
    world: world({
      resources: [virtualMachine('vm-01', assessedInView('now-9h', { status: 'Failed', error: PROXY }))],
      resourceGraph: { patchassessmentresources: [assessmentRow(VM, 'now-1h')] },
    }),
    verdict: 'clear',
    severity: 'fine',
  },
  {
    name: 'a fresh assessment that will go out of date is at risk',
    machine: 'vm-01',
    world: world({
      resources: [virtualMachine('vm-01', assessmentMode('ImageDefault'), assessedInView('now-5h'))],
    }),
    verdict: 'clear',
    severity: 'at-risk',
    advises: /7|seven/,
  },
  {
    name: 'a newer assessment that is running does not undo a fresh one: wait for it',
    machine: 'vm-01',
    world: world({
      resources: [virtualMachine('vm-01', assessedInView('now-20h'))],
      resourceGraph: { patchassessmentresources: [assessmentRow(VM, 'now-9m', { status: 'InProgress' })] },
    }),
    verdict: 'clear',
    severity: 'wait',
    evidence: { 'properties.status': 'InProgress' },
  },
  {
    name: 'one that is stuck does not either, but puts it at risk',
    machine: 'vm-01',
    world: world({
      resources: [virtualMachine('vm-01', assessedInView('now-20h'))],
      resourceGraph: { patchassessmentresources: [assessmentRow(VM, 'now-2h', { status: 'InProgress' })] },
    }),
    verdict: 'clear',
    severity: 'at-risk',
    advises: /now|今すぐ/,
  },
  {
    name: 'a failure after a stale assessment explains it',
    machine: 'vm-01',
    world: world({
      resources: [virtualMachine('vm-01', assessedInView('now-5d'))],
      resourceGraph: {
        patchassessmentresources: [assessmentRow(VM, 'now-6h', { status: 'Failed', errorDetails: PROXY })],
      },
    }),
    verdict: 'found',
    cause: 'assessment-failed',
    otherCauses: ['assessment-stale'],
    says: /0x8024402c/,
    evidence: {
      'properties.errorDetails.details[0]': 'WINDOWS_UPDATE_FAILURE: Exception from HRESULT: 0x8024402C',
    },
  },
  {
    name: 'ids are compared without case',
    machine: VM.toLowerCase(),
    world: world({
      resources: [virtualMachine('vm-01')],
      resourceGraph: { patchassessmentresources: [assessmentRow(VM.toUpperCase(), 'now-2h')] },
    }),
    verdict: 'clear',
  },
];
