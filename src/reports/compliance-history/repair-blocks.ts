import { ageText } from '../../judging/time-text.ts';
import type { Block } from '../../model/block.ts';
import { type Instant, instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import type { ReportOccasion } from '../report.ts';
import { said } from '../said.ts';
import { troubleText } from './past-text.ts';
import type { CauseRepairs } from './repairs.ts';

const MOST_CAUSES = 10;

/** How long repairs took, the most frequent first; that none was seen where none was. */
export function repairBlocks(
  repairs: readonly CauseRepairs[],
  occasion: Pick<ReportOccasion, 'causeTitle'>,
): readonly Block[] {
  if (repairs.length === 0) return [said(NONE, 'subtle')];
  return [
    said(TITLE, 'strong'),
    {
      kind: 'traits',
      traits: repairs.slice(0, MOST_CAUSES).map((each) => ({
        label: troubleText(each, occasion),
        value: repairText(each),
      })),
    },
  ];
}

function repairText({ count, medianInMs, longestInMs, begunBeforeCount }: CauseRepairs): Text {
  const before =
    begunBeforeCount === 0
      ? { en: '', ja: '' }
      : {
          en: `${count > 0 ? '; ' : ''}${begunBeforeCount} mended that began before the first look, so that nobody knows how long they took`,
          ja: `${count > 0 ? '。' : ''}最初の確認より前に始まっていた ${begunBeforeCount} 件は所要時間が不明`,
        };
  if (medianInMs === null || longestInMs === null) return before;
  const [median, longest] = [lengthText(medianInMs), lengthText(longestInMs)];
  return {
    en: `${count} mended, half of them within ${median.en}, the longest took ${longest.en}${before.en}`,
    ja: `${count} 件解消、中央値 ${median.ja}、最長 ${longest.ja}${before.ja}`,
  };
}

const START = instant('2000-01-01T00:00:00Z');

function lengthText(milliseconds: number): Text {
  const end = START && instant(new Date(Date.parse(START) + milliseconds));
  return ageText(START as Instant, end as Instant);
}

const TITLE: Text = { en: 'Time to repair, to a day', ja: '解消までの時間 (1 日単位)' };
const NONE: Text = {
  en: 'Time to repair: no repair was seen in this time.',
  ja: '解消までの時間: この期間に解消は確認されていません。',
};
