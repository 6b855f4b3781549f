import type { ScenarioCase } from '../../support/expected-finding.ts';
import { errors, failed, linuxVm, tenant, update, WEEKLY_RUN, WINRE } from './runs.ts';

/** One update that failed, or that only the service cannot install. */
export const SINGLE_UPDATES: readonly ScenarioCase[] = [
  {
    name: 'one update with its code, the rest went in',
    world: tenant(
      failed({
        ...errors({
          code: '0x80070643',
          message: `Installation of the update ${WINRE} failed. Hresult:0x80070643`,
        }),
        installedPatchCount: 1,
        failedPatchCount: 1,
        maintenanceRunId: WEEKLY_RUN,
      }),
      { updates: [update(WINRE), update('2024-01 Cumulative Update (KB5034129)', 'Installed')] },
    ),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'update-agent-error',
    otherCauses: ['single-update-failed'],
    actions: ['exclude-update kb=5034439'],
    evidence: { 'properties.patchName': WINRE },
    advises: /KB5034439\) \(0x80070643\)[\s\S]*weekly/,
  },
  {
    name: 'one update, and no code that says why',
    world: tenant(failed({ installedPatchCount: 4, failedPatchCount: 1 }), {
      updates: [update('2026-11 Cumulative Update (KB5048000)')],
    }),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'single-update-failed',
    actions: ['exclude-update kb=5048000', 'collect-guest-evidence'],
    evidence: { 'properties.failedPatchCount': '1', 'properties.installedPatchCount': '4' },
  },
  {
    name: 'the only update of the run',
    world: tenant(failed({ failedPatchCount: 1 }), {
      updates: [update('kernel', 'Failed', { version: '5.14.0' })],
      machine: linuxVm,
    }),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'single-update-failed',
    says: /kernel 5\.14\.0/,
    actions: ['exclude-update package=kernel', 'collect-guest-evidence'],
  },
  {
    name: 'a Windows update without number cannot be left out by it',
    world: tenant(failed({ installedPatchCount: 2, failedPatchCount: 1 }), {
      updates: [update('Some driver')],
    }),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'single-update-failed',
    actions: ['collect-guest-evidence'],
  },
  {
    name: 'it installs locally and fails from the service',
    world: tenant(failed(errors({ code: 'OPERATION_FAILED', message: 'Operation failed.' }))),
    machine: 'vm-07',
    asked: { text: 'update run failed on vm-07 although the updates install fine by hand' },
    verdict: 'found',
    cause: 'agent-reinstall-needed',
    actions: ['repair-patch-extension', 'install-updates'],
    evidence: { text: 'install fine by hand' },
  },
  {
    name: 'the same said in Japanese',
    world: tenant(failed()),
    machine: 'vm-07',
    asked: { text: 'vm-07 は手動ならインストールできるのに、更新マネージャーからだと失敗する' },
    verdict: 'found',
    cause: 'agent-reinstall-needed',
  },
  {
    name: 'it fails locally too',
    world: tenant(failed()),
    machine: 'vm-07',
    asked: { text: 'update run failed on vm-07, it does not install by hand either' },
    verdict: 'found',
    cause: 'unrecognised-error',
    excludes: ['agent-reinstall-needed'],
  },
];
