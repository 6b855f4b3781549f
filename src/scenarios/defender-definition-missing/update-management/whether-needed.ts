import { legacyUpdates } from '../../../facts/legacy-updates.ts';
import { definePremise } from '../../../judging/scenario.ts';
import { neededIn } from './definitions-recorded.ts';

/** Whether the last rows of Update Management ask for definitions. */
export const whetherNeeded = definePremise({
  stages: [{ legacyUpdates }],
  judge({ legacyUpdates: reading }, { machine: { name } }) {
    if (reading === undefined) return { outcome: 'open' };
    if (!reading.isKnown) return { outcome: 'undecided', gap: reading };
    if (neededIn(reading.value) !== null) return { outcome: 'open' };
    return {
      outcome: 'not-applicable',
      says: {
        en: `The retired Update Management has no row that asks for definitions on ${name}.`,
        ja: `旧 Update Management に、${name} で定義更新プログラムを必要とする行はありません。`,
      },
      evidence: [reading.value.looked],
    };
  },
});
