import { gapOf } from '../azure/gap-of.ts';
import { type LookUpKind, lookUpQuery } from '../azure/look-up.ts';
import { type PendingUpdateRecord, pendingUpdateRecord } from '../azure/pending-update-record.ts';
import { type Citation, cite } from '../azure/quote.ts';
import type { Evidence } from '../model/evidence.ts';
import { known } from '../model/reading.ts';
import { fleetFact } from './define-fact.ts';
import type { Fact } from './fact.ts';
import { type ListedUpdate, listedUpdate } from './listed-updates.ts';

/** What Azure knows of the updates that a question names by their KB numbers: one number may be several products' update. */
export interface NamedUpdates {
  readonly updates: readonly ListedUpdate[];
  readonly looked: Evidence;
}

const BY_KB: LookUpKind<PendingUpdateRecord> = {
  query: 'named-updates',
  row: pendingUpdateRecord,
  keysOf: ({ properties }) => [properties.kbId ?? ''],
};

/**
 * The names and dates of the updates that a question names, from the assessments of whichever machines miss them. One Resource Graph query; none where the question
 * names no KB number. What no machine misses is not known here.
 */
export const namedUpdates: Fact<NamedUpdates> = fleetFact({
  id: 'named-updates',
  title: { en: 'what the update is for', ja: '更新プログラムの対象製品' },
  kinds: ['azure-vm', 'azure-arc'],
  async read({ asked, azure, now }) {
    const kbs = [...asked.kb];
    const citation: Citation = {
      source: 'resource-graph',
      record: 'patchassessmentresources',
      at: now,
      query: lookUpQuery(BY_KB, { kbs }),
    };
    try {
      const rows = kbs.length === 0 ? [] : await azure.lookUp(BY_KB, { kbs });
      const updates = rows.map((row) => listedUpdate(row, citation));
      const names = updates.map(({ value }) => value);
      return known({ updates, looked: cite(citation, 'properties.patchName', names) });
    } catch (error) {
      return gapOf(namedUpdates, error);
    }
  },
});
