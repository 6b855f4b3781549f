import type { Text } from '../model/locale.ts';

/** Shortest and longest maintenance window of a schedule, in minutes; the portal takes the same for a one-time update. Source: Update Manager, prerequisites for scheduled patching. */
export const SHORTEST_WINDOW_IN_MINUTES = 90;
export const LONGEST_WINDOW_IN_MINUTES = 235;

/** Why something cannot take as long as was said (ISO 8601), with the nearest length that it can; null: it can, or nothing was said. */
export function badLength(duration: string | null): Text | null {
  if (duration === null) return null;
  const minutes = minutesOfIso(duration);
  if (minutes !== null && isWindowLength(minutes)) return null;
  const nearest =
    minutes !== null && minutes > LONGEST_WINDOW_IN_MINUTES
      ? LONGEST_WINDOW_IN_MINUTES
      : SHORTEST_WINDOW_IN_MINUTES;
  const { en, ja } = minutes === null ? { en: duration, ja: duration } : lengthInWords(minutes);
  return {
    en: `${en} is not a length that Azure takes: 1 h 30 min to 3 h 55 min. The nearest is ${lengthInWords(nearest).en}.`,
    ja: `${ja} は指定できません。指定できるのは 1 時間 30 分から 3 時間 55 分です。最も近い値は ${lengthInWords(nearest).ja}です。`,
  };
}

export function isWindowLength(minutes: number): boolean {
  return minutes >= SHORTEST_WINDOW_IN_MINUTES && minutes <= LONGEST_WINDOW_IN_MINUTES;
}

/** Null where it is no length in hours and minutes. */
export function minutesOfIso(iso: string): number | null {
  const match = /^PT(?:(\d+)H)?(?:(\d+)M)?$/.exec(iso);
  return match === null ? null : 60 * Number(match[1] ?? 0) + Number(match[2] ?? 0);
}

/** Of `HH:mm`; null for any other text. */
export function minutesOfClock(written: string | null | undefined): number | null {
  const match = /^(\d{1,2}):([0-5]\d)(?::00)?$/.exec(written?.trim() ?? '');
  return match === null ? null : 60 * Number(match[1]) + Number(match[2]);
}

/** `HH:mm`, as a maintenance window writes its length. */
export function clockOf(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

/** 3 h 55 min, 3 時間 55 分. */
export function lengthInWords(minutes: number): Text {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const written = (hour: string, minute: string) =>
    [hours > 0 ? `${hours} ${hour}` : '', rest > 0 || hours === 0 ? `${rest} ${minute}` : '']
      .filter((part) => part !== '')
      .join(' ');
  return { en: written('h', 'min'), ja: written('時間', '分') };
}
