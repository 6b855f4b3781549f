import { readingsOf } from '../../facts/fact.ts';
import { installationRun } from '../../facts/installation-run.ts';
import type { Installation } from '../../facts/latest-installation.ts';
import type { MaintenanceRun } from '../../facts/maintenance-run.ts';
import { type RunsOnMachine, runsOnMachine } from '../../facts/runs-on-machine.ts';
import type { Subjects } from '../../judging/scenario.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Asked } from '../../model/asked.ts';

/** The run that the question names, by id, schedule or time; else the latest that did not go well, else the latest. Null: none is on record. */
export function runInQuestion(
  { runs }: RunsOnMachine,
  { run, schedule, span }: Asked,
): MaintenanceRun | null {
  const meant = runs.filter(({ correlationId, configurationId, startedAt }) => {
    if (run !== null) return correlationId.split('/').includes(run);
    if (schedule !== null && !configurationId.endsWith(`/${schedule}`)) return false;
    return span === null || (startedAt !== null && startedAt >= span.from && startedAt < span.to);
  });
  return meant.find(({ status }) => !WENT_WELL.has(status.value.toLowerCase())) ?? meant[0] ?? null;
}

/** States of a run on a machine that are no failure. */
const WENT_WELL: ReadonlySet<string> = new Set(['completed', 'noupdatespending', 'pending', 'inprogress']);

/** What the run installed on the machine: then it was started there. */
export function installationOfRun(
  run: MaintenanceRun,
  installation: Installation | null,
): Installation | null {
  const parent = installation?.maintenanceRun.value?.toLowerCase() ?? null;
  const isIts =
    parent !== null && parent !== '' && `/${run.correlationId}`.endsWith(`/${parent.replace(/^\//, '')}`);
  return isIts ? installation : null;
}

/** The schedule of a run, by its name. */
export function scheduleName({ configurationId, correlationId }: MaintenanceRun): string {
  return configurationId.split('/').at(-1) || correlationId;
}

/** The run is what the finding speaks of. */
export const RUN_IN_QUESTION: Subjects = {
  needs: { runsOnMachine, installationRun },
  of(sheet, { asked }) {
    const reading = readingsOf({ runsOnMachine }, sheet).runsOnMachine;
    const run = reading?.isKnown ? runInQuestion(reading.value, asked) : null;
    if (run === null) return [];
    const at = run.startedAt ?? run.endedAt;
    return [
      {
        kind: 'run',
        id: run.correlationId,
        name: [scheduleName(run), ...(at ? [minuteText(at)] : [])].join(', '),
      },
    ];
  },
};
