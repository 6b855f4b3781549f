import type { ScenarioCase, Threshold } from '../../support/scenario-harness.ts';
import {
  assessedInView,
  assessmentMode,
  assessmentRow,
  machineId,
  virtualMachine,
  world,
} from '../../support/world-builder.ts';

const ID = machineId('vm-01');
const STALE = { verdict: 'found', cause: 'assessment-stale', otherCauses: [] } as const;
const OFF_AND_STALE = {
  verdict: 'found',
  cause: 'periodic-assessment-off',
  otherCauses: ['assessment-stale'],
} as const;
const LEFT_BEHIND = {
  verdict: 'found',
  cause: 'never-assessed',
  excludes: ['assessment-in-progress'],
  says: /InProgress/,
} as const;

/** The limits that the scenario declares: 36 hours, seven days, four hours. A moment is one second. */
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
    name: 'four hours of an assessment in progress',
    below: {
      ...inProgressSince('3 h 59 min 59 s', 'now-14399s'),
      verdict: 'found',
      cause: 'assessment-in-progress',
    },
    at: { ...inProgressSince('4 h', 'now-4h'), ...LEFT_BEHIND },
    above: { ...inProgressSince('4 h 1 s', 'now-14401s'), ...LEFT_BEHIND },
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

function inProgressSince(name: string, at: string): Asked {
  const row = assessmentRow(ID, 'now-1m', { status: 'InProgress', startDateTime: at });
  return {
    name,
    machine: 'vm-01',
    world: world({
      resources: [virtualMachine('vm-01')],
      resourceGraph: { patchassessmentresources: [row] },
    }),
  };
}
