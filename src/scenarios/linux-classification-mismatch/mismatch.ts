import { isEsm } from '../../facts/esm-updates.ts';
import type { InstalledUpdates, UpdateRun } from '../../facts/installed-updates.ts';
import type { ListedUpdate } from '../../facts/listed-updates.ts';
import type { PendingUpdates } from '../../facts/pending-updates.ts';
import type { RunUpdate } from '../../facts/run-update-rows.ts';
import { isInstalled } from '../../facts/run-updates-on-machine.ts';
import { type LinuxFilter, linuxFilter } from '../../facts/schedule-filter.ts';
import type { Schedules } from '../../facts/schedules.ts';
import { scheduleOfRun } from '../../judging/installation-words.ts';
import type { Asked } from '../../model/asked.ts';
import type { Quoted } from '../../model/evidence.ts';
import { isUrgent } from './classes.ts';

/** An update that the assessment and the run class differently. */
export interface DoubleClassed {
  readonly pending: ListedUpdate;
  readonly inRun: RunUpdate;
}

/** What a run and the latest assessment disagree on. */
export interface Mismatch {
  readonly run: UpdateRun;
  /** Security or critical for the assessment, something else for the package manager, which left them out. */
  readonly leftOut: readonly DoubleClassed[];
  /** Installed although the filter of the run's schedule does not name their classification. */
  readonly besidesFilter: readonly RunUpdate[];
  /** What the schedule of the run is to install; null for a run on demand and where the schedule is not to be seen. */
  readonly filter: Quoted<readonly string[]> | null;
}

/** How the run that a question means, else the latest, differs from the latest assessment; null where no run is on record. */
export function mismatchOf(
  { runs }: InstalledUpdates,
  pending: PendingUpdates | null,
  schedules: Schedules | null,
  asked: Asked,
): Mismatch | null {
  const run = runs.find((each) => isMeant(each, asked)) ?? runs[0];
  if (run === undefined) return null;
  const filter = filterOf(run, schedules);
  return {
    run,
    filter: filter?.classifications ?? null,
    leftOut: run.leftOut.flatMap((inRun) => {
      const other = pending?.updates.find((each) => isSame(each, inRun));
      if (!other || isEsm(other) || !isUrgent(other.classifications.value)) return [];
      return isUrgent(inRun.classifications.value) ? [] : [{ pending: other, inRun }];
    }),
    besidesFilter: run.updates.filter(
      (update) =>
        filter !== null &&
        isInstalled(update) &&
        update.classifications.value.length > 0 &&
        !filter.asksFor(update),
    ),
  };
}

function isMeant({ run }: UpdateRun, { run: id, schedule, span }: Asked): boolean {
  if (id !== null)
    return run.activityId === id || (run.maintenanceRun.value?.toLowerCase() ?? '').split('/').includes(id);
  if (schedule !== null) return scheduleOfRun(run)?.toLowerCase() === schedule.toLowerCase();
  const at = run.startedAt ?? run.lastModifiedAt;
  return span !== null && at !== null && at >= span.from && at < span.to;
}

/** The filter of the schedule that the run belongs to, where that still covers the machine. */
function filterOf({ run }: UpdateRun, schedules: Schedules | null): LinuxFilter | null {
  const name = scheduleOfRun(run)?.toLowerCase();
  const schedule = schedules?.covering.find((each) => each.name.toLowerCase() === name);
  return schedule ? linuxFilter(schedule) : null;
}

/** The same package in the same version: a newer one came after the run. */
function isSame(pending: ListedUpdate, inRun: RunUpdate): boolean {
  return pending.value === inRun.value && (inRun.version === null || pending.version === inRun.version);
}
