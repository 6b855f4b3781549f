import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import type { ScenarioCase } from '../../support/expected-finding.ts';
import { assessmentRow } from '../../support/world/graph-rows.ts';
import { assessedInView, virtualMachine } from '../../support/world/machines.ts';
import { errors, failed, LINUX, linuxVm, older, tenant, VM } from './runs.ts';

/** What the Linux extension writes into the record of a run that got no further than its assessment. */
const POINTS_ELSEWHERE = failed(
  errors({
    code: 'ERROR',
    message:
      'Installation failed due to assessment failure. Please refer the error details in assessment substatus',
  }),
);

const REASON = errors({
  code: 'PACKAGE_MANAGER_FAILURE',
  message: 'Package manager on machine is not healthy. To fix, please run: sudo dpkg --configure -a',
});
const UNHEALTHY: JsonObject = { status: 'Failed', ...REASON };

function assessed(at: string, properties: JsonObject) {
  return tenant(POINTS_ELSEWHERE, {
    machine: linuxVm,
    keys: {
      resourceGraph: {
        patchinstallationresources: tenant(POINTS_ELSEWHERE).resourceGraph.patchinstallationresources ?? [],
        patchassessmentresources: [assessmentRow(VM, at, properties)],
      },
    },
  });
}

/** Runs whose record leaves the reason to that of their assessment. */
export const ASSESSMENTS_OF_RUNS: readonly ScenarioCase[] = [
  {
    name: 'the assessment that the run began with says why',
    world: assessed('now-10h', UNHEALTHY),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'package-manager-dpkg-interrupted',
    otherCauses: [],
    says: /dpkg/,
    advises: /2026-11-19 23:00 UTC/,
  },
  {
    name: 'a later assessment fails still, and says why',
    world: assessed('now-1h', UNHEALTHY),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'package-manager-dpkg-interrupted',
  },
  {
    name: 'the instance view alone keeps the assessment',
    world: tenant(POINTS_ELSEWHERE, {
      machine: virtualMachine(
        'vm-07',
        LINUX,
        assessedInView('now-9h', { status: 'Failed', error: REASON.errorDetails ?? null }),
      ),
    }),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'package-manager-dpkg-interrupted',
  },
  {
    name: 'an assessment before the run is not its own',
    world: assessed('now-2d', UNHEALTHY),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'unrecognised-error',
    actions: ['assess-now', 'install-updates'],
    advises: /^(Assess the machine|マシンの評価)/,
  },
  {
    name: 'an assessment that went well since says nothing of the run',
    world: assessed('now-1h', { status: 'Succeeded' }),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'unrecognised-error',
    actions: ['assess-now', 'install-updates'],
  },
  {
    name: 'nothing ran in the night that is asked about, but the last one on record failed',
    world: tenant(null, {
      more: [older({ status: 'Failed', startDateTime: 'now-60h', lastModifiedDateTime: 'now-59h' })],
    }),
    machine: 'vm-07',
    asked: { range: { kind: 'day', day: '2026-11-19' } },
    verdict: 'clear',
    cause: null,
    severity: 'at-risk',
    advises: /2026-11-17 22:00 UTC/,
  },
];
