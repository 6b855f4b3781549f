import { DAY_IN_MS, HOUR_IN_MS, MINUTE_IN_MS } from '../model/instant.ts';

/** The milliseconds of an ISO 8601 duration in weeks, days, hours, minutes and seconds (`PT1H`, `P1DT30M`); null for any other text. */
export function isoDurationInMs(text: string): number | null {
  const parts =
    /^P(?=.)(?:(?<weeks>\d+)W)?(?:(?<days>\d+)D)?(?:T(?=.)(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds>\d+(?:\.\d{1,3})?)S)?)?$/.exec(
      text,
    )?.groups;
  if (parts === undefined) return null;
  const count = (name: string) => Number(parts[name] ?? 0);
  return (
    count('weeks') * 7 * DAY_IN_MS +
    count('days') * DAY_IN_MS +
    count('hours') * HOUR_IN_MS +
    count('minutes') * MINUTE_IN_MS +
    Math.round(count('seconds') * 1000)
  );
}
