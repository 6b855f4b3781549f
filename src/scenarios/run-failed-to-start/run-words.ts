import type { MaintenanceRun } from '../../facts/maintenance-run.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { SomeEvidence } from '../../model/evidence.ts';
import type { Text } from '../../model/locale.ts';
import { scheduleName } from './run-in-question.ts';

/** How a run calls a machine that is off, does not answer, or was made anew. */
export const SHUT_DOWN_OR_UNRESPONSIVE = /ShutdownOrUnresponsive/i;

/** Whether the run says that it did not reach the machine. */
export function saysUnreached({ errorMessage, status }: MaintenanceRun): boolean {
  return SHUT_DOWN_OR_UNRESPONSIVE.test(`${status.value} ${errorMessage.value}`);
}

/** "The run of weekly at 2026-11-19 23:00 UTC did not start on vm-01". */
export function didNotStart(run: MaintenanceRun, machineName: string): Text {
  const at = run.startedAt ?? run.endedAt;
  const name = scheduleName(run);
  return {
    en: `The run of ${name}${at ? ` at ${minuteText(at)}` : ''} did not start on ${machineName}`,
    ja: `${name} の${at ? ` ${minuteText(at)} の` : ''}実行は ${machineName} で開始できませんでした`,
  };
}

/** What the run says of itself. */
export function saidBy({ status, errorMessage }: MaintenanceRun): SomeEvidence {
  return errorMessage.value === '' ? [status.evidence] : [status.evidence, errorMessage.evidence];
}
