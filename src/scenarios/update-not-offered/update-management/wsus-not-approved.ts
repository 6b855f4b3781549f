import { legacyUpdates } from '../../../facts/legacy-updates.ts';
import { defineCause } from '../../../judging/cause.ts';
import { MOVE_ON } from '../../../judging/legacy-deployment.ts';
import { excluded, holds } from '../../../judging/outcome.ts';
import { REFERENCES } from '../../../judging/references.ts';
import { bracketed } from '../../../judging/time-text.ts';
import { kbInQuestion } from '../../../judging/update-in-question.ts';
import { APPROVE, wsusNotApproved } from '../wsus-not-approved.ts';
import { unapprovedIn } from './unapproved.ts';

/** The machine needed the update and WSUS had not approved it: `Approved` false, `ApprovalSource` WSUS. */
export const wsusNotApprovedInLegacy = defineCause({
  id: 'wsus-not-approved',
  title: wsusNotApproved.title,
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  severity: 'at-risk',
  needs: { legacyUpdates },
  actions: [],
  references: [REFERENCES.legacyTroubleshoot, REFERENCES.wsusApproval],
  judge({ legacyUpdates: legacy }, occasion) {
    const [row, ...others] = unapprovedIn(legacy, kbInQuestion(occasion));
    if (row === undefined) return excluded(legacy.looked);
    const when = bracketed(row.lastSeenAt);
    const more = others.length;
    return holds(
      {
        en: `When Update Management last recorded it${when.en}, ${occasion.machine.name} needed ${row.value}${more > 0 ? ` and ${more} more` : ''}, and WSUS had not approved it.`,
        ja: `旧 Update Management の最後の記録${when.ja}では、${occasion.machine.name} に ${row.value}${more > 0 ? ` ほか ${more} 件` : ' '}が必要でしたが、WSUS で承認されていませんでした。`,
      },
      [row.isApproved.evidence, row.approvalSource.evidence, row.state.evidence],
      { nextStep: APPROVE, notes: [MOVE_ON] },
    );
  },
});
