import type { Concept } from '../../model/concept.ts';
import type { Topic } from '../../model/topic.ts';

/** A request to assess, a how-to, an assessment of something else: not a complaint about a missing one. */
const NOT_A_COMPLAINT: readonly Concept[] = ['request', 'how-to', 'unrelated-assessment'];

export const NOT_ASSESSED: Topic = {
  id: 'not-assessed',
  intent: 'diagnose',
  title: { en: 'Why a machine is not assessed', ja: 'マシンが未評価の原因' },
  example: { en: 'why is vm-01 not assessed?', ja: 'vm-01 が未評価なのはなぜ?' },
  examples: {
    en: [
      'web01 shows "Not assessed" in Update Manager',
      'app-srv-03 has had no assessment for nine days',
      'the patch assessment of sql-07 keeps failing',
      'when did db-02 last get assessed?',
      'is the assessment on hv-12 still running? it has been hours',
      'periodic assessment is switched on for fs-01 but no results ever come in',
      'any reason dc-03 drops out of the assessment?',
      'No updates data for web-front-2, what happened',
      'assessment of mail01 ended with 0x80072EE2',
      'my Arc server edge-09 never appears as assessed',
      'check for updates on jump-01 ends in an error',
      'the update scan on ci-runner-4 hangs',
      'last assessed: 24 days ago on pos-113, that cannot be right',
      'assessment data for erp-02 is stale',
      'after the restore bak-02 is not scanned for updates any more',
      'what blocks the assessment of k-test-1?',
      'portal says unassessed for vdi-77 although it is running',
      'lx-build-05: assessment never finishes, stays in progress',
      'could you find out why nothing has been assessed on rdp-2 since the weekend',
      'the assessment timestamp of ora-11 is from September',
    ],
    ja: [
      'web01 が Update Manager で「未評価」と出ています',
      'app-srv-03 は 9 日間アセスメントが来ていません',
      'sql-07 のパッチ評価が何度やっても失敗する',
      'db-02 が最後に評価されたのはいつですか',
      'hv-12 の評価が進行中のまま数時間たっている',
      'fs-01 は定期評価をオンにしているのに結果が出てこない',
      'dc-03 だけ評価対象から抜け落ちる理由は',
      'web-front-2 が「更新データなし」になっている',
      'mail01 の評価が 0x80072EE2 で終わる',
      'Arc の edge-09 が評価済みにならない',
      'jump-01 で更新の確認をするとエラーになる',
      'ci-runner-4 の更新スキャンが固まる',
      'pos-113 の最終評価日時が 24 日前のままなのはおかしい',
      'erp-02 の評価情報が古い',
      'リストア後から bak-02 がスキャンされなくなった',
      'k-test-1 の評価を邪魔しているものを知りたい',
      '起動しているのに vdi-77 が未評価扱い',
      'lx-build-05 の評価が終わらない',
      'rdp-2 が先週末からアセスメントされていない件、原因を調べてもらえますか',
      'ora-11 の評価日が 9 月で止まっている',
    ],
  },
  subject: 'machine',
  clues: [
    { about: ['assessment', 'assessment-missing'], without: [...NOT_A_COMPLAINT, 'what-is'] },
    { about: ['assessment', 'assessment-missing', 'named-machine'], without: NOT_A_COMPLAINT },
    { about: ['assessment', 'assessment-in-question', 'named-machine'], without: NOT_A_COMPLAINT },
  ],
};
