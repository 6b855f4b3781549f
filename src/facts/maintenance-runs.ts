import { gapOf } from '../azure/gap-of.ts';
import { cite } from '../azure/quote.ts';
import type { Evidence } from '../model/evidence.ts';
import { MINUTE_IN_MS, millisecondsBetween } from '../model/instant.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import { gapIn, known, type Reading } from '../model/reading.ts';
import type { Run } from '../schedules/runs.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import { type Fact, type MachineReadings, readingsOf } from './fact.ts';
import { citationOfRuns, type MaintenanceRun, RUNS, runOf } from './maintenance-run.ts';
import { RUNS_RIGHT } from './row-right.ts';
import { startInName } from './schedule-timing.ts';
import { assignedSchedules, type SchedulesInQuestion, schedulesInQuestion } from './schedules-in-question.ts';
import { orWithheld } from './withheld-rows.ts';

export interface MaintenanceRuns {
  /** Runs on the machine, of any schedule. */
  readonly ofMachine: readonly MaintenanceRun[];
  /** Runs of the schedules in question. */
  readonly ofSchedules: readonly MaintenanceRun[];
  /** Shows what was looked through, also where there is no run. */
  readonly looked: Evidence;
}

/**
 * The runs of schedules that Resource Graph keeps: on a machine, and of the schedules in question. One query for each 250 machines
 * and schedules. Source: `maintenanceresources`, applyUpdates; ARM lists none.
 */
export const maintenanceRuns: Fact<MaintenanceRuns> = machineFact({
  id: 'maintenance-runs',
  title: { en: 'runs of the schedule', ja: 'スケジュールの実行記録' },
  kinds: ['azure-vm', 'azure-arc'],
  from: [schedulesInQuestion],
  async read(machines, gather): Promise<MachineReadings<MaintenanceRuns>> {
    const sheets = await gather.readFacts([schedulesInQuestion], machines);
    const asked = (machine: Machine) =>
      readingsOf({ schedulesInQuestion }, sheets.get(machineKey(machine.id)) ?? new Map())
        .schedulesInQuestion;
    const subjectsOf = (machine: Machine): readonly string[] => {
      const reading = asked(machine);
      const ids = reading?.isKnown ? assignedSchedules(reading.value).map(({ id }) => id.toLowerCase()) : [];
      return ids.length === 0 ? [] : [machineKey(machine.id), ...ids];
    };
    const subjectIds = [...new Set(machines.flatMap(subjectsOf))];
    try {
      const rows = subjectIds.length === 0 ? [] : await gather.azure.lookUp(RUNS, { subjectIds });
      const bySubject = Map.groupBy(rows, (row) => row.subjectId);
      const readings = eachMachine(machines, (machine, key): Reading<MaintenanceRuns> => {
        const reading = asked(machine);
        if (!reading?.isKnown) return gapIn(maintenanceRuns, reading ?? neverRead());
        const own = subjectsOf(machine);
        const citation = citationOfRuns(machine, own, gather.now);
        const ofMachine = (bySubject.get(key) ?? []).map((row) => runOf(row, citation));
        const ofSchedules = own.slice(1).flatMap((id) => bySubject.get(id) ?? []);
        return known({
          ofMachine,
          ofSchedules: ofSchedules.map((row) => runOf(row, citation)),
          looked: cite(
            citation,
            'properties.correlationId',
            ofMachine.map(({ correlationId }) => correlationId),
          ),
        });
      });
      return await orWithheld(
        { fact: maintenanceRuns, right: RUNS_RIGHT, isEmpty: ({ ofMachine }) => ofMachine.length === 0 },
        machines.filter((machine) => subjectsOf(machine).length > 0),
        readings,
        gather,
      );
    } catch (error) {
      const failure = gapOf(maintenanceRuns, error);
      return eachMachine(machines, () => failure);
    }
  },
});

/** Azure starts a run some minutes before or after the minute that the schedule names, and writes its own start. */
const NEAR_START_IN_MS = 30 * MINUTE_IN_MS;

/** The record of a schedule's run among others. */
export function recordOf(
  records: readonly MaintenanceRun[],
  scheduleId: string,
  { start, end }: Run,
): MaintenanceRun | null {
  const isIt = ({ configurationId, correlationId, startedAt }: MaintenanceRun) => {
    if (configurationId !== scheduleId.toLowerCase()) return false;
    if (startInName(correlationId) === start) return true;
    if (startedAt === null) return false;
    return millisecondsBetween(start, startedAt) > -NEAR_START_IN_MS && startedAt <= end;
  };
  return records.find(isIt) ?? null;
}

/** A machine's record of a run in question. */
export interface RecordOfSchedule extends MaintenanceRun {
  readonly scheduleId: string;
}

/** The records that a machine has of the runs in question. */
export function recordsInQuestion(
  asked: SchedulesInQuestion,
  { ofMachine }: MaintenanceRuns,
): readonly RecordOfSchedule[] {
  return recordsAmong(asked, ofMachine);
}

/** The record of a run in question that took place in the machine's own subscription, on it or on others; null for none. */
export function recordInSubscription(
  asked: SchedulesInQuestion,
  { ofMachine, ofSchedules }: MaintenanceRuns,
  { subscriptionId }: Machine,
): MaintenanceRun | null {
  const prefix = `/subscriptions/${subscriptionId}/`.toLowerCase();
  const [record] = recordsAmong(asked, [...ofMachine, ...ofSchedules]).filter(({ id }) =>
    id.toLowerCase().startsWith(prefix),
  );
  return record ?? null;
}

function recordsAmong(
  { schedules }: SchedulesInQuestion,
  records: readonly MaintenanceRun[],
): readonly RecordOfSchedule[] {
  return schedules.flatMap(({ id, timing }) => {
    const run = timing?.isReadable ? timing.run : null;
    const record = run && recordOf(records, id, run);
    return record ? [{ ...record, scheduleId: id }] : [];
  });
}

function neverRead(): never {
  throw new Error('the schedules in question were not read');
}
