import { legacyUpdates } from '../../../facts/legacy-updates.ts';
import { defineCause } from '../../../judging/cause.ts';
import { MOVE_ON } from '../../../judging/legacy-deployment.ts';
import { excluded, holds } from '../../../judging/outcome.ts';
import { REFERENCES } from '../../../judging/references.ts';
import { bracketed } from '../../../judging/time-text.ts';
import { alreadyInstalled } from '../already-installed.ts';
import { rowInQuestion } from './row-in-question.ts';

/** The last scan found the update installed. */
export const alreadyInstalledInLegacy = defineCause({
  id: 'already-installed',
  title: alreadyInstalled.title,
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  severity: 'fine',
  needs: { legacyUpdates },
  actions: [],
  references: [REFERENCES.legacyTroubleshoot],
  judge({ legacyUpdates: legacy }, occasion) {
    const asked = rowInQuestion(legacy, occasion);
    if ('without' in asked) return asked.without;
    const { row, kb } = asked;
    if (row.state.value.toLowerCase() !== 'installed') return excluded(row.state.evidence);
    const when = bracketed(row.lastSeenAt);
    return holds(
      {
        en: `Update Management last recorded KB${kb} as installed on ${occasion.machine.name}${when.en}.`,
        ja: `旧 Update Management の最後の記録${when.ja}では、KB${kb} は ${occasion.machine.name} にインストール済みです。`,
      },
      [row.state.evidence, row.evidence],
      { nextStep: MOVE_ON },
    );
  },
});
