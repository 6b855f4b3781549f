import type { ScenarioCase } from '../../support/expected-finding.ts';
import type { Threshold } from '../../support/scenario-harness.ts';
import { patchExtension } from '../../support/world/extensions.ts';
import { assessmentRow } from '../../support/world/graph-rows.ts';
import { assessedInView, assessmentMode, createdAt, virtualMachine } from '../../support/world/machines.ts';
import { machineId, world } from '../../support/world/world.ts';

const ID = machineId('vm-01');
const STALE = { verdict: 'found', cause: 'assessment-stale', otherCauses: [] } as const;
const NEVER = { verdict: 'found', cause: 'never-assessed', otherCauses: [] } as const;
const OFF_AND_STALE = {
  verdict: 'found',
  cause: 'periodic-assessment-off',
  otherCauses: ['assessment-stale'],
} as const;
const RUNNING = { verdict: 'found', cause: 'assessment-in-progress', otherCauses: [] } as const;
const STUCK = {
  verdict: 'found',
  cause: 'assessment-stuck',
  otherCauses: [],
  excludes: ['assessment-in-progress'],
  says: /InProgress/,
  actions: ['assess-now'],
} as const;

const HUNG = { verdict: 'found', cause: 'patch-extension-failed', otherCauses: [] } as const;

/** The limits that the scenario declares: 36 hours, seven days, one hour, four hours, two hours, 24 hours. A moment is one second. */
export const THRESHOLDS: readonly Threshold[] = [
  {
    name: '36 hours with periodic assessment on',
    below: {
      ...assessedWithPeriodicOn('35 h 59 min 59 s', 'now-129599s'),
      verdict: 'clear',
      says: /35 (hours|時間)/,
    },
    at: { ...assessedWithPeriodicOn('36 h', 'now-36h'), ...STALE },
    above: { ...assessedWithPeriodicOn('36 h 1 s', 'now-129601s'), ...STALE },
  },
  {
    name: 'seven days with periodic assessment off',
    below: { ...assessedWithPeriodicOff('6 d 23 h 59 min 59 s', 'now-604799s'), verdict: 'clear' },
    at: { ...assessedWithPeriodicOff('7 d', 'now-7d'), ...OFF_AND_STALE },
    above: { ...assessedWithPeriodicOff('7 d 1 s', 'now-604801s'), ...OFF_AND_STALE },
  },
  {
    name: 'one hour of an assessment that the platform started',
    below: { ...inProgressSince('59 min 59 s', 'now-3599s', 'Platform'), ...RUNNING },
    at: { ...inProgressSince('1 h', 'now-1h', 'Platform'), ...STUCK },
    above: { ...inProgressSince('1 h 1 s', 'now-3601s', 'Platform'), ...STUCK },
  },
  ...(['User', null] as const).map((startedBy): Threshold => {
    const sinceStarted = (name: string, at: string) => inProgressSince(name, at, startedBy);
    return {
      name: `four hours of an assessment started by ${startedBy ?? 'nobody knows whom'}`,
      below: { ...sinceStarted('3 h 59 min 59 s', 'now-14399s'), ...RUNNING },
      at: { ...sinceStarted('4 h', 'now-4h'), ...STUCK },
      above: { ...sinceStarted('4 h 1 s', 'now-14401s'), ...STUCK },
    };
  }),
  {
    name: 'two hours of an extension at work',
    below: { ...extensionAtWorkSince('1 h 59 min 59 s', 'now-7199s'), ...NEVER, severity: 'wait' },
    at: { ...extensionAtWorkSince('2 h', 'now-2h'), ...HUNG },
    above: { ...extensionAtWorkSince('2 h 1 s', 'now-7201s'), ...HUNG },
  },
  {
    name: '24 hours of a new machine',
    below: { ...createdSince('23 h 59 min 59 s', 'now-86399s'), ...NEVER, severity: 'wait', says: /24/ },
    at: { ...createdSince('24 h', 'now-24h'), ...NEVER, severity: 'act-now' },
    above: { ...createdSince('24 h 1 s', 'now-86401s'), ...NEVER, severity: 'act-now' },
  },
];

type Asked = Pick<ScenarioCase, 'name' | 'world' | 'machine'>;

function assessedWithPeriodicOn(name: string, at: string): Asked {
  return {
    name,
    machine: 'vm-01',
    world: world({
      resources: [virtualMachine('vm-01', assessedInView(at))],
      resourceGraph: { patchassessmentresources: [assessmentRow(ID, at)] },
    }),
  };
}

function assessedWithPeriodicOff(name: string, at: string): Asked {
  const vm = virtualMachine('vm-01', assessmentMode('ImageDefault'), assessedInView(at));
  return { name, machine: 'vm-01', world: world({ resources: [vm] }) };
}

function createdSince(name: string, at: string): Asked {
  return { name, machine: 'vm-01', world: world({ resources: [virtualMachine('vm-01', createdAt(at))] }) };
}

function inProgressSince(name: string, at: string, startedBy: string | null): Asked {
  const row = assessmentRow(ID, 'now-1m', { status: 'InProgress', startDateTime: at, startedBy });
  return {
    name,
    machine: 'vm-01',
    world: world({
      resources: [virtualMachine('vm-01')],
      resourceGraph: { patchassessmentresources: [row] },
    }),
  };
}

function extensionAtWorkSince(name: string, time: string) {
  const statuses = [{ code: 'ProvisioningState/transitioning', level: 'Info', time }];
  const type = 'Microsoft.CPlat.Core.WindowsPatchExtension';
  const view = { extensions: [{ name: 'WindowsPatchExtension', type, statuses }] };
  return {
    name: `at work for ${name}`,
    machine: 'vm-01',
    world: world({
      resources: [
        virtualMachine('vm-01', { properties: { instanceView: view } }),
        patchExtension(ID, { provisioningState: 'Updating' }),
      ],
    }),
  };
}
