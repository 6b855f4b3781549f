import type { ScenarioCase } from '../../support/expected-finding.ts';
import { errors, failed, OLDER_ID, older, RUN_ID, tenant, update, VM, WEEKLY_RUN, WINRE } from './runs.ts';

/** The run that the question names. */
export const WHICH_RUN: readonly ScenarioCase[] = [
  {
    name: 'the run before the last, by its id',
    world: tenant(
      { status: 'Succeeded' },
      { more: [older(failed(errors({ code: '0x80070070', message: 'disk' })))] },
    ),
    machine: 'vm-07',
    asked: { run: OLDER_ID },
    of: { subject: '2026-11-18 22:00 UTC' },
    verdict: 'found',
    cause: 'disk-full',
    advises: /A later run, of .* succeeded|その後の実行 \(.*\) は成功しています/,
  },
  {
    name: 'the last run, where none is named, went well',
    world: tenant(
      { status: 'Succeeded' },
      { more: [older(failed(errors({ code: '0x80070070', message: 'disk' })))] },
    ),
    machine: 'vm-07',
    verdict: 'clear',
    cause: null,
  },
  {
    name: 'a run by the schedule that it belongs to',
    world: tenant({ status: 'Succeeded' }, { more: [older(failed({ maintenanceRunId: WEEKLY_RUN }))] }),
    machine: 'vm-07',
    asked: { schedule: 'weekly' },
    of: { subject: 'weekly, 2026-11-18 22:00 UTC' },
    verdict: 'found',
    cause: 'unrecognised-error',
  },
  {
    name: 'a schedule that has no run on record, where another run went well',
    world: tenant({ status: 'Succeeded', startedBy: 'User' }),
    machine: 'vm-07',
    asked: { schedule: 'weekly' },
    verdict: 'not-applicable',
    says: /No run of the schedule weekly is on record|スケジュール weekly の実行は記録されていない/,
  },
  {
    name: 'a schedule that has no run on record, where nothing was installed',
    world: tenant(null),
    machine: 'vm-07',
    asked: { schedule: 'weekly' },
    verdict: 'not-applicable',
  },
  {
    name: 'a schedule, where what was installed does not say by what',
    world: tenant({ status: 'Succeeded', startedBy: 'Platform' }),
    machine: 'vm-07',
    asked: { schedule: 'weekly' },
    verdict: 'clear',
  },
  {
    name: 'a run by the correlation id of the maintenance run',
    world: tenant({ status: 'Succeeded' }, { more: [older(failed({ maintenanceRunId: WEEKLY_RUN }))] }),
    machine: 'vm-07',
    asked: { run: '20261118170000' },
    verdict: 'found',
    cause: 'unrecognised-error',
  },
  {
    name: 'a run by its day',
    world: tenant({ status: 'Succeeded' }, { more: [older(failed())] }),
    machine: 'vm-07',
    asked: { range: { kind: 'day', day: '2026-11-18' } },
    verdict: 'found',
    cause: 'unrecognised-error',
  },
  {
    name: 'a day on which nothing was installed',
    world: tenant({ status: 'Failed' }),
    machine: 'vm-07',
    asked: { range: { kind: 'day', day: '2026-11-15' } },
    verdict: 'clear',
  },
  {
    name: 'a run by the update that failed in it',
    world: tenant(
      { status: 'Succeeded' },
      {
        more: [
          older(failed({ installedPatchCount: 2, failedPatchCount: 1 })),
          { ...update(WINRE), id: `${VM}/patchInstallationResults/${OLDER_ID}/softwarePatches/winre` },
        ],
      },
    ),
    machine: 'vm-07',
    asked: { kb: ['5034439'] },
    verdict: 'found',
    cause: 'single-update-failed',
  },
  {
    name: 'an update that failed in no run: the last run speaks',
    world: tenant({ status: 'Succeeded' }),
    machine: 'vm-07',
    asked: { kb: ['5099999'] },
    verdict: 'clear',
  },
  {
    name: 'a run that is not on record',
    world: tenant({ status: 'Succeeded' }),
    machine: 'vm-07',
    asked: { run: '99999999-2222-4333-8444-555555555555' },
    verdict: 'unknown',
    gaps: { 'installation-run': 'AZ_NO_DATA' },
  },
  {
    name: 'the same run by its own id',
    world: tenant(failed({ failedPatchCount: 7 })),
    machine: 'vm-07',
    asked: { run: RUN_ID },
    verdict: 'found',
    cause: 'unrecognised-error',
  },
];
