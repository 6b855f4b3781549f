import { legacyUpdates } from '../../../facts/legacy-updates.ts';
import { defineCause } from '../../../judging/cause.ts';
import { MOVE_ON } from '../../../judging/legacy-deployment.ts';
import { excluded, holds } from '../../../judging/outcome.ts';
import { REFERENCES } from '../../../judging/references.ts';
import { isKb, kbInQuestion } from '../../../judging/update-in-question.ts';
import { UPDATE_SOURCE_CHECK } from '../../../judging/windows-update-checks.ts';
import { wsusManaged } from '../wsus-managed.ts';
import { isFromWsus } from './unapproved.ts';

/** The machine's updates came from a WSUS server, and the update was not among them. */
export const wsusManagedInLegacy = defineCause({
  id: 'wsus-managed',
  title: wsusManaged.title,
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  severity: 'at-risk',
  needs: { legacyUpdates },
  actions: [],
  references: [REFERENCES.legacyTroubleshoot, REFERENCES.wsusApproval],
  judge({ legacyUpdates: { rows, looked } }, occasion) {
    const kb = kbInQuestion(occasion);
    const own = kb === null ? undefined : rows.find((row) => isKb(row, kb));
    const fromWsus = rows.find(isFromWsus);
    if (own !== undefined || fromWsus === undefined) return excluded(own?.state.evidence ?? looked);
    const what =
      kb === null
        ? { en: '', ja: '' }
        : { en: `, and KB${kb} was not among them`, ja: `KB${kb} は含まれていませんでした。` };
    return holds(
      {
        en: `The updates that Update Management saw on ${occasion.machine.name} came from WSUS${what.en}.`,
        ja: `旧 Update Management が ${occasion.machine.name} で確認した更新プログラムの取得元は WSUS でした。${what.ja}`,
      },
      [fromWsus.approvalSource.evidence, fromWsus.evidence],
      { nextStep: MOVE_ON, notes: [UPDATE_SOURCE_CHECK] },
    );
  },
});
