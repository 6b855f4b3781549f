import type { Text } from '../model/locale.ts';

/** Times that digests usually have, offered where nobody said how often. */
export const CADENCES_OFFERED: readonly { readonly recurrence: string; readonly label: Text }[] = [
  {
    recurrence: 'Week Monday',
    label: { en: 'Every Monday', ja: '毎週月曜' },
  },
  {
    recurrence: 'Week Monday,Tuesday,Wednesday,Thursday,Friday',
    label: { en: 'Every weekday', ja: '平日' },
  },
  {
    recurrence: 'Month Second Tuesday Offset1',
    label: { en: 'Day after patch Tuesday', ja: '月例パッチの翌日' },
  },
  {
    recurrence: 'Month day1',
    label: { en: 'First of each month', ja: '毎月 1 日' },
  },
];

/** On the asker's wall, where no time of day is named. */
export const USUAL_TIME = '09:00';
