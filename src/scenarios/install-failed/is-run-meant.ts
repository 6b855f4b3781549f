import { type FactSheet, readingsOf } from '../../facts/fact.ts';
import { installationRun } from '../../facts/installation-run.ts';
import type { Installation } from '../../facts/latest-installation.ts';
import { isUnderWay, type MaintenanceRun, wentWell } from '../../facts/maintenance-run.ts';
import { runsOnMachine } from '../../facts/runs-on-machine.ts';
import { installationOfRun, scheduleOfRun } from '../../judging/installation-words.ts';
import type { Asked } from '../../model/asked.ts';
import type { Finding } from '../../model/finding.ts';
import type { Instant } from '../../model/instant.ts';
import { runInQuestion } from '../run-failed-to-start/run-in-question.ts';

/**
 * Whether the run of a schedule that `run-failed-to-start` speaks of is what failed, and not its installation: the one that is named, or of that time; else the
 * latest thing that was tried on the machine, since of one that a later one made good nobody says that it failed.
 */
export function isRunMeant({ verdict, system }: Finding, sheet: FactSheet, asked: Asked): boolean {
  if (verdict === 'unknown' || system !== 'update-manager') return true;
  const { installations, runs } = readingsOf({ installations: installationRun, runs: runsOnMachine }, sheet);
  if (!runs?.isKnown) return true;
  const isNamed = asked.run !== null || asked.span !== null;
  const run = runInQuestion(runs.value, asked);
  // A machine that is gone has lost what would have been installed.
  if (run === null) return isNamed && verdict === 'found';
  const installation = installations?.isKnown ? installations.value.installation : null;
  if (installationOfRun(run, installation) !== null) return false;
  if (isNamed) return true;
  if (isUnderWay(run)) return false;
  return !isMadeGood(run, runs.value.runs, asked) && !isEarlier(run, installation, asked);
}

/** Whether a later run went well: of the schedule that is asked about, else of any. */
function isMadeGood(run: MaintenanceRun, runs: readonly MaintenanceRun[], { schedule }: Asked): boolean {
  return runs.some(
    (each) =>
      wentWell(each) &&
      (schedule === null || each.configurationId === run.configurationId) &&
      isBefore(run, timeOf(each)),
  );
}

/** Whether something was installed since: by the schedule that is asked about, else by whatever. */
function isEarlier(run: MaintenanceRun, installation: Installation | null, { schedule }: Asked): boolean {
  if (installation === null) return false;
  if (schedule !== null && scheduleOfRun(installation)?.toLowerCase() !== schedule.toLowerCase())
    return false;
  return isBefore(run, installation.startedAt ?? installation.lastModifiedAt);
}

function isBefore(run: MaintenanceRun, at: Instant | null): boolean {
  const own = timeOf(run);
  return own !== null && at !== null && own < at;
}

function timeOf({ startedAt, endedAt }: MaintenanceRun): Instant | null {
  return startedAt ?? endedAt;
}
