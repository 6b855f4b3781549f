import { legacyUpdates } from '../../../facts/legacy-updates.ts';
import { defineCause } from '../../../judging/cause.ts';
import { clears, excluded } from '../../../judging/outcome.ts';
import { REFERENCES } from '../../../judging/references.ts';
import { INFERRED_FROM_NAMES } from '../../../judging/supersedence-words.ts';
import { notSuperseded } from '../not-superseded.ts';
import { replacedIn } from './needed.ts';

/** Nothing newer of the same product was needed; or it was installed, and the older one was needed all the same. */
export const notSupersededInLegacy = defineCause({
  id: 'not-superseded',
  title: notSuperseded.title,
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  severity: 'fine',
  needs: { legacyUpdates },
  claimsAllElseExcluded: true,
  actions: [],
  references: [REFERENCES.legacyTroubleshoot],
  judge({ legacyUpdates: legacy }, occasion) {
    const pairs = replacedIn(legacy, occasion);
    if (pairs.some(({ newer }) => newer.state.value.toLowerCase() === 'needed'))
      return excluded(legacy.looked);
    return clears(
      {
        en: `What Update Management last recorded as needed on ${occasion.machine.name} was not superseded: nothing newer of the same product was needed.`,
        ja: `旧 Update Management の最後の記録で ${occasion.machine.name} に必要とされていたものは、置き換えられていません。同じ製品のより新しいものは必要とされていませんでした。`,
      },
      [legacy.looked],
      { notes: [INFERRED_FROM_NAMES] },
    );
  },
});
