import { readingsOf } from '../facts/fact.ts';
import { installationRun } from '../facts/installation-run.ts';
import type { Installation } from '../facts/latest-installation.ts';
import type { MaintenanceRun } from '../facts/maintenance-run.ts';
import { HOUR_IN_MS, type Instant, millisecondsBetween } from '../model/instant.ts';
import type { Text } from '../model/locale.ts';
import type { Subject } from '../model/subject.ts';
import type { Subjects } from './scenario.ts';
import { bracketed, minuteText } from './time-text.ts';

/** The longest that any installation lasts: a window of 3 h 55 min, and the restart. Source: Azure Update Manager, scheduled patching. */
export const LONGEST_RUN_IN_MS = 4 * HOUR_IN_MS;

/** What became of an installation. `never-ended`: it is still recorded as running, longer than one can last. */
export type InstallationState = 'failed' | 'succeeded' | 'with-warnings' | 'running' | 'never-ended';

/** A run that completed with warnings although updates failed in it counts as failed. */
export function stateOf(
  { status, failedCount, failedUpdates, startedAt, lastModifiedAt }: Installation,
  now: Instant,
): InstallationState {
  switch (status.value.toLowerCase()) {
    case 'succeeded':
      return 'succeeded';
    case 'completedwithwarnings':
      return failedUpdates.length > 0 || (failedCount.value ?? 0) > 0 ? 'failed' : 'with-warnings';
    case 'inprogress':
    case 'notstarted': {
      const since = startedAt ?? lastModifiedAt;
      const isOver = since !== null && millisecondsBetween(since, now) >= LONGEST_RUN_IN_MS;
      return isOver ? 'never-ended' : 'running';
    }
    default:
      return 'failed';
  }
}

/** The installation that is judged, as what the finding speaks of. */
export const INSTALLATION_SUBJECT: Subjects = {
  needs: { installationRun },
  of(sheet) {
    const run = readingsOf({ installationRun }, sheet).installationRun;
    const installation = run?.isKnown ? run.value.installation : null;
    if (installation === null) return [];
    return [installationSubject(installation)];
  },
};

/** An installation as what a finding speaks of. */
export function installationSubject(installation: Installation): Subject {
  const id = installation.activityId ?? installation.status.evidence.record;
  return { kind: 'run', id, name: runName(installation) };
}

/** "weekly, 2026-11-19 17:00 UTC"; an on-demand run has its time alone. */
function runName(installation: Installation): string {
  const at = installation.startedAt ?? installation.lastModifiedAt;
  const parts = [scheduleOfRun(installation), at && minuteText(at)].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(', ') : (installation.activityId ?? installation.status.value);
}

/** The schedule whose run an installation belongs to; null for an on-demand one, and where the record does not say. */
export function scheduleOfRun({ maintenanceRun }: Installation): string | null {
  return (
    /\/maintenanceconfigurations\/(?<name>[^/]+)/i.exec(maintenanceRun.value ?? '')?.groups?.name ?? null
  );
}

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

/** Whether somebody started the run, rather than a schedule or the platform. */
export function isOnDemand({ maintenanceRun, startedBy }: Installation): boolean {
  return maintenanceRun.value === null && startedBy.value?.toLowerCase() === 'user';
}

/** "the installation of updates on vm-01 (2026-11-20 09:00 UTC)", by its start. */
export function installationText(installation: Installation, machineName: string): Text {
  const at = installation.startedAt ?? installation.lastModifiedAt;
  const when = bracketed(at);
  return {
    en: `the installation of updates on ${machineName}${when.en}`,
    ja: `${machineName} の更新プログラムのインストール${when.ja}`,
  };
}
