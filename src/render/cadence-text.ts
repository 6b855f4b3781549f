import { type Cadence, type DigestPlan, isAroundRuns } from '../model/digest.ts';
import type { Text } from '../model/locale.ts';
import { recurrenceText } from '../model/recurrence-text.ts';

/** When a digest comes, in words: `every Monday at 09:00 (Asia/Tokyo)`. */
export function cadenceText(cadence: DigestPlan['cadence']): Text {
  return isAroundRuns(cadence) ? AROUND_RUNS : timesText(cadence);
}

const AROUND_RUNS: Text = {
  en: 'an hour before each maintenance window, and after it',
  ja: '各メンテナンス期間の 1 時間前と終了後',
};

function timesText({ recurrence, time, timeZone }: Cadence): Text {
  const { en, ja } = recurrenceText(recurrence);
  const zone = `(${timeZone})`;
  return { en: [en, 'at', time, zone].join(' '), ja: [ja, time, zone].join(' ') };
}
