import type { MaintenanceConfiguration } from '../azure/maintenance-configuration.ts';
import { timingOf } from '../facts/schedule-timing.ts';
import { type Instant, MINUTE_IN_MS, millisecondsBetween } from '../model/instant.ts';
import type { Text } from '../model/locale.ts';
import { ianaOf } from '../schedules/maintenance-window.ts';
import { wallTimeOf } from '../schedules/wall-time.ts';

/** A change has to come so long before a run, or the run goes by what was before. Source: Azure, maintenance configurations, limits (15 minutes). */
const LEAD_IN_MINUTES = 15;
/** Policies are cached: a change within the hour may come too late all the same. Source: as above, recommendation. */
const SAFE_LEAD_IN_MINUTES = 60;

/** From which run on a change of a schedule counts. Nothing where its times cannot be read or no run is to come. */
export function honouredFrom(schedule: MaintenanceConfiguration, now: Instant): readonly Text[] {
  const timing = timingOf(schedule, { run: null, span: null }, now);
  if (!timing.isReadable || timing.next === null) return [];
  const { start } = timing.next;
  const minutes = millisecondsBetween(now, start) / MINUTE_IN_MS;
  const at = momentText(start, schedule);
  if (minutes < LEAD_IN_MINUTES)
    return [
      {
        en: `The next run starts at ${at}, in less than ${LEAD_IN_MINUTES} minutes: the change counts from the run after it.`,
        ja: `次回の実行は ${at} で、開始まで ${LEAD_IN_MINUTES} 分を切っています。変更はその次の実行から反映されます。`,
      },
    ];
  if (minutes < SAFE_LEAD_IN_MINUTES)
    return [
      {
        en: `The next run starts at ${at}, in less than an hour: Azure may not honour the change until the run after it.`,
        ja: `次回の実行は ${at} で、開始まで 1 時間を切っています。変更が反映されるのはその次の実行からになることがあります。`,
      },
    ];
  return [
    {
      en: `It counts from the next run, at ${at}.`,
      ja: `次回の実行から反映されます。次回: ${at}`,
    },
  ];
}

/** A moment to the minute on the wall of the schedule's time zone, which its owners set it by, and in UTC: `2026-11-21 02:00 +09:00 (Tokyo Standard Time) = 2026-11-20 17:00 UTC`. */
export function momentText(
  at: Instant,
  { properties }: Pick<MaintenanceConfiguration, 'properties'>,
): string {
  const utc = `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
  const written = properties.maintenanceWindow?.timeZone ?? null;
  const zone = ianaOf(written);
  return zone === null || zone === 'UTC' ? utc : `${wallTimeOf(at, zone)} (${written}) = ${utc}`;
}
