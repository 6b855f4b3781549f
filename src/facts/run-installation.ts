import { gapOf } from '../azure/gap-of.ts';
import type { InstallationRecord } from '../azure/installation-record.ts';
import { lookUpQuery } from '../azure/look-up.ts';
import { type Citation, cite, quote } from '../azure/quote.ts';
import type { Evidence, Quoted } from '../model/evidence.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import { gapIn, known, type Reading } from '../model/reading.ts';
import type { Run } from '../schedules/runs.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import { type Fact, type MachineReadings, readingsOf } from './fact.ts';
import { INSTALLATION_RUNS } from './installation-runs.ts';
import type { MaintenanceRun } from './maintenance-run.ts';
import { type MaintenanceRuns, maintenanceRuns, recordOf } from './maintenance-runs.ts';
import { INSTALLATIONS_RIGHT } from './row-right.ts';
import { startInName } from './schedule-timing.ts';
import { assignedSchedules, type SchedulesInQuestion, schedulesInQuestion } from './schedules-in-question.ts';
import { orWithheld } from './withheld-rows.ts';

/** What a schedule's run installed on a machine. Counts are of updates; null where Azure does not say. */
export interface RunInstallation {
  readonly scheduleId: string;
  readonly status: Quoted<string>;
  /** Whether the maintenance window closed before everything was installed. */
  readonly isWindowExceeded: Quoted<boolean | null>;
  readonly installed: Quoted<number | null>;
  readonly failed: Quoted<number | null>;
  readonly pending: Quoted<number | null>;
  readonly notSelected: Quoted<number | null>;
  readonly excluded: Quoted<number | null>;
}

export interface RunInstallations {
  /** Of the schedules in question, those whose run left one. */
  readonly installations: readonly RunInstallation[];
  readonly looked: Evidence;
}

const FROM = { asked: schedulesInQuestion, runs: maintenanceRuns };

/**
 * What the runs in question installed on machines, with counts. One query for each 250 machines that have a run to look for. Source:
 * `patchinstallationresources`, which names the schedule's run behind an installation.
 */
export const runInstallation: Fact<RunInstallations> = machineFact({
  id: 'run-installation',
  title: { en: 'result of the run', ja: '実行結果' },
  kinds: ['azure-vm', 'azure-arc'],
  from: Object.values(FROM),
  async read(machines, gather): Promise<MachineReadings<RunInstallations>> {
    const sheets = await gather.readFacts(Object.values(FROM), machines);
    const factsOf = (machine: Machine) => readingsOf(FROM, sheets.get(machineKey(machine.id)) ?? new Map());
    const wantedOf = (machine: Machine) => {
      const { asked, runs } = factsOf(machine);
      return asked?.isKnown && runs?.isKnown ? wantedRuns(asked.value, runs.value) : [];
    };
    const machineIds = machines
      .filter((machine) => wantedOf(machine).length > 0)
      .map(({ id }) => machineKey(id));
    try {
      const rows =
        machineIds.length === 0 ? [] : await gather.azure.lookUp(INSTALLATION_RUNS, { machineIds });
      const byMachine = Map.groupBy(rows, ({ machineId }) => machineId);
      const readings = eachMachine(machines, (machine, key): Reading<RunInstallations> => {
        const { asked, runs } = factsOf(machine);
        if (!asked?.isKnown) return gapIn(runInstallation, asked ?? neverRead());
        if (!runs?.isKnown) return gapIn(runInstallation, runs ?? neverRead());
        const own = wantedOf(machine);
        if (own.length === 0) return known({ installations: [], looked: runs.value.looked });
        const citation: Citation = {
          source: 'resource-graph',
          record: `patchinstallationresources: ${machine.id}`,
          at: gather.now,
          query: lookUpQuery(INSTALLATION_RUNS, { machineIds: [key] }),
        };
        const found = own.flatMap((wanted) => {
          const row = (byMachine.get(key) ?? []).find((each) => isOfRun(each, wanted));
          return row ? [installationOf(row, wanted.scheduleId, citation)] : [];
        });
        const looked = cite(
          citation,
          'properties.maintenanceRunId',
          found.map(({ status }) => status.evidence.record),
        );
        return known({ installations: found, looked });
      });
      return await orWithheld(
        {
          fact: runInstallation,
          right: INSTALLATIONS_RIGHT,
          isEmpty: ({ installations }) => installations.length === 0,
        },
        machines.filter((machine) => wantedOf(machine).length > 0),
        readings,
        gather,
      );
    } catch (error) {
      const failure = gapOf(runInstallation, error);
      return eachMachine(machines, () => failure);
    }
  },
});

/** A run in question, with the machine's record of it where there is one. */
interface WantedRun {
  readonly scheduleId: string;
  readonly run: Run;
  readonly record: MaintenanceRun | null;
}

function wantedRuns(asked: SchedulesInQuestion, { ofMachine }: MaintenanceRuns): readonly WantedRun[] {
  return assignedSchedules(asked).flatMap(({ id, timing }) => {
    const run = timing?.isReadable ? timing.run : null;
    return run === null ? [] : [{ scheduleId: id, run, record: recordOf(ofMachine, id, run) }];
  });
}

/** By the run that the installation names; where it names none by a stamp, it must have begun within the run. */
function isOfRun({ properties }: InstallationRecord, { scheduleId, run, record }: WantedRun): boolean {
  const { startDateTime: began } = properties;
  const maintenanceRunId = properties.maintenanceRunId?.toLowerCase() ?? null;
  if (maintenanceRunId && record && areSame(record.correlationId, maintenanceRunId)) return true;
  const stamp = maintenanceRunId === null ? null : startInName(maintenanceRunId);
  if (stamp !== null && maintenanceRunId?.includes('/maintenanceconfigurations/'))
    return stamp === run.start && maintenanceRunId.startsWith(scheduleId.toLowerCase());
  // An installation that somebody asked for names no run.
  if (!maintenanceRunId && record === null) return false;
  return began !== null && began >= (record?.startedAt ?? run.start) && began <= run.end;
}

function areSame(correlationId: string, runId: string): boolean {
  return correlationId.endsWith(runId) || runId.endsWith(correlationId);
}

function installationOf(
  { id, properties }: InstallationRecord,
  scheduleId: string,
  citation: Citation,
): RunInstallation {
  const dated = { ...citation, record: id, since: properties.lastModifiedDateTime };
  const count = (field: keyof InstallationRecord['properties'] & `${string}PatchCount`) =>
    quote(dated, `properties.${field}`, properties[field]);
  return {
    scheduleId,
    status: quote(dated, 'properties.status', properties.status ?? ''),
    isWindowExceeded: quote(
      dated,
      'properties.maintenanceWindowExceeded',
      properties.maintenanceWindowExceeded,
    ),
    installed: count('installedPatchCount'),
    failed: count('failedPatchCount'),
    pending: count('pendingPatchCount'),
    notSelected: count('notSelectedPatchCount'),
    excluded: count('excludedPatchCount'),
  };
}

function neverRead(): never {
  throw new Error('the schedules and runs of a machine were not read');
}
