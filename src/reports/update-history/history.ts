import type { Readings } from '../../facts/fact.ts';
import { installationReadAlong } from '../../facts/installation-read-along.ts';
import { installationRequests } from '../../facts/installation-requests.ts';
import { installedUpdates, type UpdateRun } from '../../facts/installed-updates.ts';
import type { MaintenanceRun } from '../../facts/maintenance-run.ts';
import { runsOnMachine } from '../../facts/runs-on-machine.ts';
import { updatesLeftBehind } from '../../facts/updates-left-behind.ts';
import { installationOfRun, scheduleOfRun } from '../../judging/installation-words.ts';
import type { Asked } from '../../model/asked.ts';
import type { Instant } from '../../model/instant.ts';
import type { ReportedMachine } from '../report.ts';
import { withoutInstallation } from './without-installation.ts';

/** What tells what was installed on a machine, and by whom; and which runs of schedules installed nothing. */
export const HISTORY_FACTS = {
  installed: installedUpdates,
  requests: installationRequests,
  inInstanceView: installationReadAlong,
  scheduled: runsOnMachine,
  leftBehind: updatesLeftBehind,
};

export type MachineHistory = ReportedMachine<Readings<typeof HISTORY_FACTS>>;

/** A run as the history tells of it. */
export interface HistoryRun extends UpdateRun {
  /** Azure's record of the run of a schedule where it left no installation: it never began on the machine, or what it did is not on record. */
  readonly scheduled: MaintenanceRun | null;
}

/** All runs that are on record, the latest first: installations, and the runs of schedules that left none. */
export function runsOnRecord({ installed, scheduled }: MachineHistory['facts']): readonly HistoryRun[] {
  const done = installed?.isKnown ? installed.value.runs : [];
  const begun = scheduled?.isKnown
    ? scheduled.value.runs.filter(({ status }) => status.value !== PENDING)
    : [];
  const alone = begun.filter((each) => !done.some(({ run }) => installationOfRun(each, run) !== null));
  const runs = [
    ...done.map((each): HistoryRun => ({ ...each, scheduled: null })),
    ...alone.map(
      (each): HistoryRun => ({ run: withoutInstallation(each), updates: [], leftOut: [], scheduled: each }),
    ),
  ];
  return runs.toSorted((a, b) => Date.parse(startOf(b) ?? '') - Date.parse(startOf(a) ?? ''));
}

/** Of a run that is still to come. */
const PENDING = 'Pending';

function startOf({ run }: UpdateRun): Instant | null {
  return run.startedAt ?? run.lastModifiedAt;
}

/** Whether all that tells of runs could be read, as far as it was looked for: a digest looks at installations alone. */
export function isRead({ installed, scheduled }: MachineHistory['facts']): boolean {
  return installed?.isKnown === true && scheduled?.isKnown !== false;
}

/** The runs that are asked about, the latest first: all of them where neither a run nor a schedule, an update or a time is named. */
export function runsMeant({ facts }: Pick<MachineHistory, 'facts'>, asked: Asked): readonly HistoryRun[] {
  return runsOnRecord(facts).filter((each) => isMeant(each, asked));
}

function isMeant({ run, updates, leftOut }: UpdateRun, { kb, run: id, schedule, span }: Asked): boolean {
  const maintenanceRun = run.maintenanceRun.value?.toLowerCase() ?? '';
  if (id !== null && run.activityId !== id && !maintenanceRun.split('/').includes(id)) return false;
  if (schedule !== null && scheduleOfRun(run)?.toLowerCase() !== schedule.toLowerCase()) return false;
  if (kb.length > 0 && ![...updates, ...leftOut].some((each) => each.kb !== null && kb.includes(each.kb)))
    return false;
  if (span === null) return true;
  const [from, to] = [run.startedAt ?? run.lastModifiedAt, run.lastModifiedAt ?? run.startedAt];
  return from !== null && to !== null && from < span.to && to >= span.from;
}
