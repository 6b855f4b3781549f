import type { ScenarioCase } from '../../../support/expected-finding.ts';
import { patchExtension } from '../../../support/world/extensions.ts';
import { workspaces } from '../../../support/world/logs.ts';
import {
  arcServer,
  assessedInView,
  createdAt,
  installedInView,
  virtualMachine,
} from '../../../support/world/machines.ts';
import { machineId, world } from '../../../support/world/world.ts';

const VM = machineId('vm-01');
const NEVER = { machine: 'vm-01', verdict: 'found', cause: 'never-assessed', otherCauses: [] } as const;
/** What is untrue of a machine without a patch extension. */
const EXTENSION_IN_ORDER = /patch extension are as|拡張機能はいずれも正常/;
const A_NEW_MACHINE = /24/;
const NEVER_IN_WORDS = /never|一度も/;

/** What may be said of a machine that has no assessment on record. */
export const NEVER_RULES: readonly ScenarioCase[] = [
  {
    ...NEVER,
    name: 'with its extension in order, an old machine is not called new',
    actions: ['assess-now'],
    world: world({ resources: [virtualMachine('vm-01', createdAt('now-66d')), patchExtension(VM)] }),
    says: /patch extension are as|拡張機能はいずれも正常/,
    saysNot: A_NEW_MACHINE,
    severity: 'act-now',
    evidence: {
      'properties.provisioningState': 'Succeeded',
      'properties.timeCreated': '2026-09-15T09:00:00Z',
    },
  },
  {
    ...NEVER,
    name: 'without an extension, none is said to be in order: Azure does not reach the machine',
    world: world({ resources: [virtualMachine('vm-01', createdAt('now-66d'))] }),
    says: /patch extension, which|拡張機能がありません/,
    saysNot: EXTENSION_IN_ORDER,
    advises: /reserved for internal use/,
    severity: 'act-now',
    evidence: { 'properties.type': '[]' },
  },
  {
    ...NEVER,
    name: 'where nobody knows how old the machine is, nothing is said of its age',
    world: world({ resources: [virtualMachine('vm-01')] }),
    saysNot: A_NEW_MACHINE,
  },
  {
    ...NEVER,
    name: 'a new machine waits for its first assessment, and for its extension',
    world: world({ resources: [virtualMachine('vm-01', createdAt('now-3h'))] }),
    says: /24/,
    saysNot: /reserved for internal use/,
    severity: 'wait',
  },
  {
    ...NEVER,
    name: 'the refusal that the asker pasted is evidence, whatever its case',
    asked: {
      text: 'why is vm-01 not assessed?',
      pasted: "Publisher 'Microsoft.CPlat.Core' and type LinuxPatchExtension is Reserved For Internal Use.",
    },
    world: world({ resources: [virtualMachine('vm-01', createdAt('now-66d'))] }),
    evidence: {
      text: "Publisher 'Microsoft.CPlat.Core' and type LinuxPatchExtension is Reserved For Internal Use.",
    },
  },
  {
    ...NEVER,
    name: 'so is a refusal in the middle of the question, without what stands around it',
    asked: {
      text: 'vm-01 が未評価です。The type LinuxPatchExtension is reserved for internal use. なぜですか?',
    },
    world: world({ resources: [virtualMachine('vm-01', createdAt('now-66d'))] }),
    evidence: { text: 'The type LinuxPatchExtension is reserved for internal use.' },
  },
  {
    ...NEVER,
    name: 'an error with a code is quoted and explained',
    asked: { text: 'why is vm-01 not assessed? it ends with HRESULT: 0x8024402C at the agent', pasted: null },
    world: world({ resources: [virtualMachine('vm-01', createdAt('now-66d'))] }),
    evidence: { text: 'why is vm-01 not assessed? it ends with HRESULT: 0x8024402C at the agent' },
    advises: /0x8024402c/,
  },
  {
    ...NEVER,
    name: 'what was pasted is quoted also where nothing of it is known, and no longer than can be read',
    asked: { text: 'why is vm-01 not assessed?', pasted: 'x'.repeat(32_000) },
    world: world({ resources: [virtualMachine('vm-01', createdAt('now-66d'))] }),
    evidence: { text: `${'x'.repeat(299)}…` },
  },
  {
    ...NEVER,
    name: 'after an installation just now nobody says never',
    world: world({ resources: [virtualMachine('vm-01', createdAt('now-66d'), installedInView('now-5h'))] }),
    saysNot: NEVER_IN_WORDS,
    says: /2026-11-20 04:00 UTC/,
    evidence: { 'properties.instanceView.patchStatus.lastPatchInstallationSummary.status': 'Succeeded' },
  },
  {
    ...NEVER,
    name: 'nor after one that failed, which may have failed before it assessed anything',
    world: world({
      resources: [
        virtualMachine('vm-01', createdAt('now-66d'), installedInView('now-12d', { status: 'Failed' })),
      ],
    }),
    saysNot: NEVER_IN_WORDS,
  },
  {
    ...NEVER,
    name: 'a record of unknown outcome is told as it stands',
    world: world({ resources: [virtualMachine('vm-01', assessedInView('now-5h', { status: 'Unknown' }))] }),
    says: /Unknown/,
    saysNot: NEVER_IN_WORDS,
  },
  {
    ...NEVER,
    name: 'an extension that is still being made is not in order, and may be replaced',
    world: world({
      resources: [
        virtualMachine('vm-01', createdAt('now-66d')),
        patchExtension(VM, { provisioningState: 'Creating' }),
      ],
    }),
    says: /Creating/,
    saysNot: EXTENSION_IN_ORDER,
    advises: /two hours|2 時間/,
    severity: 'act-now',
    actions: ['repair-patch-extension extension=WindowsPatchExtension', 'assess-now'],
  },
  {
    name: 'an Arc agent far out of support is named with its version',
    machine: 'arc-01',
    world: world({
      resources: [arcServer('arc-01', { properties: { agentVersion: '1.18.02057.1244' } })],
    }),
    verdict: 'found',
    cause: 'never-assessed',
    advises: /1\.18\.02057\.1244/,
    evidence: { 'properties.agentVersion': '1.18.02057.1244' },
  },
  {
    name: 'one of the last year and a half is not called old',
    machine: 'arc-01',
    world: world({
      resources: [arcServer('arc-01', { properties: { agentVersion: '1.54.03000.1000' } })],
    }),
    verdict: 'found',
    cause: 'never-assessed',
    saysNot: /1\.54/,
  },
  {
    name: 'without an instance view nobody can say never, only: not in seven days',
    machine: 'arc-01',
    world: world({ resources: [arcServer('arc-01')] }),
    verdict: 'found',
    cause: 'never-assessed',
    says: /seven days|7 日間/,
    saysNot: /never|一度も|internal use/,
  },
  {
    name: 'the record of an Arc-enabled server tells how new it is',
    machine: 'arc-01',
    world: world({ resources: [{ ...arcServer('arc-01'), systemData: { createdAt: 'now-2h' } }] }),
    verdict: 'found',
    cause: 'never-assessed',
    severity: 'wait',
    says: /24/,
    evidence: { 'systemData.createdAt': '2026-11-20T07:00:00Z' },
  },
  {
    name: 'an installation by Update Manager shows that not only the retired system knows the machine',
    machine: 'vm-01',
    world: world({
      resources: [virtualMachine('vm-01', installedInView('now-5h'))],
      workspaces: workspaces({ Update: [{ TimeGenerated: '2024-08-30T12:00:00Z', Computer: 'vm-01' }] }),
    }),
    verdict: 'found',
    cause: 'never-assessed',
    excludes: ['legacy-only'],
  },
];
