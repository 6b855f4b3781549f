import type { Readings } from '../../facts/fact.ts';
import { installationReadAlong } from '../../facts/installation-read-along.ts';
import { installationRequests } from '../../facts/installation-requests.ts';
import { installedUpdates, type UpdateRun } from '../../facts/installed-updates.ts';
import { scheduleOfRun } from '../../judging/installation-words.ts';
import type { Asked } from '../../model/asked.ts';
import type { ReportedMachine } from '../report.ts';

/** What tells what was installed on a machine, and by whom. */
export const HISTORY_FACTS = {
  installed: installedUpdates,
  requests: installationRequests,
  inInstanceView: installationReadAlong,
};

export type MachineHistory = ReportedMachine<Readings<typeof HISTORY_FACTS>>;

/** The runs that are asked about, the latest first: all of them where neither a run nor a schedule, an update or a time is named. */
export function runsMeant({ facts }: Pick<MachineHistory, 'facts'>, asked: Asked): readonly UpdateRun[] {
  const { installed } = facts;
  if (!installed?.isKnown) return [];
  return installed.value.runs.filter((each) => isMeant(each, asked));
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
