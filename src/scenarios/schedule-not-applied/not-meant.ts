import type { Readings } from '../../facts/fact.ts';
import type { maintenanceRuns } from '../../facts/maintenance-runs.ts';
import type { runInstallation } from '../../facts/run-installation.ts';
import type { scheduledChanges } from '../../facts/scheduled-changes.ts';
import { isForGuests } from '../../facts/schedules.ts';
import type { ScheduleInQuestion } from '../../facts/schedules-in-question.ts';
import type { Occasion } from '../../judging/occasion.ts';
import type { PremiseOutcome } from '../../judging/scenario.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Text } from '../../model/locale.ts';
import { type Machine, type MachineKind, machineKey } from '../../model/machine.ts';
import { moveOf } from './move.ts';

/** What shows that a schedule has, or had, to do with a machine. */
type Traces = Readings<{
  readonly runs: typeof maintenanceRuns;
  readonly results: typeof runInstallation;
  readonly changes: typeof scheduledChanges;
}>;

/**
 * Of a fleet that is asked about a schedule by its name, a machine that the schedule neither reaches nor ran on, and that was not moved away from under it: nothing was to be
 * expected of it there. Null where it has to do with it, or is itself asked about; open until what tells so was read.
 */
export function notMeant(
  schedule: ScheduleInQuestion,
  looked: Evidence,
  { runs, results, changes }: Traces,
  { asked, machine }: Occasion<MachineKind>,
): PremiseOutcome | null {
  const { configuration, scopes } = schedule;
  if (asked.scope !== 'fleet' || asked.schedule === null) return null;
  if (configuration !== null && !isForGuests(configuration)) return null;
  if (scopes.some(({ failing }) => failing !== null)) return null;
  const id = schedule.id.toLowerCase();
  if (runs?.isKnown && runs.value.ofMachine.some(({ configurationId }) => configurationId === id))
    return null;
  if (results?.isKnown && results.value.installations.some((each) => each.scheduleId.toLowerCase() === id))
    return null;
  if (changes?.isKnown && moveOf(changes.value.changes, machineKey(machine.id)) !== null) return null;
  for (const each of [runs, results, changes]) {
    if (each === undefined) return { outcome: 'open' };
    if (!each.isKnown) return { outcome: 'undecided', gap: each };
  }
  const says = scopes.length === 0 ? assignedToNothing(schedule, machine) : notReached(schedule, machine);
  return { outcome: 'not-applicable', says, evidence: [scopes[0]?.evidence ?? looked] };
}

function notReached({ name }: ScheduleInQuestion, machine: Machine): Text {
  return {
    en: `The schedule ${name} is not meant for ${machine.name}: it is not assigned to it, no dynamic scope lies over it, and no run on it is on record.`,
    ja: `スケジュール ${name} は ${machine.name} を対象としていません (割り当て、動的スコープ、実行の記録のいずれもなし)。`,
  };
}

function assignedToNothing({ name }: ScheduleInQuestion, machine: Machine): Text {
  return {
    en: `The schedule ${name} is assigned to nothing that the bot can see, so not to ${machine.name} either; assign it, or give it a dynamic scope.`,
    ja: `スケジュール ${name} には、ボットから参照できる割り当ても動的スコープもなく、${machine.name} も対象ではありません。割り当てるか、動的スコープを追加してください。`,
  };
}
