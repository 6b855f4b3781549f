import type { Evidence } from '../model/evidence.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import { gapIn, known, type Reading } from '../model/reading.ts';
import { doesInstall } from '../schedules/install-filter.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import { type Fact, type FactSheet, type MachineReadings, readingsOf } from './fact.ts';
import { type ListedUpdate, listedUpdates, pendingUpdateOf } from './listed-updates.ts';
import { maintenanceRuns, recordsInQuestion } from './maintenance-runs.ts';
import { runInstallation } from './run-installation.ts';
import { installFilterOf } from './schedule-filter.ts';
import { type ScheduleInQuestion, schedulesInQuestion } from './schedules-in-question.ts';

/** What of a machine's pending updates the filters of a schedule let through. */
export interface PendingForSchedule {
  readonly scheduleId: string;
  readonly pendingCount: number;
  readonly passingCount: number;
  /** Of the updates that the question names by number, those that are pending and that the filters leave out. */
  readonly namedAndLeftOut: readonly string[];
  /** Names and classifications of what is pending. */
  readonly evidence: Evidence;
}

const FROM = { asked: schedulesInQuestion, runs: maintenanceRuns, results: runInstallation };

/**
 * What of the pending updates the schedules in question would install, for machines that took part in a run which left no installation behind, or where the question names updates. One query for
 * each 250 such machines; of any other nothing is asked and the list is empty.
 */
export const pendingForSchedules: Fact<readonly PendingForSchedule[]> = machineFact({
  id: 'pending-for-schedules',
  title: { en: 'pending updates', ja: '保留中の更新プログラム' },
  kinds: ['azure-vm', 'azure-arc'],
  from: [...Object.values(FROM), listedUpdates],
  async read(machines, gather): Promise<MachineReadings<readonly PendingForSchedule[]>> {
    const sheets = await gather.readFacts(Object.values(FROM), machines);
    const { kb } = gather.asked;
    const wantedOf = ({ id }: Machine) => unexplained(sheets.get(machineKey(id)) ?? new Map(), kb.length > 0);
    const unexplainedOn = machines.filter((machine) => wantedOf(machine).length > 0);
    const pending = await gather.readFacts([listedUpdates], unexplainedOn);
    return eachMachine(machines, (machine, key): Reading<readonly PendingForSchedule[]> => {
      const wanted = wantedOf(machine);
      if (wanted.length === 0) return known([]);
      const { listed } = readingsOf({ listed: listedUpdates }, pending.get(key) ?? new Map());
      if (listed === undefined) throw new Error('the pending updates of a machine were not read');
      if (!listed.isKnown) return gapIn(pendingForSchedules, listed);
      const { updates, looked } = listed.value;
      return known(wanted.map((schedule) => pendingFor(schedule, machine, updates, kb, looked)));
    });
  },
});

/** The schedules whose run the machine took part in without an installation on record; with one, where updates are named. */
function unexplained(sheet: FactSheet, areUpdatesNamed: boolean): readonly ScheduleInQuestion[] {
  const { asked, runs, results } = readingsOf(FROM, sheet);
  if (!asked?.isKnown || !runs?.isKnown || !results?.isKnown) return [];
  const installed = new Set(results.value.installations.map(({ scheduleId }) => scheduleId));
  const tookPart = new Set(recordsInQuestion(asked.value, runs.value).map(({ scheduleId }) => scheduleId));
  return asked.value.schedules.filter(
    ({ id }) => tookPart.has(id) && (areUpdatesNamed || !installed.has(id)),
  );
}

function pendingFor(
  { id, configuration }: ScheduleInQuestion,
  machine: Machine,
  updates: readonly ListedUpdate[],
  named: readonly string[],
  evidence: Evidence,
): PendingForSchedule {
  const filter = installFilterOf(configuration, machine);
  const passing = updates.filter((update) => doesInstall(filter, pendingUpdateOf(update)));
  const leftOut = updates.filter((update) => !passing.includes(update)).flatMap(({ kb }) => kb ?? []);
  const namedAndLeftOut = named.filter((kb) => leftOut.includes(kb));
  return {
    scheduleId: id,
    pendingCount: updates.length,
    passingCount: passing.length,
    namedAndLeftOut,
    evidence,
  };
}
