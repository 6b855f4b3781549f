import type { Text } from './locale.ts';
import type { SaidDay, TimeRange } from './time-range.ts';

const DAYS: Readonly<Record<SaidDay, Text>> = {
  today: { en: 'today', ja: '今日' },
  yesterday: { en: 'yesterday', ja: '昨日' },
  tomorrow: { en: 'tomorrow', ja: '明日' },
  'this-morning': { en: 'this morning', ja: '今朝' },
  tonight: { en: 'tonight', ja: '今夜' },
  'last-night': { en: 'last night', ja: '昨夜' },
  'this-week': { en: 'this week', ja: '今週' },
  'next-week': { en: 'next week', ja: '来週' },
  'this-weekend': { en: 'this weekend', ja: '今週末' },
  'last-weekend': { en: 'last weekend', ja: '先週末' },
  'this-month': { en: 'this month', ja: '今月' },
  'last-week': { en: 'last week', ja: '先週' },
  'last-month': { en: 'last month', ja: '先月' },
  monday: { en: 'Monday', ja: '月曜日' },
  tuesday: { en: 'Tuesday', ja: '火曜日' },
  wednesday: { en: 'Wednesday', ja: '水曜日' },
  thursday: { en: 'Thursday', ja: '木曜日' },
  friday: { en: 'Friday', ja: '金曜日' },
  saturday: { en: 'Saturday', ja: '土曜日' },
  sunday: { en: 'Sunday', ja: '日曜日' },
};

const UNITS = {
  Y: { en: 'year', ja: '年間' },
  M: { en: 'month', ja: 'か月' },
  D: { en: 'day', ja: '日間' },
  H: { en: 'hour', ja: '時間' },
  minutes: { en: 'minute', ja: '分間' },
} as const;

/** A stretch of time as it was said. */
export function timeRangeText(range: TimeRange): Text {
  switch (range.kind) {
    case 'day':
      return dayText(range.day);
    case 'since': {
      const { en, ja } = dayText(range.day);
      return { en: `the time since ${en}`, ja: `${ja}以降` };
    }
    case 'last': {
      const { en, ja } = durationText(range.duration);
      return { en: `the last ${en}`, ja: `過去 ${ja}` };
    }
    case 'over': {
      const { en, ja } = durationText(range.duration);
      return { en: `ages of more than ${en}`, ja: `${ja}以上` };
    }
  }
}

function dayText(day: string): Text {
  if (Object.hasOwn(DAYS, day)) return DAYS[day as SaidDay];
  const { ago, only, year, month, monthOfAny, date } = SAID.exec(day)?.groups ?? {};
  if (ago !== undefined) return { en: `${Number(ago)} days ago`, ja: `${Number(ago)} 日前` };
  if (only !== undefined) return { en: `day ${Number(only)} of the month`, ja: `${Number(only)} 日` };
  if (year !== undefined)
    return { en: `${MONTHS[Number(month) - 1]} ${year}`, ja: `${year} 年 ${Number(month)} 月` };
  if (date !== undefined)
    return {
      en: `${Number(date)} ${MONTHS[Number(monthOfAny) - 1]}`,
      ja: `${Number(monthOfAny)} 月 ${Number(date)} 日`,
    };
  return { en: day, ja: day };
}

/** Of `TimeRange` what is no whole date. */
const SAID =
  /^(?:P(?<ago>\d+)D|---(?<only>\d\d)|(?<year>\d{4})-(?<month>\d\d)|--(?<monthOfAny>\d\d)-(?<date>\d\d))$/;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** One unit, as stretches are said. */
function durationText(duration: string): Text {
  const [, time, count = '', letter = ''] = /^P(T?)(\d+)([YMDH])$/.exec(duration) ?? [];
  const unit = letter === 'M' && time === 'T' ? 'minutes' : letter;
  if (!Object.hasOwn(UNITS, unit)) return { en: duration, ja: duration };
  const { en, ja } = UNITS[unit as keyof typeof UNITS];
  return { en: `${count} ${en}${count === '1' ? '' : 's'}`, ja: `${count} ${ja}` };
}
