import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import type { ScenarioCase } from '../../support/expected-finding.ts';
import { patchExtension } from '../../support/world/extensions.ts';
import { assessmentRow } from '../../support/world/graph-rows.ts';
import { assessedInView, virtualMachine } from '../../support/world/machines.ts';
import { machineId, world } from '../../support/world/world.ts';

const VM = machineId('vm-01');

/** A failure, as `error` of the instance view and `errorDetails` of Resource Graph have it. */
function error(code: string, message: string): JsonObject {
  return { code: '1', message: '1 error/s reported.', details: [{ code, message }] };
}

const NAME_NOT_RESOLVED = error('1', 'Exception from HRESULT: 0x8024402C, Hresult:0');

/** Change: an installation in the instance view that ended at `at`. */
function installedInView(at: string, summary: JsonObject = {}): JsonObject {
  const lastPatchInstallationSummary = {
    status: 'Succeeded',
    startTime: at,
    lastModifiedTime: at,
    ...summary,
  };
  return { properties: { instanceView: { patchStatus: { lastPatchInstallationSummary } } } };
}

/** The row of `patchinstallationresources` for a run on vm-01 that ended at `at`. */
function installationRow(run: string, at: string, properties: JsonObject = {}): JsonObject {
  return {
    id: `${VM}/patchInstallationResults/${run}`,
    type: 'microsoft.compute/virtualmachines/patchinstallationresults',
    name: run,
    properties: { status: 'Succeeded', startDateTime: at, lastModifiedDateTime: at, ...properties },
  };
}

function tenant(
  changes: readonly JsonObject[],
  more: {
    readonly assessments?: readonly JsonObject[];
    readonly installations?: readonly JsonObject[];
    readonly extensions?: readonly JsonObject[];
    readonly keys?: JsonObject;
  } = {},
): World {
  return world({
    resources: [virtualMachine('vm-01', ...changes), ...(more.extensions ?? [])],
    resourceGraph: {
      patchassessmentresources: more.assessments ?? [],
      patchinstallationresources: more.installations ?? [],
    },
    ...more.keys,
  });
}

const FAILED_BEFORE = installedInView('now-10d', {
  status: 'Failed',
  error: error('0x80240034', 'Download failed. Hresult:0x80240034'),
});

/** What Azure's records of a machine come to. */
export const RECORDS: readonly ScenarioCase[] = [
  {
    name: 'of two failures the newer one speaks, the older one is told beside it',
    world: tenant([assessedInView('now-2h', { status: 'Failed', error: NAME_NOT_RESOLVED }), FAILED_BEFORE]),
    machine: 'vm-01',
    verdict: 'found',
    cause: '0x8024402c',
    otherCauses: [],
    advises: /(?:Also recorded|ほかの記録).*0x80240034/,
  },
  {
    name: 'a failure that a newer success has overcome is none',
    world: tenant([FAILED_BEFORE], { installations: [installationRow('run-2', 'now-1d')] }),
    machine: 'vm-01',
    verdict: 'clear',
    cause: null,
  },
  {
    name: 'a success that a newer failure has overtaken hides nothing',
    world: tenant([assessedInView('now-1d')], {
      assessments: [assessmentRow(VM, 'now-1h', { status: 'Failed', errorDetails: NAME_NOT_RESOLVED })],
    }),
    machine: 'vm-01',
    verdict: 'found',
    cause: '0x8024402c',
  },
  {
    name: 'the newest of several runs in Resource Graph is the last installation',
    world: tenant([], {
      installations: [
        installationRow('run-1', 'now-9d'),
        installationRow('run-2', 'now-1d', { status: 'Failed', errorDetails: NAME_NOT_RESOLVED }),
        installationRow('run-3', 'now-4d'),
      ],
    }),
    machine: 'vm-01',
    verdict: 'found',
    cause: '0x8024402c',
  },
  {
    name: 'an installation that completed with warnings counts with its error',
    world: tenant([
      installedInView('now-1d', {
        status: 'CompletedWithWarnings',
        error: error('UA_ESM_Required', 'Ubuntu Pro is required.'),
      }),
    ]),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'ua-esm-required',
  },
  {
    name: 'what a success counts is no error',
    world: tenant([
      assessedInView('now-2h', { error: { code: '0', message: '0 errors reported.', details: [] } }),
    ]),
    machine: 'vm-01',
    verdict: 'clear',
  },
  {
    name: 'one source names the error of an attempt of which the other only says that it failed',
    world: tenant([assessedInView('now-2h', { status: 'Failed', error: NAME_NOT_RESOLVED })], {
      assessments: [assessmentRow(VM, 'now-7195s', { status: 'Failed', errorDetails: null })],
    }),
    machine: 'vm-01',
    verdict: 'found',
    cause: '0x8024402c',
  },
  {
    name: 'a failure without a word is unrecognised, and says so',
    world: tenant([assessedInView('now-2h', { status: 'Failed' })]),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'unrecognised-error',
    says: /recorded no error with it|記録されていません/,
  },
  {
    name: 'a failed extension speaks of now',
    world: tenant([FAILED_BEFORE], {
      extensions: [
        patchExtension(VM, {
          provisioningState: 'Failed',
        }),
      ],
    }),
    machine: 'vm-01',
    asked: { text: 'what is VMExtensionProvisioningError on vm-01?' },
    verdict: 'found',
    cause: 'vm-extension-provisioning-error',
    advises: /(?:patch extension of vm-01|vm-01 の更新用拡張機能)[\s\S]*0x80240034/,
    actions: ['repair-patch-extension'],
  },
  {
    name: 'of a fleet that is searched for a code, a machine that shows it is found',
    world: tenant([assessedInView('now-2h', { status: 'Failed', error: NAME_NOT_RESOLVED })]),
    machine: 'vm-01',
    asked: { text: 'which machines have 0x8024402C?', errorCodes: ['0x8024402c'], scope: 'fleet' },
    verdict: 'found',
    cause: '0x8024402c',
  },
  {
    name: 'of a fleet that is searched for a code, a machine with another error is clear of it',
    world: tenant([FAILED_BEFORE]),
    machine: 'vm-01',
    asked: { text: 'which machines have 0x8024402C?', errorCodes: ['0x8024402c'], scope: 'fleet' },
    verdict: 'clear',
    cause: null,
    says: /does not show this error|このエラーはありません/,
  },
  {
    name: 'of a fleet that is searched for a code that nobody knows, a machine without it is clear',
    world: tenant([]),
    machine: 'vm-01',
    asked: { text: 'which machines have 0x8DEAD001?', errorCodes: ['0x8dead001'], scope: 'fleet' },
    verdict: 'clear',
    cause: null,
  },
  {
    name: 'what may not be read is a gap where nothing else is known',
    world: tenant([], { keys: { faults: [{ api: 'arm', path: VM, status: 403 }] } }),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'assessment-in-instance-view': 'AZ_FORBIDDEN' },
  },
  {
    name: 'a code is explained although the records may not be read, and that is told',
    world: tenant([], { keys: { faults: [{ api: 'arm', path: VM, status: 403 }] } }),
    machine: 'vm-01',
    asked: { text: '0x8024402C on vm-01', errorCodes: ['0x8024402c'] },
    verdict: 'found',
    cause: '0x8024402c',
    says: /could not be read completely|すべては確認できませんでした/,
    advises: /Not read: |未確認: /,
  },
];
