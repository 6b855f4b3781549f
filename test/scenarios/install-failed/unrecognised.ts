import type { ScenarioCase } from '../../support/expected-finding.ts';
import { installationRow } from '../../support/world/graph-rows.ts';
import { installedInView, virtualMachine } from '../../support/world/machines.ts';
import { world } from '../../support/world/world.ts';
import { errors, failed, tenant, update, VM, WINRE } from './runs.ts';

/** What nobody knows, and errors beside a run that went well. */
export const UNRECOGNISED: readonly ScenarioCase[] = [
  {
    name: 'a code that nobody knows',
    world: tenant(failed(errors({ code: '0x8024ffff', message: 'Hresult:0x8024ffff' }))),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'unrecognised-error',
    severity: 'cannot-tell',
    says: /0x8024ffff/,
    excludes: ['update-agent-error', 'agent-reinstall-needed'],
  },
  {
    name: 'words that nobody knows, cut off',
    world: tenant(
      failed(
        errors({ code: 'OPERATION_FAILED', message: 'Something that is in no table happened on the...' }),
      ),
    ),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'unrecognised-error',
    says: /in no table happened on the…/,
  },
  {
    name: 'a restart that failed, of a machine that answers again',
    world: tenant(failed({ installedPatchCount: 2, rebootStatus: 'Failed' })),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'unrecognised-error',
    severity: 'act-now',
    says: /2 updates, and none failed.*rebootStatus Failed|2 件がインストールされ.*rebootStatus: Failed/,
    evidence: { 'properties.rebootStatus': 'Failed', 'properties.installedPatchCount': '2' },
    actions: ['assess-now'],
  },
  {
    name: 'a restart that failed in words that nobody knows: every update is in place all the same',
    world: tenant(
      failed({
        installedPatchCount: 1,
        rebootStatus: 'Failed',
        ...errors({ code: '1', message: 'The machine was not back in time.' }),
      }),
    ),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'unrecognised-error',
    severity: 'act-now',
    says: /restart.*was not back in time|再起動.*was not back in time/,
    actions: ['assess-now'],
  },
  {
    name: 'a restart that failed beside updates that failed',
    world: tenant(failed({ installedPatchCount: 2, failedPatchCount: 3, rebootStatus: 'Failed' })),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'unrecognised-error',
    severity: 'cannot-tell',
  },
  {
    name: 'what keeps assessments alone away is no failed installation',
    world: tenant({ status: 'Succeeded', installedPatchCount: 1 }),
    machine: 'vm-07',
    asked: {
      text: "what does 'Job for MsftLinuxPatchAutoAssess.service failed because the control process exited' on vm-07 mean?",
    },
    verdict: 'clear',
    severity: 'fine',
  },
  {
    name: 'most updates failed: none is singled out',
    world: tenant(failed({ installedPatchCount: 1, failedPatchCount: 5 })),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'unrecognised-error',
    excludes: ['single-update-failed'],
  },
  {
    name: 'completed with warnings, although an update failed',
    world: tenant(failed({ status: 'CompletedWithWarnings', installedPatchCount: 3, failedPatchCount: 1 }), {
      updates: [update(WINRE)],
    }),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'single-update-failed',
  },
  {
    name: 'an error in the question beside a run that succeeded',
    world: tenant({ status: 'Succeeded' }),
    machine: 'vm-07',
    asked: { text: 'updates fail on vm-07 with 0x8024402C', errorCodes: ['0x8024402c'] },
    verdict: 'found',
    cause: 'update-agent-error',
    advises: /Succeeded/,
  },
  {
    name: 'the instance view alone knows the run: Resource Graph is behind',
    world: world({
      resources: [
        virtualMachine(
          'vm-07',
          installedInView('now-2h', {
            status: 'Failed',
            failedPatchCount: 6,
            installedPatchCount: 0,
            error: {
              code: '1',
              message: '1 error/s reported.',
              details: [{ code: '0x80072EE2', message: 'Timed out' }],
            },
          }),
        ),
      ],
      resourceGraph: { patchinstallationresources: [installationRow(VM, 'now-3d')] },
    }),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'update-agent-error',
    says: /0x80072ee2/i,
  },
  {
    name: 'Resource Graph may not be read: the instance view speaks, and the names of the updates are missing',
    world: tenant(null, {
      machine: virtualMachine(
        'vm-07',
        installedInView('now-2h', { status: 'Failed', failedPatchCount: 1, installedPatchCount: 3 }),
      ),
      keys: { faults: [{ api: 'resource-graph', status: 403 }] },
    }),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'single-update-failed',
    actions: ['collect-guest-evidence'],
    advises: /Resource Graph/,
  },
  {
    name: 'whether the machine answers may not be read',
    world: tenant(failed(), {
      keys: { faults: [{ api: 'arm', status: 403 }] },
    }),
    machine: 'vm-07',
    verdict: 'unknown',
    excludes: ['disk-full', 'single-update-failed'],
    gaps: { 'guest-agent': 'AZ_FORBIDDEN' },
  },
];
