import type { Block } from '../../model/block.ts';
import type { Text } from '../../model/locale.ts';
import { said, same } from '../said.ts';
import { percentOf, spread, type TrendPoint } from './trend.ts';

/** As many bars as a card draws apart. */
const MOST_BARS = 10;
const MOST_LINES = 31;

/** Compliance over time: from when to when in a sentence, drawn, and each day in numbers. Of less than two days there is no trend. */
export function trendBlocks(points: readonly TrendPoint[]): readonly Block[] {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (first === last)
    return [said({ en: `Compliant: ${pointText(first).en}.`, ja: `準拠: ${pointText(first).ja}` })];
  return [
    said({
      en: `Compliant: ${pointText(first).en} → ${pointText(last).en}.`,
      ja: `準拠: ${pointText(first).ja} → ${pointText(last).ja}`,
    }),
    {
      kind: 'chart',
      title: { en: 'Compliant machines in percent', ja: '準拠率 (%)' },
      bars: spread(points, MOST_BARS).map(({ day, compliantCount, machineCount }) => ({
        label: same(day),
        value: percentOf(compliantCount, machineCount),
        standing: null,
      })),
    },
    {
      kind: 'folds',
      folds: [
        {
          title: { en: 'Day by day', ja: '日別' },
          blocks: [
            {
              kind: 'traits',
              size: 'small',
              traits: spread(points, MOST_LINES).map((point) => ({
                label: same(point.day),
                value: dayText(point),
              })),
            },
          ],
        },
      ],
    },
  ];
}

function pointText({ day, compliantCount, machineCount }: TrendPoint): Text {
  const percent = percentOf(compliantCount, machineCount);
  return {
    en: `${compliantCount} of ${machineCount} (${percent} %) on ${day}`,
    ja: `${day} は ${machineCount} 台中 ${compliantCount} 台 (${percent} %)`,
  };
}

function dayText({ compliantCount, machineCount, failingCount }: TrendPoint): Text {
  const percent = percentOf(compliantCount, machineCount);
  return {
    en: `${compliantCount} of ${machineCount} compliant (${percent} %), ${failingCount} failing`,
    ja: `${machineCount} 台中 ${compliantCount} 台が準拠 (${percent} %)、失敗 ${failingCount} 台`,
  };
}
