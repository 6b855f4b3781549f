import { legacyUpdates } from '../../facts/legacy-updates.ts';
import { pendingUpdates } from '../../facts/pending-updates.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { bracketed } from '../../judging/time-text.ts';
import { kbInQuestion } from '../../judging/update-in-question.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import { type Gap, type GapSubject, gap } from '../../model/reading.ts';
import { isWsus } from '../../model/update-source.ts';
import { unapprovedIn } from './update-management/unapproved.ts';
import { noSource, sourceOf } from './update-source.ts';

/** The machine's WSUS server has the update and has not approved it. Only what Update Management recorded shows an approval. */
export const wsusNotApproved = defineCause({
  id: 'wsus-not-approved',
  title: { en: 'Not approved in WSUS', ja: 'WSUS で未承認' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fix-setting',
  needs: { pending: pendingUpdates },
  wants: { legacy: legacyUpdates },
  actions: ['collect-guest-evidence'],
  references: [REFERENCES.wsusApproval, REFERENCES.legacyTroubleshoot],
  judge({ pending, legacy }, occasion) {
    const { machine } = occasion;
    const kb = kbInQuestion(occasion);
    const source = sourceOf(pending);
    if (source !== null && !isWsus(source.value)) return excluded(source.evidence);
    const [row, ...others] = legacy?.isKnown ? unapprovedIn(legacy.value, kb) : [];
    if (row === undefined) {
      if (legacy?.isKnown === false) return undecided(legacy);
      return undecided(source === null ? noSource(machine) : approvalUnseen(machine, kb));
    }
    const when = bracketed(row.lastSeenAt);
    const more = others.length;
    return holds(
      {
        en: `${machine.name} gets its updates from WSUS, and when Update Management last recorded it${when.en}, the server had not approved ${row.value}${more > 0 ? ` and ${more} more` : ''}.`,
        ja: `${machine.name} は WSUS から更新プログラムを取得しており、旧 Update Management の最後の記録${when.ja}では ${row.value}${more > 0 ? ` ほか ${more} 件` : ' '}が WSUS で承認されていません。`,
      },
      [row.isApproved.evidence, row.approvalSource.evidence, ...(source ? [source.evidence] : [])],
      { nextStep: APPROVE, notes: [MAY_HAVE_CHANGED] },
    );
  },
});

function approvalUnseen({ name }: Machine, kb: string | null): Gap {
  const [en, ja] = kb === null ? ['the update', '対象の更新プログラム'] : [`KB${kb}`, `KB${kb}`];
  return gap(APPROVAL, 'AZ_NO_DATA', {
    en: `Azure does not see approvals in WSUS. Look in the WSUS console whether ${en} is approved for the group of ${name}: \`Get-WsusUpdate -Approval Unapproved -Status Needed\` on the server.`,
    ja: `WSUS の承認状況は Azure からは確認できません。${ja} が ${name} のグループに承認されているかを WSUS で確認してください (サーバー上で \`Get-WsusUpdate -Approval Unapproved -Status Needed\`)。`,
  });
}

const APPROVAL: GapSubject = {
  id: pendingUpdates.id,
  title: { en: 'approval in WSUS', ja: 'WSUS の承認状況' },
};

/** What approves it. Also said of what Update Management left. */
export const APPROVE: Text = {
  en: 'Approve the update in WSUS for the group that the machine is in, then assess the machine again.',
  ja: 'WSUS で、マシンが属するグループに対して更新プログラムを承認し、その後もう一度評価を実行してください。',
};

const MAY_HAVE_CHANGED: Text = {
  en: 'The approval is as Update Management recorded it, which was retired on 31 August 2024; it may have been given since. WSUS itself decides.',
  ja: '承認状況は旧 Update Management (2024 年 8 月 31 日に提供終了) の記録によるものです。その後承認された可能性があるため、WSUS で確認してください。',
};
