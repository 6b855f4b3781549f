import { type LegacyUpdateRow, type LegacyUpdates, legacyUpdates } from '../../../facts/legacy-updates.ts';
import { noLegacyUpdates } from '../../../judging/no-legacy-updates.ts';
import type { Occasion } from '../../../judging/occasion.ts';
import { definePremise } from '../../../judging/scenario.ts';
import { isKb, kbInQuestion } from '../../../judging/update-in-question.ts';
import { type Pair, pairsOf } from '../pairs.ts';

/** The updates that the last rows call needed: a later row of the same update in another state ends that. */
export function neededIn({ rows }: LegacyUpdates): readonly LegacyUpdateRow[] {
  return latestOfEach(rows).filter(({ state }) => state.value.toLowerCase() === 'needed');
}

/** What was needed although a newer one was needed or installed. */
export function replacedIn(
  legacy: LegacyUpdates,
  occasion: Pick<Occasion, 'subject'>,
): readonly Pair<LegacyUpdateRow, LegacyUpdateRow>[] {
  const newer = latestOfEach(legacy.rows).filter(({ state }) => state.value.toLowerCase() !== 'notneeded');
  return pairsOf(neededIn(legacy), newer, kbInQuestion(occasion));
}

/** The rows stand newest first. */
function latestOfEach(rows: readonly LegacyUpdateRow[]): readonly LegacyUpdateRow[] {
  return rows.filter((row) => rows.find(({ updateId }) => updateId === row.updateId) === row);
}

/** Whether Update Management knew the machine, and had the update in question among those that it needed. */
export const whetherNeeded = definePremise({
  stages: [{ legacyUpdates }],
  judge({ legacyUpdates: reading }, { machine, subject }) {
    if (reading === undefined) return { outcome: 'open' };
    if (!reading.isKnown) return { outcome: 'undecided', gap: reading };
    const { rows, looked } = reading.value;
    const { name } = machine;
    if (rows.length === 0) return noLegacyUpdates(name, looked);
    const kb = kbInQuestion({ subject });
    if (kb === null || neededIn(reading.value).some((row) => isKb(row, kb))) return { outcome: 'open' };
    return {
      outcome: 'not-applicable',
      says: {
        en: `Update Management last recorded no need of KB${kb} on ${name}.`,
        ja: `旧 Update Management の最後の記録では、${name} に KB${kb} は必要とされていません。`,
      },
      evidence: [looked],
    };
  },
});
