import type { Text } from './locale.ts';

/** Days of the week in their order, as a policy's file names them. */
export const POLICY_DAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;
export type PolicyDay = (typeof POLICY_DAYS)[number];

const IN_JAPANESE: Readonly<Record<PolicyDay, string>> = {
  Monday: '月',
  Tuesday: '火',
  Wednesday: '水',
  Thursday: '木',
  Friday: '金',
  Saturday: '土',
  Sunday: '日',
};

/** The hours at which a rule holds, by the clock on the wall of a zone. */
export interface PolicyHours {
  /** The days on which they begin; empty: every day. */
  readonly days: readonly PolicyDay[];
  /** `22:00`. */
  readonly from: string;
  /** Earlier than `from`: on the next day. */
  readonly to: string;
  /** IANA. */
  readonly timeZone: string;
}

/** `at`: ISO 8601. */
export function isWithinHours({ days, from, to, timeZone }: PolicyHours, at: string): boolean {
  const { day, time } = onTheWall(at, timeZone);
  const begins = (weekday: PolicyDay) => days.length === 0 || days.includes(weekday);
  if (from < to) return from <= time && time < to && begins(day);
  return (from <= time && begins(day)) || (time < to && begins(dayBefore(day)));
}

export function hoursText({ days, from, to, timeZone }: PolicyHours): Text {
  const inOrder = POLICY_DAYS.filter((day) => days.includes(day));
  const isDaily = inOrder.length === 0 || inOrder.length === POLICY_DAYS.length;
  return {
    en: `${isDaily ? 'every day' : inOrder.join(', ')} ${from} to ${to} (${timeZone})`,
    ja: `${isDaily ? '毎日' : `${inOrder.map((day) => IN_JAPANESE[day]).join('・')}曜日`} ${from}〜${to} (${timeZone})`,
  };
}

function onTheWall(at: string, timeZone: string): { readonly day: PolicyDay; readonly time: string } {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(at));
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return { day: part('weekday') as PolicyDay, time: `${part('hour')}:${part('minute')}` };
}

function dayBefore(day: PolicyDay): PolicyDay {
  return POLICY_DAYS.at(POLICY_DAYS.indexOf(day) - 1) ?? day;
}
