import type { Readings } from '../../facts/fact.ts';
import type { Installation } from '../../facts/latest-installation.ts';
import { type Schedule, schedules } from '../../facts/schedules.ts';
import type { Evidence } from '../../model/evidence.ts';
import { MINUTE_IN_MS, millisecondsBetween } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import { type Gap, gap } from '../../model/reading.ts';

/** The longest window of a schedule that patches guests. Source: Azure Update Manager, scheduled patching (duration 01:30 to 03:55). */
export const LONGEST_WINDOW_IN_MINUTES = 3 * 60 + 55;

/**
 * A run that ends for lack of time has at most this much of its window left: what an installation must have to be begun, a service pack the
 * most. Source: Azure Update Manager, troubleshoot (25 min, 30 for a service pack).
 */
export const MOST_LEFT_IN_MINUTES = 30;

/** The window that a run had. */
export interface RunWindow {
  /** Null for an on-demand run, whose window Azure does not record. */
  readonly schedule: Schedule | null;
  /** Its length; null where no schedule says it. */
  readonly lengthInMinutes: number | null;
  readonly evidence: Evidence | null;
  /** From start to end of the run; null where the record lacks either. */
  readonly elapsedInMinutes: number | null;
  /** Why the length is not known. */
  readonly gap: Gap | null;
}

/** The window of a run: that of its schedule, and how long the run took. */
export function windowOf(
  run: Installation,
  { schedules: reading }: Readings<{ schedules: typeof schedules }>,
): RunWindow {
  const { startedAt, lastModifiedAt } = run;
  const elapsedInMinutes =
    startedAt && lastModifiedAt ? millisecondsBetween(startedAt, lastModifiedAt) / MINUTE_IN_MS : null;
  const unknown = { schedule: null, lengthInMinutes: null, evidence: null, elapsedInMinutes };
  if (reading === undefined || !reading.isKnown) return { ...unknown, gap: reading ?? NOT_READ };
  const schedule = scheduleAmong(reading.value.covering, run);
  const duration = schedule?.configuration?.properties.maintenanceWindow?.duration ?? null;
  if (schedule === null || duration === null) return { ...unknown, schedule, gap: NO_LENGTH };
  const { query: _, ...assigned } = schedule.evidence;
  const evidence = {
    ...assigned,
    record: schedule.id,
    field: 'properties.maintenanceWindow.duration',
    value: duration,
  };
  return { schedule, lengthInMinutes: minutesIn(duration), evidence, elapsedInMinutes, gap: null };
}

/** The schedule that the run says it belongs to; where it says none and the platform started it, the only one that covers the machine. */
function scheduleAmong(covering: readonly Schedule[], run: Installation): Schedule | null {
  const parent = run.maintenanceRun.value?.toLowerCase() ?? null;
  if (parent?.includes('/'))
    return covering.find(({ id }) => parent.startsWith(`${id.toLowerCase()}/`)) ?? null;
  const [only, ...others] = covering;
  const isByPlatform = run.startedBy.value?.toLowerCase() === 'platform';
  return only && others.length === 0 && isByPlatform ? only : null;
}

/** `HH:mm`; null for anything else. */
function minutesIn(duration: string): number | null {
  const { hours, minutes } = /^(?<hours>\d{1,2}):(?<minutes>\d{2})$/.exec(duration)?.groups ?? {};
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}

const NO_LENGTH = gap(schedules, 'AZ_NO_DATA', {
  en: 'The schedule that the run belongs to must still cover the machine and be readable; Azure does not record the window with the run.',
  ja: '実行が属するスケジュールが現在もマシンを対象とし、参照できる必要があります。Azure は実行にメンテナンス期間の長さを記録しません。',
});

const NOT_READ = NO_LENGTH;

/** "3 h 55 min"; whole minutes below an hour. */
export function lengthText(minutes: number): Text {
  const whole = Math.round(minutes);
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  if (hours === 0) return { en: `${rest} min`, ja: `${rest} 分` };
  if (rest === 0) return { en: `${hours} h`, ja: `${hours} 時間` };
  return { en: `${hours} h ${rest} min`, ja: `${hours} 時間 ${rest} 分` };
}
