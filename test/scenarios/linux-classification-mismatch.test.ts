import { linuxClassificationMismatch } from '../../src/scenarios/linux-classification-mismatch/scenario.ts';
import type { ScenarioCase } from '../support/expected-finding.ts';
import { proveScenario } from '../support/scenario-harness.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { LEGACY } from './linux-classification-mismatch/legacy.ts';
import {
  ARC,
  ARC_UBUNTU,
  arc,
  assessed,
  CENTOS,
  CENTOS_BY_NAME,
  inRun,
  OF_MANAGER,
  pending,
  run,
  SLES,
  schedule,
  tenant,
  UBUNTU,
  vm,
} from './linux-classification-mismatch/tenant.ts';

/** Security for the assessment, Other for the package manager, which left it out. */
const OPENSSL = {
  runs: [run(), inRun('openssl', '3.0.7-27', 'NotSelected', 'Other')],
  assessments: [assessed(), pending('openssl', '3.0.7-27', 'Security')],
};

const CASES: readonly ScenarioCase[] = [
  {
    name: 'the run left out what the assessment calls security',
    world: tenant(OPENSSL),
    machine: 'lnx-01',
    of: OF_MANAGER,
    verdict: 'found',
    cause: 'vendor-classifies-differently',
    severity: 'fix-setting',
    otherCauses: [],
    says: /openssl/,
    evidence: { 'properties.installationState': 'NotSelected', 'properties.patchServiceUsed': 'YUM' },
    excludes: ['no-security-metadata', 'esm-required'],
    advises: /sudo yum -q --security check-update/,
    saysNot: /zypper|apt-get/,
    actions: ['collect-guest-evidence'],
  },
  {
    name: 'Critical counts as well, in any spelling',
    world: tenant({
      runs: [run(), inRun('sudo', '1.9', 'NotSelected', 'other')],
      assessments: [assessed(), pending('sudo', '1.9', 'critical')],
    }),
    machine: 'lnx-01',
    of: OF_MANAGER,
    verdict: 'found',
    cause: 'vendor-classifies-differently',
  },
  {
    name: 'a newer version came after the run: that is no mismatch',
    world: tenant({
      ...OPENSSL,
      assessments: [assessed(), pending('openssl', '3.0.7-28', 'Security')],
    }),
    machine: 'lnx-01',
    of: OF_MANAGER,
    verdict: 'clear',
    advises: /--security check-update/,
  },
  {
    name: 'left out by both as something else',
    world: tenant({ ...OPENSSL, assessments: [assessed(), pending('openssl', '3.0.7-27', 'Other')] }),
    machine: 'lnx-01',
    of: OF_MANAGER,
    verdict: 'clear',
  },
  {
    name: 'installed beside the filter of the schedule',
    world: tenant({ runs: [run(), inRun('tzdata', '2026b', 'Installed', 'Other')] }),
    machine: 'lnx-01',
    of: OF_MANAGER,
    verdict: 'found',
    cause: 'vendor-classifies-differently',
    says: /tzdata \(Other\)/,
    evidence: {
      'properties.installPatches.linuxParameters.classificationsToInclude': 'Critical, Security',
      'properties.classifications': 'Other',
    },
  },
  {
    name: 'both at once, and of many names only some',
    world: tenant({
      runs: [
        ...OPENSSL.runs,
        ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => inRun(name, '1', 'Installed', 'Other')),
      ],
      assessments: OPENSSL.assessments,
    }),
    machine: 'lnx-01',
    of: OF_MANAGER,
    verdict: 'found',
    cause: 'vendor-classifies-differently',
    says: /openssl.*e \(Other\)(?: and 2 more| ほか 2 件)/,
  },
  {
    name: 'what the filter names by package may be of any class',
    world: tenant({
      config: schedule(['Security'], ['tz*']),
      runs: [run(), inRun('tzdata', '2026b', 'Installed', 'Other')],
    }),
    machine: 'lnx-01',
    of: OF_MANAGER,
    verdict: 'clear',
  },
  {
    name: 'a schedule that names no class installs every one',
    world: tenant({ config: schedule([]), runs: [run(), inRun('tzdata', '2026b', 'Installed', 'Other')] }),
    machine: 'lnx-01',
    of: OF_MANAGER,
    verdict: 'clear',
  },
  {
    name: 'a run on demand: its filter is not on record, so nothing is said against what it installed',
    world: tenant({
      config: null,
      runs: [
        run({ maintenanceRunId: null, startedBy: 'User' }),
        inRun('tzdata', '2026b', 'Installed', 'Other'),
      ],
    }),
    machine: 'lnx-01',
    of: OF_MANAGER,
    verdict: 'clear',
  },
  {
    name: 'nothing was installed at all',
    world: tenant({ runs: [] }),
    machine: 'lnx-01',
    of: OF_MANAGER,
    verdict: 'clear',
    says: /30/,
  },
  {
    name: 'apt: its commands, with the line that picks the list',
    world: tenant({
      machine: vm(UBUNTU),
      runs: [run({ patchServiceUsed: 'APT' }), inRun('openssl', '3.0.2', 'NotSelected', 'Other')],
      assessments: [assessed(undefined, 'now-2h', 'APT'), pending('openssl', '3.0.2', 'Security')],
    }),
    machine: 'lnx-01',
    of: OF_MANAGER,
    verdict: 'found',
    cause: 'vendor-classifies-differently',
    advises: /sources\.list > \/tmp\/oms-update-security\.list.*dist-upgrade.*\| grep \^Inst/,
  },
  {
    name: 'zypper: its command',
    world: tenant({
      machine: vm(SLES),
      runs: [run({ patchServiceUsed: 'Zypper' }), inRun('kernel-default', '6.4', 'NotSelected', 'Other')],
      assessments: [assessed(undefined, 'now-2h', 'Zypper'), pending('kernel-default', '6.4', 'Security')],
    }),
    machine: 'lnx-01',
    of: OF_MANAGER,
    verdict: 'found',
    cause: 'vendor-classifies-differently',
    advises: /zypper --non-interactive patch --category security --dry-run/,
  },
  {
    name: 'the run that is asked about, not the latest',
    world: tenant({
      runs: [
        ...OPENSSL.runs,
        {
          ...run({ startDateTime: 'now-3h', lastModifiedDateTime: 'now-2h', installationActivityId: '1b2c' }),
          id: `${String(run().id).slice(0, -36)}1b2c`,
        },
      ],
      assessments: OPENSSL.assessments,
    }),
    machine: 'lnx-01',
    asked: { run: '7ab4e662-1e69-4a6f-810a-2235168d2b60' },
    of: OF_MANAGER,
    verdict: 'found',
    cause: 'vendor-classifies-differently',
  },
  {
    name: 'CentOS, by its image',
    world: tenant({ ...OPENSSL, machine: vm(CENTOS) }),
    machine: 'lnx-01',
    of: OF_MANAGER,
    verdict: 'found',
    cause: 'no-security-metadata',
    severity: 'fix-setting',
    otherCauses: [],
    evidence: { 'properties.installPatches.linuxParameters.classificationsToInclude': 'Critical, Security' },
    excludes: ['vendor-classifies-differently', 'esm-required'],
    advises: /--security check-update/,
  },
  {
    name: 'CentOS of a custom image, without a run on record',
    world: tenant({ machine: vm(CENTOS_BY_NAME), runs: [] }),
    machine: 'lnx-01',
    of: OF_MANAGER,
    verdict: 'found',
    cause: 'no-security-metadata',
  },
  {
    name: 'CentOS whose schedule installs every class',
    world: tenant({ machine: vm(CENTOS), config: schedule(['Critical', 'Security', 'Other']) }),
    machine: 'lnx-01',
    of: OF_MANAGER,
    verdict: 'clear',
    excludedBy: {
      'no-security-metadata': {
        'properties.installPatches.linuxParameters.classificationsToInclude': 'Critical, Security, Other',
      },
    },
  },
  {
    name: 'extended maintenance, by its version',
    world: tenant({
      machine: vm(UBUNTU),
      assessments: [assessed(), pending('libxml2', 'UA_ESM_Required', 'Other')],
    }),
    machine: 'lnx-01',
    of: OF_MANAGER,
    verdict: 'found',
    cause: 'esm-required',
    severity: 'fix-setting',
    says: /libxml2/,
    evidence: { 'properties.version': 'UA_ESM_Required' },
    excludes: ['vendor-classifies-differently', 'no-security-metadata'],
    advises: /--license-type UBUNTU_PRO/,
  },
  {
    name: 'extended maintenance of an Arc-enabled server, by its class',
    world: tenant({
      machine: arc(ARC_UBUNTU),
      runs: [],
      assessments: [assessed(ARC), pending('curl', '7.68', 'Security-ESM', ARC)],
    }),
    machine: 'arc-01',
    of: OF_MANAGER,
    verdict: 'found',
    cause: 'esm-required',
    evidence: { 'properties.classifications': 'Security-ESM' },
    advises: /pro attach/,
  },
  {
    name: 'both extended maintenance and another class',
    world: tenant({
      machine: vm(UBUNTU),
      runs: OPENSSL.runs,
      assessments: [...OPENSSL.assessments, pending('curl', '7.68', 'Security-ESM')],
    }),
    machine: 'lnx-01',
    of: OF_MANAGER,
    verdict: 'found',
    cause: 'vendor-classifies-differently',
    otherCauses: ['esm-required'],
  },
  {
    name: 'no assessment on record: what is pending is not known',
    world: tenant({ ...OPENSSL, assessments: [] }),
    machine: 'lnx-01',
    of: OF_MANAGER,
    verdict: 'unknown',
    gaps: { 'pending-updates': 'AZ_NO_DATA' },
  },
  {
    name: 'neither runs nor lists may be read',
    world: tenant({ ...OPENSSL, keys: { faults: [{ api: 'resource-graph', status: 403 }] } }),
    machine: 'lnx-01',
    of: OF_MANAGER,
    verdict: 'unknown',
    gaps: { 'installed-updates': 'AZ_FORBIDDEN', 'pending-updates': 'AZ_FORBIDDEN' },
  },
  {
    name: 'Windows has one classification',
    world: tenant({ machine: virtualMachine('lnx-01') }),
    machine: 'lnx-01',
    verdict: 'not-applicable',
    says: /Windows/,
  },
  {
    name: 'the machine beside it',
    world: tenant({
      ...OPENSSL,
      assessments: [...OPENSSL.assessments, assessed(String(virtualMachine('lnx-02').id))],
    }),
    machine: 'lnx-02',
    of: OF_MANAGER,
    verdict: 'clear',
  },
];

describe('linux-classification-mismatch', () => {
  proveScenario(linuxClassificationMismatch, [...CASES, ...LEGACY], []);
});
