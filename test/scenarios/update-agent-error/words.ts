import type { ScenarioCase } from '../../support/expected-finding.ts';
import { workspaces } from '../../support/world/logs.ts';
import { arcServer, virtualMachine } from '../../support/world/machines.ts';
import { world } from '../../support/world/world.ts';

const EMPTY = world({ resources: [] });
const FINE = world({ resources: [virtualMachine('vm-01')] });

/** A question that names no machine, in a tenant that is not asked. */
function words(text: string, expected: Omit<ScenarioCase, 'name' | 'world' | 'machine'>): ScenarioCase {
  return {
    name: `in words: ${text.slice(0, 70)}`,
    world: EMPTY,
    machine: null,
    ...expected,
    asked: { text, ...expected.asked },
  };
}

/** What the words of a question come to. */
export const WORDS: readonly ScenarioCase[] = [
  words('Error:Exception from HRESULT: 0x80244022, Hresult:0 at UpdateManagementAction.concrete', {
    verdict: 'found',
    cause: '0x80244022',
    advises: /reg query "HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate"/,
    actions: [],
  }),
  words('System.Security.SecurityException: Requested registry access is not allowed.', {
    verdict: 'found',
    cause: 'security-exception',
  }),
  words('２１４９８５９３７２ではなく ０ｘ８０２４００２２ が出る', {
    verdict: 'found',
    cause: '0x8024402c',
    advises: /0x80240022|0x8024402c|HKLM/,
  }),
  words('difference between 0x8024401B and 0x80244018', {
    verdict: 'found',
    cause: '0x8024401b',
    advises: /0x80244018: .*HTTP 403/,
  }),
  words('KB5034441 fails with 0x80070643', {
    verdict: 'found',
    cause: '0x80070643',
    says: /WinRE/,
    actions: [],
  }),
  words('E: Could not get lock /var/lib/dpkg/lock-frontend', {
    verdict: 'found',
    cause: 'package-manager-apt-lock',
    severity: 'wait',
  }),
  words('unexpected return code (100) from package manager on command: sudo apt-get -y --only-up...', {
    verdict: 'found',
    cause: 'package-manager-apt-100',
    advises: /apt-get -s dist-upgrade -oDir::Etc::Sourcelist=\/tmp\/oms-update-security\.list/,
  }),
  words('unexpected return code (1) from package manager on command: sudo yum -y install', {
    verdict: 'found',
    cause: 'package-manager-yum-1',
    advises: /sudo yum -q --security check-update/,
  }),
  words('unexpected return code (4) from package manager on command: sudo zypper update', {
    verdict: 'found',
    cause: 'package-manager-zypper-4',
    advises: /zypper --non-interactive patch --category security --dry-run/,
  }),
  words('PACKAGE_MANAGER_FAILURE', {
    verdict: 'found',
    cause: 'package-manager-failure',
    advises: /apt-get -s dist-upgrade[\s\S]*yum -q --security[\s\S]*zypper --non-interactive/,
  }),
  words('VMExtensionProvisioningError: 0x80070005', {
    verdict: 'found',
    cause: '0x80070005',
    otherCauses: ['vm-extension-provisioning-error'],
  }),
  words('unrecognised code 0x8DEAD001', {
    verdict: 'found',
    cause: 'unrecognised-error',
    says: /0x8dead001/,
    evidence: { text: 'unrecognised code 0x8DEAD001' },
    actions: [],
  }),
  words('0x80070714 とは', { verdict: 'found', cause: 'unrecognised-error', says: /Win32/ }),
  words('what does FooBarNotStartedException mean?', {
    verdict: 'found',
    cause: 'unrecognised-error',
    says: /FooBarNotStartedException/,
  }),
  words('what does the error mean?', { verdict: 'found', cause: 'unrecognised-error', advises: /0x…/ }),
  words('', { verdict: 'found', cause: 'unrecognised-error', evidence: { text: '(absent)' } }),
  {
    name: 'a code that stands in no line of the question is quoted itself',
    world: EMPTY,
    machine: null,
    asked: { text: 'and what does that one mean?', errorCodes: ['0x8024402c'] },
    verdict: 'found',
    cause: '0x8024402c',
    evidence: { errorCodes: '0x8024402c' },
  },
  {
    name: 'a code of another form than an HRESULT is named and not explained',
    world: EMPTY,
    machine: null,
    asked: { text: 'what is 0x5?', errorCodes: ['0x00000005'] },
    verdict: 'found',
    cause: 'unrecognised-error',
    says: /0x00000005/,
  },
  {
    name: 'only the line that names the error is quoted',
    world: EMPTY,
    machine: null,
    asked: { text: 'please help\n  Exit: 0x80072EE2 (timeout)\nthanks' },
    verdict: 'found',
    cause: '0x80072ee2',
    evidence: { text: 'Exit: 0x80072EE2 (timeout)' },
  },
  {
    name: 'of a very long line, what stands around the error is quoted',
    world: EMPTY,
    machine: null,
    asked: { text: `${'a '.repeat(400)}0x80072EE2${' b'.repeat(400)}` },
    verdict: 'found',
    cause: '0x80072ee2',
    evidence: { text: `${'a '.repeat(75)}0x80072EE2${' b'.repeat(70)}` },
  },
  {
    name: 'pasted text that names nothing known, of a machine without any record',
    world: FINE,
    machine: 'vm-01',
    asked: { text: 'what is this on vm-01? the frobnicator is out', pasted: 'the frobnicator is out' },
    verdict: 'found',
    cause: 'unrecognised-error',
    evidence: { text: 'what is this on vm-01? the frobnicator is out' },
    actions: ['collect-guest-evidence'],
  },
  {
    name: 'an unknown code with a machine is not hidden by what the machine lacks',
    world: FINE,
    machine: 'vm-01',
    asked: { text: '0x8DEAD001 on vm-01', errorCodes: ['0x8dead001'] },
    verdict: 'found',
    cause: 'unrecognised-error',
    says: /0x8dead001/,
  },
  {
    name: 'an error of Linux on a machine that runs Windows is explained, and the difference told',
    world: FINE,
    machine: 'vm-01',
    asked: { text: 'rpmdb open failed on vm-01' },
    verdict: 'found',
    cause: 'package-manager-rpmdb',
    advises: /vm-01 runs Windows|vm-01 の OS は Windows/,
  },
  {
    name: 'a computer that only a workspace knows: the code is explained, nothing is offered',
    world: world({
      workspaces: workspaces({ Heartbeat: [{ TimeGenerated: 'now-1d', Computer: 'old-fs-01' }] }),
    }),
    machine: 'old-fs-01',
    asked: { text: '0x80072EE2 on old-fs-01', errorCodes: ['0x80072ee2'] },
    verdict: 'found',
    cause: '0x80072ee2',
    actions: [],
  },
  {
    name: 'an Arc-enabled server without records has no error recorded',
    world: world({ resources: [arcServer('arc-01')] }),
    machine: 'arc-01',
    verdict: 'clear',
    cause: null,
  },
];
