import type { Text } from '../model/locale.ts';

/** How long a maintenance window is, 03:30 as 3 h 30 min; what is no length of hours and minutes stands as Azure has it. */
export function windowLengthText(duration: string): Text {
  const match = /^(\d{1,2}):([0-5]\d)(?::00)?$/.exec(duration.trim());
  if (match === null) return { en: duration, ja: duration };
  const [hours, minutes] = [Number(match[1]), Number(match[2])];
  const written = (hour: string, minute: string) =>
    [hours > 0 ? [`${hours} ${hour}`] : [], minutes > 0 || hours === 0 ? [`${minutes} ${minute}`] : []]
      .flat()
      .join(' ');
  return { en: written('h', 'min'), ja: written('時間', '分') };
}
