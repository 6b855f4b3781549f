import type { Installation } from '../../facts/latest-installation.ts';
import type { Schedule, Schedules } from '../../facts/schedules.ts';
import { isOnDemand } from '../../judging/installation-words.ts';
import { ABSENT, type Quoted } from '../../model/evidence.ts';

/** `IfRequired`, `Never`, `Always`: maintenance configurations answer `NeverReboot` and `AlwaysReboot` as well (public reports, October 2025). */
export function plainSetting(setting: string | null): string | null {
  return setting === null ? null : setting.replace(/reboot$/i, '');
}

/** Whether a setting lets updates restart the machine; null for one that does not say. */
export function allowsRestart(setting: string | null): boolean | null {
  switch (plainSetting(setting)?.toLowerCase()) {
    case 'never':
      return false;
    case 'ifrequired':
    case 'always':
      return true;
    default:
      return null;
  }
}

/** The reboot setting of a schedule. A schedule that states none has the default, IfRequired. */
export interface ScheduledReboot {
  readonly schedule: Schedule;
  readonly setting: Quoted<string | null>;
}

/**
 * The schedule that a run belongs to, with its setting: the one that the run names; where it names none and was not started by hand, each that covers the
 * machine may be it.
 */
export function scheduledReboots({ covering }: Schedules, run: Installation): readonly ScheduledReboot[] {
  const parent = run.maintenanceRun.value?.toLowerCase() ?? null;
  const meant = covering.filter(({ id }) =>
    parent === null || !parent.includes('/') ? !isOnDemand(run) : parent.startsWith(`${id.toLowerCase()}/`),
  );
  return meant.flatMap((schedule) => {
    if (schedule.configuration === null) return [];
    const value = schedule.configuration.properties.installPatches?.rebootSetting ?? null;
    const { since: _, ...assigned } = schedule.evidence;
    const evidence = {
      ...assigned,
      since: null,
      record: schedule.id,
      field: 'properties.installPatches.rebootSetting',
      value: value ?? ABSENT,
    };
    return [{ schedule, setting: { value, evidence } }];
  });
}
