import { installFailed } from '../../src/scenarios/install-failed/scenario.ts';
import { proveScenario, type ScenarioCase, type Threshold } from '../support/scenario-harness.ts';
import { installationRow } from '../support/world/graph-rows.ts';
import { workspaces } from '../support/world/logs.ts';
import { guestAgent, installedInView, powerState, virtualMachine } from '../support/world/machines.ts';
import { world } from '../support/world/world.ts';
import { ARC, arcTenant, errors, failed, LINUX, tenant, update, VM, WINRE } from './install-failed/runs.ts';

const linuxVm = virtualMachine('vm-07', LINUX);
const RUN_ID = '7ab4e662-1e69-4a6f-810a-2235168d2b60';
const OLDER_ID = '11111111-2222-4333-8444-555555555555';
const WEEKLY_RUN =
  '/subscriptions/22222222-2222-4222-8222-222222222222/resourcegroups/rg-schedules/providers/microsoft.maintenance/maintenanceconfigurations/weekly/providers/microsoft.maintenance/applyupdates/20261118170000';
const NOT_READY = guestAgent({
  vmAgentVersion: 'Unknown',
  statuses: [{ code: 'ProvisioningState/Unavailable', level: 'Warning', displayStatus: 'Not Ready' }],
});

/** A run of Linux whose only error is said in those words. */
const saying = (code: string, message: string) =>
  tenant(failed(errors({ code, message })), { machine: linuxVm });
const older = (properties: Parameters<typeof installationRow>[2]) => ({
  ...installationRow(VM, 'now-34h', {
    installationActivityId: OLDER_ID,
    startDateTime: 'now-35h',
    ...properties,
  }),
  id: `${VM}/patchInstallationResults/${OLDER_ID}`,
  name: OLDER_ID,
});
/** What people paste says more than Azure keeps. */
const PASTED_LOCK =
  'E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 1234 (unattended-upgr)';

const CASES: readonly ScenarioCase[] = [
  {
    name: 'the agent did not answer during the run',
    world: tenant(
      failed(
        errors({
          code: 'VMAgentStatusCommunicationError',
          message: 'VM has not reported status for VM agent.',
        }),
      ),
    ),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'machine-unreachable',
    severity: 'act-now',
    excludes: ['disk-full', 'update-agent-error', 'single-update-failed'],
    actions: ['install-updates'],
  },
  {
    name: 'the maintenance run calls the machine shut down or unresponsive',
    world: tenant(
      failed(errors({ code: 'ShutdownOrUnresponsive', message: 'The resource did not respond.' })),
    ),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'machine-unreachable',
  },
  {
    name: 'a stopped machine with a run that has no result of its own',
    world: tenant(failed(), { machine: virtualMachine('vm-07', powerState('deallocated')) }),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'machine-unreachable',
    actions: ['start-machine', 'install-updates'],
    evidence: { 'properties.instanceView.statuses[].code': 'PowerState/deallocated' },
    advises: /az vm start --resource-group rg-test --name vm-07/,
  },
  {
    name: 'an agent that is not ready, a run without result',
    world: tenant(failed(), { machine: virtualMachine('vm-07', NOT_READY) }),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'machine-unreachable',
    actions: [],
    advises: /Restart-Service RdAgent, WindowsAzureGuestAgent/,
  },
  {
    name: 'the agent of a Linux machine is restarted by another command',
    world: tenant(failed(), { machine: virtualMachine('vm-07', LINUX, NOT_READY) }),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'machine-unreachable',
    advises: /systemctl restart walinuxagent/,
  },
  {
    name: 'a machine that did not come back from its restart',
    world: tenant(failed({ installedPatchCount: 3, rebootStatus: 'Failed' }), {
      machine: virtualMachine('vm-07', NOT_READY),
    }),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'machine-unreachable',
  },
  {
    name: 'stopped since, but the run has results of the machine',
    world: tenant(
      failed({ ...errors({ code: '0x80070643', message: 'Hresult:0x80070643' }), failedPatchCount: 4 }),
      {
        machine: virtualMachine('vm-07', powerState('deallocated')),
      },
    ),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'update-agent-error',
    excludes: ['machine-unreachable'],
    excludedBy: { 'machine-unreachable': { 'properties.failedPatchCount': '4' } },
  },
  {
    name: 'a disconnected Arc-enabled server with a run without result',
    world: arcTenant(failed(), { properties: { status: 'Disconnected' } }),
    machine: 'arc-07',
    verdict: 'found',
    cause: 'machine-unreachable',
    advises: /azcmagent check/,
  },
  {
    name: 'a full disk on Linux',
    world: saying('PACKAGE_MANAGER_FAILURE', 'cannot copy extracted data: No space left on device'),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'disk-full',
    otherCauses: [],
    actions: ['collect-guest-evidence'],
    advises: /df -h/,
  },
  {
    name: 'a full disk on Windows',
    world: tenant(failed(errors({ code: '0x80070070', message: 'Hresult:0x80070070' }))),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'disk-full',
    excludes: ['update-agent-error'],
    says: /0x80070070/,
    advises: /WindowsPatchExtension/,
  },
  {
    name: 'dependencies that dnf cannot resolve, with the packages that ask for them',
    world: tenant(
      failed({
        ...errors({
          code: 'PACKAGE_MANAGER_FAILURE',
          message: 'nothing provides libfoo >= 2 needed by httpd',
        }),
        failedPatchCount: 2,
      }),
      {
        machine: linuxVm,
        updates: [
          update('httpd', 'Failed', { version: '2.4.57' }),
          update('mod_ssl', 'Failed', { version: '2.4.57' }),
        ],
      },
    ),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'unresolved-dependency',
    actions: ['collect-guest-evidence', 'exclude-update package=httpd,mod_ssl'],
    advises: /httpd 2\.4\.57/,
  },
  {
    name: 'dependencies that apt cannot resolve',
    world: saying('PACKAGE_MANAGER_FAILURE', 'E: Unable to correct problems, you have held broken packages.'),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'unresolved-dependency',
  },
  {
    name: 'a lock of apt: wait',
    world: saying('PACKAGE_MANAGER_FAILURE', 'E: Could not get lock /var/lib/dpkg/lock-frontend'),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'package-manager-apt-lock',
    severity: 'wait',
    otherCauses: [],
  },
  {
    name: 'what Azure really keeps: tool and exit code, the command cut off',
    world: saying(
      'PACKAGE_MANAGER_FAILURE',
      'Unexpected return code (100) from package manager on command: LANG=en_US.UTF8 sudo DEBIAN_FRONTEND=noninteractive apt-get -y --onl...',
    ),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'package-manager-apt-100',
    advises: /core\.log/,
  },
  {
    name: 'of a package manager no more than that it failed',
    world: saying('PACKAGE_MANAGER_FAILURE', 'The package manager reported a failure.'),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'package-manager-failure',
  },
  {
    name: 'zypper: a capability is missing (exit code 104) is a dependency',
    world: saying(
      'PACKAGE_MANAGER_FAILURE',
      'Unexpected return code (104) from package manager on command: sudo zypper --non-interactive update',
    ),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'unresolved-dependency',
  },
  {
    name: 'the reason is pasted, Azure has the exit code alone',
    world: saying(
      'PACKAGE_MANAGER_FAILURE',
      'Unexpected return code (100) from package manager on command: sudo apt-get...',
    ),
    machine: 'vm-07',
    asked: { text: `update run failed on vm-07: ${PASTED_LOCK}`, pasted: PASTED_LOCK },
    verdict: 'found',
    cause: 'package-manager-apt-lock',
    evidence: { text: `update run failed on vm-07: ${PASTED_LOCK}` },
  },
  {
    name: 'sudo is refused to the Linux extension: an error of its own, which replacing it does not cure',
    world: saying(
      'CL_SUDO_CHECK_FAILED',
      'Sudo status check failed. Please ensure the computer is configured correctly for sudo invocation.',
    ),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'update-agent-error',
    says: /CL_SUDO_CHECK_FAILED/,
    actions: ['collect-guest-evidence'],
  },
  {
    name: 'a run that a newer one took the place of: wait',
    world: saying('NEWER_OPERATION_SUPERSEDED', 'Newer patch operation superseded this one.'),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'update-agent-error',
    severity: 'wait',
  },
  {
    name: 'the service itself failed',
    world: tenant(failed(errors({ code: 'VMGuestPatchInternalError', message: 'Internal error.' }))),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'update-agent-error',
    says: /VMGuestPatchInternalError/,
  },
  {
    name: 'the extension could not be put in: it is replaced',
    world: tenant(
      failed(
        errors({
          code: 'VMExtensionProvisioningError',
          message: 'VM has reported a failure when processing extension WindowsPatchExtension.',
        }),
      ),
    ),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'update-agent-error',
    actions: ['repair-patch-extension'],
  },
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
    says: /rebootStatus/,
    evidence: { 'properties.rebootStatus': 'Failed' },
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
  {
    name: 'the machine beside it, on which everything went well',
    world: tenant(failed()),
    machine: 'vm-08',
    verdict: 'clear',
    cause: null,
    severity: 'fine',
  },
  {
    name: 'completed with warnings: the restart is left over',
    world: tenant({ status: 'CompletedWithWarnings', rebootStatus: 'Required', installedPatchCount: 3 }),
    machine: 'vm-07',
    verdict: 'clear',
    severity: 'at-risk',
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
    name: 'a computer that only a workspace knows',
    world: world({
      workspaces: workspaces({ Heartbeat: [{ TimeGenerated: 'now-1d', Computer: 'old-fs-01' }] }),
    }),
    machine: 'old-fs-01',
    verdict: 'not-applicable',
  },
];

function arcTenantMachine() {
  const [machine] = arcTenant(failed()).resources;
  return {
    id: ARC,
    type: machine?.type ?? '',
    name: 'arc-07',
    location: 'japaneast',
    properties: machine?.properties ?? {},
  };
}

/** A run that is recorded as in progress since so long. */
const inProgress = (since: string): ScenarioCase => ({
  name: `in progress for ${since.slice(4)}`,
  world: tenant({ status: 'InProgress', startDateTime: since }, { at: since }),
  machine: 'vm-07',
  verdict: 'found',
  cause: 'unrecognised-error',
});

const of = (failedCount: number, installedCount: number): ScenarioCase => ({
  name: `${failedCount} failed, ${installedCount} went in`,
  world: tenant(failed({ failedPatchCount: failedCount, installedPatchCount: installedCount })),
  machine: 'vm-07',
  verdict: 'found',
  cause: 'single-update-failed',
});

const THRESHOLDS: readonly Threshold[] = [
  {
    name: 'a run that cannot still be running, 4 h',
    below: { ...inProgress('now-239m'), verdict: 'clear', cause: null, severity: 'wait' },
    at: inProgress('now-240m'),
    above: inProgress('now-241m'),
  },
  {
    name: 'updates that are singled out: fewer failed than went in',
    below: of(2, 3),
    at: { ...of(3, 3), cause: 'unrecognised-error' },
    above: { ...of(4, 3), cause: 'unrecognised-error' },
  },
];

describe('install-failed', () => {
  proveScenario(installFailed, CASES, THRESHOLDS);
});
