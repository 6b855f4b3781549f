import type { Text } from '../model/locale.ts';
import { gap } from '../model/reading.ts';
import { derivedFact } from './define-fact.ts';
import type { Fact } from './fact.ts';
import type { Assessment } from './latest-assessment.ts';
import { type PendingUpdates, pendingUpdates } from './pending-updates.ts';

/**
 * The same as `pendingUpdates`, for whoever lists or counts them: a gap where the assessment counts updates and none is listed. Resource
 * Graph leaves out rows that an identity may not read without a word, so a list that is not there is not an empty one.
 */
export const pendingInSight: Fact<PendingUpdates> = derivedFact({
  id: 'pending-in-sight',
  title: pendingUpdates.title,
  kinds: pendingUpdates.kinds,
  from: { pending: pendingUpdates },
  derive({ pending }) {
    if (!pending?.isKnown) return pending;
    const { assessment, updates } = pending.value;
    const isUnlisted = assessment !== null && countedBy(assessment) > 0 && updates.length === 0;
    return isUnlisted ? gap(pendingInSight, 'AZ_NO_DATA', UNLISTED) : pending;
  },
});

/** Of one that did not end the list may be left from before, or not be there yet. */
function countedBy({ status, pending }: Assessment): number {
  const isComplete = ['succeeded', 'completedwithwarnings'].includes(status.value.toLowerCase());
  return isComplete && pending !== null ? pending.criticalAndSecurity + pending.other : 0;
}

const UNLISTED: Text = {
  en: 'The latest assessment counts updates, and Resource Graph lists none of them. The bot needs …/patchAssessmentResults/softwarePatches/read on the machine (role Reader); if it has that, assess the machine again.',
  ja: '直近の評価では不足している更新プログラムがありますが、Resource Graph に一覧がありません。ボットにはマシンに対する …/patchAssessmentResults/softwarePatches/read (閲覧者ロール) が必要です。権限がある場合は、もう一度評価を実行してください。',
};
