import type { Evidence } from '../model/evidence.ts';
import { gapIn, known } from '../model/reading.ts';
import { assessmentInResourceGraph } from './assessment-in-resource-graph.ts';
import { derivedFact } from './define-fact.ts';
import type { Fact } from './fact.ts';
import type { Assessment } from './latest-assessment.ts';
import { type ListedUpdate, listedUpdates } from './listed-updates.ts';

/** What the latest assessment of a machine found missing. */
export interface PendingUpdates {
  /** Null where Resource Graph has none: it keeps seven days. Then no list says that nothing is missing. */
  readonly assessment: Assessment | null;
  /** In the order of their names. */
  readonly updates: readonly ListedUpdate[];
  /** The list, by names and classifications. */
  readonly looked: Evidence;
  /** The assessment, or its absence. */
  readonly assessed: Evidence;
}

/**
 * The updates that are pending on a machine as of its latest assessment in Resource Graph, with that assessment. Two queries for each 250 machines. A failed
 * or running assessment leaves the list of the one before it, or part of one: its status is to be looked at.
 */
export const pendingUpdates: Fact<PendingUpdates> = derivedFact({
  id: 'pending-updates',
  title: listedUpdates.title,
  kinds: ['azure-vm', 'azure-arc'],
  from: { listed: listedUpdates, latest: assessmentInResourceGraph },
  derive({ listed, latest }) {
    if (listed === undefined || latest === undefined) return undefined;
    if (!listed.isKnown) return gapIn(pendingUpdates, listed);
    if (!latest.isKnown) return gapIn(pendingUpdates, latest);
    const { assessment, looked: assessed } = latest.value;
    return known({ ...listed.value, assessment, assessed });
  },
});
