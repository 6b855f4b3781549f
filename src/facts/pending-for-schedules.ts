import { z } from 'zod';
import { gapOf } from '../azure/gap-of.ts';
import { type LookUpKind, lookUpQuery } from '../azure/look-up.ts';
import type { MaintenanceConfiguration } from '../azure/maintenance-configuration.ts';
import { type Citation, cite } from '../azure/quote.ts';
import { optional } from '../azure/when.ts';
import type { Evidence } from '../model/evidence.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import { known, type Reading } from '../model/reading.ts';
import { doesInstall, type InstallFilter, type PendingUpdate } from '../schedules/install-filter.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import { type Fact, type FactSheet, type MachineReadings, readingsOf } from './fact.ts';
import { maintenanceRuns, recordsInQuestion } from './maintenance-runs.ts';
import { runInstallation } from './run-installation.ts';
import { type ScheduleInQuestion, schedulesInQuestion } from './schedules-in-question.ts';

/** What of a machine's pending updates the filters of a schedule let through. */
export interface PendingForSchedule {
  readonly scheduleId: string;
  readonly pendingCount: number;
  readonly passingCount: number;
  /** Names and classifications of what is pending. */
  readonly evidence: Evidence;
}

const updateRow = z.object({
  id: z.string(),
  machineId: z.string(),
  patchName: z.string(),
  kbId: optional(z.string()).transform((kb) => kb || null),
  version: optional(z.string()).transform((version) => version || null),
  classifications: z
    .array(z.string())
    .nullish()
    .transform((names) => names ?? []),
  rebootBehavior: optional(z.string()),
});

type UpdateRow = z.infer<typeof updateRow>;

const PENDING: LookUpKind<UpdateRow> = {
  query: 'pending-for-schedules',
  row: updateRow,
  keysOf: ({ machineId }) => [machineId],
};

const FROM = { asked: schedulesInQuestion, runs: maintenanceRuns, results: runInstallation };

/**
 * What of the pending updates the schedules in question would install, for machines that took part in a run which left no installation behind. One query for
 * each 250 such machines; of any other nothing is asked and the list is empty.
 */
export const pendingForSchedules: Fact<readonly PendingForSchedule[]> = machineFact({
  id: 'pending-for-schedules',
  title: { en: 'pending updates', ja: '保留中の更新プログラム' },
  kinds: ['azure-vm', 'azure-arc'],
  from: Object.values(FROM),
  async read(machines, gather): Promise<MachineReadings<readonly PendingForSchedule[]>> {
    const sheets = await gather.readFacts(Object.values(FROM), machines);
    const wantedOf = ({ id }: Machine) => unexplained(sheets.get(machineKey(id)) ?? new Map());
    const machineIds = machines
      .filter((machine) => wantedOf(machine).length > 0)
      .map(({ id }) => machineKey(id));
    try {
      const rows = machineIds.length === 0 ? [] : await gather.azure.lookUp(PENDING, { machineIds });
      const byMachine = Map.groupBy(rows, ({ machineId }) => machineId);
      return eachMachine(machines, (machine, key): Reading<readonly PendingForSchedule[]> => {
        const citation: Citation = {
          source: 'resource-graph',
          record: `patchassessmentresources: ${machine.id}`,
          at: gather.now,
          query: lookUpQuery(PENDING, { machineIds: [key] }),
        };
        const updates = byMachine.get(key) ?? [];
        return known(wantedOf(machine).map((schedule) => pendingFor(schedule, machine, updates, citation)));
      });
    } catch (error) {
      const failure = gapOf(pendingForSchedules, error);
      return eachMachine(machines, () => failure);
    }
  },
});

/** The schedules whose run the machine took part in without an installation on record. */
function unexplained(sheet: FactSheet): readonly ScheduleInQuestion[] {
  const { asked, runs, results } = readingsOf(FROM, sheet);
  if (!asked?.isKnown || !runs?.isKnown || !results?.isKnown) return [];
  const installed = new Set(results.value.installations.map(({ scheduleId }) => scheduleId));
  const tookPart = new Set(recordsInQuestion(asked.value, runs.value).map(({ scheduleId }) => scheduleId));
  return asked.value.schedules.filter(({ id }) => tookPart.has(id) && !installed.has(id));
}

function pendingFor(
  { id, configuration }: ScheduleInQuestion,
  machine: Machine,
  rows: readonly UpdateRow[],
  citation: Citation,
): PendingForSchedule {
  const filter = filterOf(configuration, machine);
  const passing = rows.filter((row) => doesInstall(filter, updateOf(row)));
  const named = rows.map(({ patchName, classifications }) => `${patchName} (${classifications.join(', ')})`);
  return {
    scheduleId: id,
    pendingCount: rows.length,
    passingCount: passing.length,
    evidence: cite(citation, 'properties.patchName, properties.classifications', named),
  };
}

function updateOf({ patchName, kbId, version, classifications, rebootBehavior }: UpdateRow): PendingUpdate {
  const requiresReboot = rebootBehavior?.toLowerCase() === 'alwaysrequiresreboot';
  return { name: patchName, kb: kbId, version, classifications, requiresReboot };
}

function filterOf(configuration: MaintenanceConfiguration | null, { osType }: Machine): InstallFilter {
  const { windowsParameters, linuxParameters } = configuration?.properties.installPatches ?? {};
  const windows = osType === 'linux' ? null : windowsParameters;
  const linux = osType === 'linux' ? linuxParameters : null;
  return {
    classifications: (windows ?? linux)?.classificationsToInclude ?? [],
    kbsToInclude: windows?.kbNumbersToInclude ?? [],
    kbsToExclude: windows?.kbNumbersToExclude ?? [],
    excludesRebooting: windows?.excludeKbsRequiringReboot ?? false,
    packagesToInclude: linux?.packageNameMasksToInclude ?? [],
    packagesToExclude: linux?.packageNameMasksToExclude ?? [],
  };
}
