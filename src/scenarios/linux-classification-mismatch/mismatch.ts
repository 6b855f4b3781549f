import type { InstalledUpdates, UpdateRun } from '../../facts/installed-updates.ts';
import type { ListedUpdate } from '../../facts/listed-updates.ts';
import type { PendingUpdates } from '../../facts/pending-updates.ts';
import type { RunUpdate } from '../../facts/run-update-rows.ts';
import { isInstalled } from '../../facts/run-updates-on-machine.ts';
import type { Schedules } from '../../facts/schedules.ts';
import { scheduleOfRun } from '../../judging/installation-words.ts';
import type { Asked } from '../../model/asked.ts';
import type { Quoted } from '../../model/evidence.ts';
import { isEsm, isUrgent } from './classes.ts';

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
  const { included, wanted } = filter ?? { included: [], wanted: null };
  return {
    run,
    filter: wanted,
    leftOut: run.leftOut.flatMap((inRun) => {
      const other = pending?.updates.find((each) => isSame(each, inRun));
      if (!other || isEsm(other) || !isUrgent(other.classifications.value)) return [];
      return isUrgent(inRun.classifications.value) ? [] : [{ pending: other, inRun }];
    }),
    besidesFilter:
      wanted === null || wanted.value.length === 0
        ? []
        : run.updates.filter(
            (update) =>
              isInstalled(update) &&
              update.classifications.value.length > 0 &&
              !update.classifications.value.some((name) => hasClass(wanted.value, name)) &&
              !included.some((mask) => fits(mask, update)),
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
function filterOf({ run }: UpdateRun, schedules: Schedules | null) {
  const name = scheduleOfRun(run)?.toLowerCase();
  const schedule = schedules?.covering.find((each) => each.name.toLowerCase() === name);
  const linux = schedule?.configuration?.properties.installPatches?.linuxParameters;
  if (!schedule?.configuration || !linux) return null;
  const value = linux.classificationsToInclude;
  const { at } = schedule.evidence;
  return {
    included: linux.packageNameMasksToInclude,
    wanted: {
      value,
      evidence: {
        source: 'resource-graph',
        record: schedule.configuration.id,
        field: 'properties.installPatches.linuxParameters.classificationsToInclude',
        value: value.join(', '),
        at,
        since: null,
      },
    } satisfies Quoted<readonly string[]>,
  };
}

/** Azure spells classifications with and without capitals. */
function hasClass(names: readonly string[], name: string): boolean {
  return names.some((each) => each.toLowerCase() === name.toLowerCase());
}

function fits(mask: string, { value, version }: RunUpdate): boolean {
  const pattern = mask
    .split('*')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return (
    new RegExp(`^${pattern}$`, 'i').test(value) || new RegExp(`^${pattern}$`, 'i').test(`${value}_${version}`)
  );
}

/** The same package in the same version: a newer one came after the run. */
function isSame(pending: ListedUpdate, inRun: RunUpdate): boolean {
  return pending.value === inRun.value && (inRun.version === null || pending.version === inRun.version);
}
