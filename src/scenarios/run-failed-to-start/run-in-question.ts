import { readingsOf } from '../../facts/fact.ts';
import { installationRun } from '../../facts/installation-run.ts';
import { isUnderWay, type MaintenanceRun, wentWell } from '../../facts/maintenance-run.ts';
import { type RunsOnMachine, runsOnMachine } from '../../facts/runs-on-machine.ts';
import type { Subjects } from '../../judging/scenario.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Asked } from '../../model/asked.ts';

/**
 * The run that the question names, by id, schedule or time: the latest that did not go well, else the latest. Of many machines, where no time is named, the latest
 * that ended: what a later run made good is nobody's trouble. Null: none is on record.
 */
export function runInQuestion(
  { runs }: RunsOnMachine,
  { scope, run, schedule, span }: Asked,
): MaintenanceRun | null {
  const meant = runs.filter(({ correlationId, configurationId, startedAt }) => {
    if (run !== null) return correlationId.split('/').includes(run);
    if (schedule !== null && !configurationId.endsWith(`/${schedule.toLowerCase()}`)) return false;
    return span === null || (startedAt !== null && startedAt >= span.from && startedAt < span.to);
  });
  const ended = meant.filter((each) => !isUnderWay(each));
  const isLatest = scope === 'fleet' && run === null && span === null;
  return (isLatest ? ended[0] : ended.find((each) => !wentWell(each))) ?? meant[0] ?? null;
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
