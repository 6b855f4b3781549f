import type { ScenarioCase } from '../../support/expected-finding.ts';
import { errors, failed, linuxVm, PASTED_LOCK, saying, tenant, update } from './runs.ts';

/** What package managers and disks say. */
export const PACKAGE_MANAGERS: readonly ScenarioCase[] = [
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
    name: 'a command that was cut off before it names its tool, beside a code that tells less: the record says whose it is',
    world: tenant(
      failed({
        patchServiceUsed: 'Zypper',
        ...errors(
          { code: 'OPERATION_FAILED', message: 'Patch installation failed.' },
          {
            code: 'PACKAGE_MANAGER_FAILURE',
            message:
              'Customer environment error: Unexpected return code (4) from package manager on command: sudo LANG=en_US.UTF8...',
          },
        ),
      }),
      { machine: linuxVm },
    ),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'package-manager-zypper-4',
    advises: /zypper --non-interactive/,
    actions: ['collect-guest-evidence'],
  },
  {
    name: 'a package manager that failed is told before an operation that did, where no more is known',
    world: tenant(
      failed(
        errors(
          { code: 'OPERATION_FAILED', message: 'Patch installation failed.' },
          { code: 'PACKAGE_MANAGER_FAILURE', message: 'An error occurred.' },
        ),
      ),
      { machine: linuxVm },
    ),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'package-manager-failure',
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
];
