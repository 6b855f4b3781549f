import type { ScenarioCase } from '../../support/expected-finding.ts';
import type { Threshold } from '../../support/scenario-harness.ts';
import { createdAt } from '../../support/world/machines.ts';
import { scheduleId } from '../../support/world/schedules.ts';
import { annotation, change } from './records.ts';
import {
  DYNAMIC,
  installed,
  LEFT_OUT,
  ON_VM,
  RAN,
  tagged,
  tenant,
  VM,
  vm,
  WEEKLY,
  windowOf,
} from './tenant.ts';

const created = (name: string, at: string): Pick<ScenarioCase, 'name' | 'world' | 'machine'> => ({
  name,
  world: tenant([vm(createdAt(at)), WEEKLY, ON_VM], LEFT_OUT),
  machine: 'vm-01',
});
const started = (name: string, at: string): Pick<ScenarioCase, 'name' | 'world' | 'machine'> => ({
  name,
  world: tenant([vm(), WEEKLY, ON_VM], {
    ...LEFT_OUT,
    health: [annotation(VM, at, 'VirtualMachineStartInitiatedByControlPlane')],
  }),
  machine: 'vm-01',
});
const retagged = (name: string, at: string): Pick<ScenarioCase, 'name' | 'world' | 'machine'> => ({
  name,
  world: tenant([vm(tagged('prod')), WEEKLY, DYNAMIC], {
    ...LEFT_OUT,
    changes: [
      change(VM, at, { 'tags.env': ['prod', 'frozen'] }),
      change(VM, '2026-11-14T09:00:00Z', { 'tags.env': ['frozen', 'prod'] }),
    ],
  }),
  machine: 'vm-01',
});
const expiring = (
  name: string,
  expirationDateTime: string,
): Pick<ScenarioCase, 'name' | 'world' | 'machine'> => ({
  name,
  world: tenant([vm(), windowOf({ expirationDateTime }), ON_VM], RAN),
  machine: 'vm-01',
});
const lasting = (name: string, duration: string): Pick<ScenarioCase, 'name' | 'world' | 'machine'> => ({
  name,
  world: tenant([vm(), windowOf({ duration }), ON_VM], {
    ...RAN,
    installations: [installed({ maintenanceWindowExceeded: true })],
  }),
  machine: 'vm-01',
});

export const THRESHOLDS: readonly Threshold[] = [
  {
    name: 'machines are chosen 15 minutes before the run',
    below: { ...created('created a minute before', '2026-11-13T16:44:00Z'), verdict: 'unknown' },
    at: { ...created('created 15 minutes before the run', '2026-11-13T16:45:00Z'), verdict: 'unknown' },
    above: {
      ...created('created a minute later', '2026-11-13T16:46:00Z'),
      verdict: 'found',
      cause: 'machine-created-after-scope-evaluation',
      severity: 'wait',
    },
  },
  {
    name: 'a machine runs 15 minutes before the run',
    below: { ...started('started a minute before', '2026-11-13T16:44:00Z'), verdict: 'unknown' },
    at: { ...started('started 15 minutes before', '2026-11-13T16:45:00Z'), verdict: 'unknown' },
    above: {
      ...started('started a minute later', '2026-11-13T16:46:00Z'),
      verdict: 'found',
      cause: 'machine-stopped-at-run',
    },
  },
  {
    name: 'tags are looked at for a day before the run',
    below: {
      ...retagged('changed a minute more than a day before', '2026-11-12T16:59:00Z'),
      verdict: 'found',
      cause: 'dynamic-scope-mismatch',
    },
    at: {
      ...retagged('changed a day before', '2026-11-12T17:00:00Z'),
      verdict: 'found',
      cause: 'tag-changed-before-run',
    },
    above: {
      ...retagged('changed a minute less than a day before', '2026-11-12T17:01:00Z'),
      verdict: 'found',
      cause: 'tag-changed-before-run',
    },
  },
  {
    name: 'a schedule expires at the minute it says',
    below: {
      ...expiring('a minute ago', '2026-11-20 17:59'),
      verdict: 'found',
      cause: 'schedule-expired',
    },
    at: { ...expiring('now', '2026-11-20 18:00'), verdict: 'found', cause: 'schedule-expired' },
    above: { ...expiring('in a minute', '2026-11-20 18:01'), verdict: 'clear' },
  },
];

/** The longest window changes what is offered, not the cause. */
export const LONGEST: readonly ScenarioCase[] = [
  {
    ...lasting('a window a minute short of the longest can be lengthened', '03:54'),
    verdict: 'found',
    cause: 'window-exceeded',
    actions: [`extend-window schedule=${scheduleId('weekly')}`, 'install-updates'],
  },
  {
    ...lasting('the longest window cannot be lengthened', '03:55'),
    verdict: 'found',
    cause: 'window-exceeded',
    actions: ['install-updates'],
    advises: /03:55/,
  },
];
