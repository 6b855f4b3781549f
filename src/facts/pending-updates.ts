import type { Evidence } from '../model/evidence.ts';
import type { Text } from '../model/locale.ts';
import { gap, gapIn, known } from '../model/reading.ts';
import { assessmentInResourceGraph } from './assessment-in-resource-graph.ts';
import { derivedFact } from './define-fact.ts';
import type { Fact } from './fact.ts';
import { type Assessment, isCompleted } from './latest-assessment.ts';
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
 * or running assessment leaves the list of the one before it, or part of one: its status is to be looked at. A gap where the assessment counts updates and
 * none is listed: Resource Graph leaves out rows that an identity may not read without a word, so a list that is not there is not an empty one.
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
    const isUnlisted = assessment !== null && countedBy(assessment) > 0 && listed.value.updates.length === 0;
    return isUnlisted
      ? gap(pendingUpdates, 'AZ_NO_DATA', UNLISTED)
      : known({ ...listed.value, assessment, assessed });
  },
});

/** Of one that did not end the list may be left from before, or not be there yet. */
function countedBy(assessment: Assessment): number {
  const { pending } = assessment;
  return isCompleted(assessment) && pending !== null ? pending.criticalAndSecurity + pending.other : 0;
}

const UNLISTED: Text = {
  en: 'The latest assessment counts updates, and Resource Graph lists none of them. The bot needs …/patchAssessmentResults/softwarePatches/read on the machine (role Reader); if it has that, assess the machine again.',
  ja: '直近の評価では不足している更新プログラムがありますが、Resource Graph に一覧がありません。ボットにはマシンに対する …/patchAssessmentResults/softwarePatches/read (閲覧者ロール) が必要です。権限がある場合は、もう一度評価を実行してください。',
};
