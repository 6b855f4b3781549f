import type { Unknown } from '../model/finding.ts';
import type { Gap } from '../model/reading.ts';
import type { Scenario } from '../judging/scenario.ts';
import { unjudged } from './unjudged.ts';

/** What a fleet's answer leaves out because some lists of machines could not be read; none where all could. */
export function fleetUnseen(scenario: Scenario, [first, ...others]: readonly Gap[]): readonly Unknown[] {
  if (!first) return [];
  return [
    unjudged(
      scenario,
      null,
      {
        en: `Some subscriptions could not be searched, and their machines are not counted here. ${first.needs.en}`,
        ja: `検索できなかったサブスクリプションがあり、そのマシンは集計に含まれていません。${first.needs.ja}`,
      },
      [first, ...others],
    ),
  ];
}
