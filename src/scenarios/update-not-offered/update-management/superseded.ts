import { legacyUpdates } from '../../../facts/legacy-updates.ts';
import { defineCause } from '../../../judging/cause.ts';
import { MOVE_ON } from '../../../judging/legacy-deployment.ts';
import { excluded, holds } from '../../../judging/outcome.ts';
import { REFERENCES } from '../../../judging/references.ts';
import { INFERRED_FROM_NAMES } from '../../../judging/supersedence-words.ts';
import { supersedes } from '../../../judging/update-title.ts';
import { superseded } from '../superseded.ts';
import { rowInQuestion } from './row-in-question.ts';

/** A newer update of the same product was needed or installed, so Update Management ignored the older one. */
export const supersededInLegacy = defineCause({
  id: 'superseded',
  title: superseded.title,
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  severity: 'fine',
  needs: { legacyUpdates },
  actions: [],
  references: [REFERENCES.legacyTroubleshoot, REFERENCES.windowsUpdateTroubleshooting],
  judge({ legacyUpdates: legacy }, occasion) {
    const asked = rowInQuestion(legacy, occasion);
    if ('without' in asked) return asked.without;
    const { row, kb } = asked;
    const newer = legacy.rows.find(
      (each) => each.state.value.toLowerCase() !== 'notneeded' && supersedes(each.value, row.value),
    );
    if (newer === undefined) return excluded(row.evidence, legacy.looked);
    return holds(
      {
        en: `Update Management did not offer KB${kb} (${row.value}) to ${occasion.machine.name}, because a newer update of the same product took its place: ${newer.value} (${newer.state.value}).`,
        ja: `KB${kb} (${row.value}) は、同じ製品の新しい更新プログラムに置き換えられたため、旧 Update Management では ${occasion.machine.name} に提供されませんでした: ${newer.value} (${newer.state.value})`,
      },
      [row.evidence, row.state.evidence, newer.evidence, newer.state.evidence],
      { nextStep: MOVE_ON, notes: [INFERRED_FROM_NAMES] },
    );
  },
});
