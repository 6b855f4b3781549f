import type { Text } from './locale.ts';

/** Days as Azure writes them, in the order of the week. */
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const DAYS_IN_JAPANESE = '月火水木金土日';
const WEEKDAYS = DAYS.slice(0, 5).join(',');
const NTH = ['First', 'Second', 'Third', 'Fourth', 'Last'];

const WRITTEN =
  /^(?<every>\d*)(?<unit>Day|Week|Month)s?(?: (?<nth>First|Second|Third|Fourth|Last) (?<day>[A-Z][a-z]+)(?: Offset(?<offset>\d+))?| (?<on>.+))?$/;

/** `every Monday`. A recurrence that is written otherwise is shown as it is written. */
export function recurrenceText(recurrence: string): Text {
  const { every = '', unit, nth, day, offset, on } = WRITTEN.exec(recurrence)?.groups ?? {};
  const count = every === '' ? 1 : Number(every);
  switch (unit) {
    case 'Day':
      return count === 1
        ? { en: 'every day', ja: '毎日' }
        : { en: `every ${count} days`, ja: `${count} 日ごと` };
    case 'Week': {
      const days = on?.split(',') ?? [];
      if (count === 1 && on === WEEKDAYS) return { en: 'every weekday', ja: '平日' };
      const weeks =
        count === 1
          ? { en: 'every', ja: '毎週' }
          : { en: `every ${count} weeks on`, ja: `${count} 週ごとの` };
      return { en: `${weeks.en} ${listed(days)}`, ja: `${weeks.ja}${days.map(inJapanese).join('・')}曜` };
    }
    case 'Month': {
      const months =
        count === 1
          ? { en: 'of each month', ja: '毎月' }
          : { en: `of every ${count} months`, ja: `${count} か月ごとの` };
      if (nth !== undefined && day !== undefined) {
        const number = nth === 'Last' ? '最終' : `第 ${NTH.indexOf(nth) + 1} `;
        const days = Number(offset ?? 0);
        const en = `the ${nth.toLowerCase()} ${day} ${months.en}`;
        const ja = `${months.ja}${number}${inJapanese(day)}曜`;
        return days === 0
          ? { en, ja }
          : { en: `${days} ${days === 1 ? 'day' : 'days'} after ${en}`, ja: `${ja}の ${days} 日後` };
      }
      const numbers = (on ?? '').split(',').map((each) => Number(each.replace('day', '')));
      const en = numbers.map((number) => (number === -1 ? 'the last day' : `day ${number}`)).join(', ');
      const ja = numbers.map((number) => (number === -1 ? '末日' : ` ${number} 日`)).join('・');
      return { en: `${en} ${months.en}`, ja: `${months.ja}${ja}` };
    }
    default:
      return { en: recurrence, ja: recurrence };
  }
}

function listed(days: readonly string[]): string {
  return days.length < 2 ? days.join('') : `${days.slice(0, -1).join(', ')} and ${days.at(-1)}`;
}

function inJapanese(day: string): string {
  return DAYS_IN_JAPANESE[DAYS.indexOf(day)] ?? day;
}
