import { legacyUpdates } from '../../../facts/legacy-updates.ts';
import { defineCause } from '../../../judging/cause.ts';
import { MOVE_ON } from '../../../judging/legacy-deployment.ts';
import { excluded, holds } from '../../../judging/outcome.ts';
import { REFERENCES } from '../../../judging/references.ts';
import { bracketed } from '../../../judging/time-text.ts';
import { notApplicableOs } from '../not-applicable-os.ts';
import { rowInQuestion } from './row-in-question.ts';

/** The last scan found that the update is not for the machine. */
export const notApplicableOsInLegacy = defineCause({
  id: 'not-applicable-os',
  title: notApplicableOs.title,
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  severity: 'fine',
  needs: { legacyUpdates },
  actions: [],
  references: [REFERENCES.legacyTroubleshoot],
  judge({ legacyUpdates: legacy }, occasion) {
    const asked = rowInQuestion(legacy, occasion);
    if ('without' in asked) return asked.without;
    const { row, kb } = asked;
    if (row.state.value.toLowerCase() !== 'notneeded') return excluded(row.state.evidence);
    const when = bracketed(row.lastSeenAt);
    return holds(
      {
        en: `Update Management last recorded KB${kb} as not needed on ${occasion.machine.name}${when.en}: it is not for what runs there, or something newer is in.`,
        ja: `旧 Update Management の最後の記録${when.ja}では、KB${kb} は ${occasion.machine.name} に不要です。対象の OS や製品ではないか、より新しいものが適用済みです。`,
      },
      [row.state.evidence, row.evidence],
      { nextStep: MOVE_ON },
    );
  },
});
