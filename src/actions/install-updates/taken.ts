import { assessmentTime } from '../../facts/latest-assessment.ts';
import { pendingUpdateOf } from '../../facts/listed-updates.ts';
import type { PendingUpdates } from '../../facts/pending-updates.ts';
import type { Text } from '../../model/locale.ts';
import type { Reading } from '../../model/reading.ts';
import { doesInstall } from '../../schedules/install-filter.ts';
import type { selection } from './installation.ts';

/** How many of the updates that the last assessment found pending an installation takes; where that is not known, why. */
export function takenText(
  pending: Reading<PendingUpdates> | undefined,
  selected: ReturnType<typeof selection>,
): Text {
  if (!pending?.isKnown) return pending ? unread(pending.needs) : NOT_ASSESSED;
  const { assessment, updates } = pending.value;
  const at = assessment && assessmentTime(assessment);
  if (at === null) return NOT_ASSESSED;
  const filter = {
    classifications: selected.classificationsToInclude ?? [],
    kbsToInclude: selected.kbNumbersToInclude ?? [],
    kbsToExclude: selected.kbNumbersToExclude ?? [],
    excludesRebooting: false,
    packagesToInclude: selected.packageNameMasksToInclude ?? [],
    packagesToExclude: selected.packageNameMasksToExclude ?? [],
  };
  const taken = updates.filter((update) => doesInstall(filter, pendingUpdateOf(update))).length;
  const when = `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
  return {
    en: `It takes ${taken} of the ${updates.length} updates that were pending at ${when}; the installation assesses anew before it begins.`,
    ja: `${when} の評価で保留中の ${updates.length} 件のうち ${taken} 件が対象です (インストールの開始前に再度評価されます)。`,
  };
}

function unread({ en, ja }: Text): Text {
  return {
    en: `How many pending updates it takes is not known. ${en}`,
    ja: `対象となる保留中の更新プログラムの件数は確認できません。${ja}`,
  };
}

const NOT_ASSESSED: Text = {
  en: 'How many pending updates it takes is not known: no assessment is on record.',
  ja: '評価の記録がないため、対象となる保留中の更新プログラムの件数は不明です。',
};
