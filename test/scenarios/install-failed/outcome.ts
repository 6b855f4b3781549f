import type { ScenarioCase } from '../../support/expected-finding.ts';
import { workspaces } from '../../support/world/logs.ts';
import { virtualMachine } from '../../support/world/machines.ts';
import { world } from '../../support/world/world.ts';
import { ARC, arcTenantMachine, errors, failed, linuxVm, tenant, update, WINRE } from './runs.ts';

/** Runs that did not fail, and no run at all. */
export const OUTCOMES: readonly ScenarioCase[] = [
  {
    name: 'the machine beside it, on which everything went well',
    world: tenant(failed()),
    machine: 'vm-08',
    verdict: 'clear',
    cause: null,
    severity: 'fine',
  },
  {
    name: 'succeeded and installed nothing: everything pending was left out',
    world: tenant({ status: 'Succeeded', installedPatchCount: 0, notSelectedPatchCount: 2 }),
    machine: 'vm-07',
    verdict: 'clear',
    severity: 'at-risk',
    says: /installed nothing|何もインストールされていません/,
    evidence: { 'properties.notSelectedPatchCount': '2' },
  },
  {
    name: 'succeeded with nothing to install',
    world: tenant({ status: 'Succeeded', installedPatchCount: 0, notSelectedPatchCount: 0 }),
    machine: 'vm-07',
    verdict: 'clear',
    severity: 'fine',
    says: /installed nothing|インストールされた更新プログラムなし/,
  },
  {
    name: 'succeeded: how many went in is said',
    world: tenant({ status: 'Succeeded', installedPatchCount: 3 }),
    machine: 'vm-07',
    verdict: 'clear',
    says: /installed 3 updates|3 件をインストール/,
    evidence: { 'properties.installedPatchCount': '3' },
  },
  {
    name: 'completed with warnings: the restart is left over',
    world: tenant({ status: 'CompletedWithWarnings', rebootStatus: 'Required', installedPatchCount: 3 }),
    machine: 'vm-07',
    verdict: 'clear',
    severity: 'at-risk',
    says: /not on record|この記録からはわかりません/,
    saysNot: /did not allow|再起動の設定により/,
    advises: /restarted since|その後に再起動/,
    evidence: { 'properties.rebootStatus': 'Required' },
  },
  {
    name: 'completed with warnings: updates that need Ubuntu Pro',
    world: tenant(
      { status: 'CompletedWithWarnings', ...errors({ code: 'UA_ESM_Required', message: 'ESM' }) },
      { machine: linuxVm },
    ),
    machine: 'vm-07',
    verdict: 'clear',
    severity: 'at-risk',
    says: /Ubuntu Pro/,
    advises: /Ubuntu Pro/,
  },
  {
    name: 'failed because the window was used up, which is another question',
    world: tenant(failed({ maintenanceWindowExceeded: true, installedPatchCount: 3, pendingPatchCount: 5 })),
    machine: 'vm-07',
    verdict: 'clear',
    severity: 'at-risk',
    evidence: { 'properties.maintenanceWindowExceeded': 'true', 'properties.pendingPatchCount': '5' },
  },
  {
    name: 'the window was used up and an update failed',
    world: tenant(failed({ maintenanceWindowExceeded: true, installedPatchCount: 3, failedPatchCount: 1 }), {
      updates: [update(WINRE)],
    }),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'single-update-failed',
  },
  {
    name: 'no installation at all',
    world: tenant(null),
    machine: 'vm-07',
    verdict: 'clear',
    severity: 'fine',
  },
  {
    name: 'no installation of an Arc-enabled server: what may not be read is left out',
    world: tenant(null, { machine: { ...arcTenantMachine() }, id: ARC }),
    machine: 'arc-07',
    verdict: 'clear',
    advises: /Resource Graph/,
  },
  {
    name: 'no installation in the instance view, and none that may be seen in Resource Graph',
    world: world({
      resources: [virtualMachine('vm-07')],
      permissions: [
        {
          principal: 'bot',
          scope: '/',
          actions: ['*/read'],
          notActions: ['*/patchInstallationResults/read'],
        },
      ],
    }),
    machine: 'vm-07',
    verdict: 'unknown',
    gaps: { 'installation-run': 'AZ_FORBIDDEN' },
  },
  {
    name: 'a computer that only a workspace knows',
    world: world({
      workspaces: workspaces({ Heartbeat: [{ TimeGenerated: 'now-1d', Computer: 'old-fs-01' }] }),
    }),
    machine: 'old-fs-01',
    verdict: 'not-applicable',
  },
];
