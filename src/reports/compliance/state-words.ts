import type { ComplianceState } from '../../model/compliance.ts';
import type { GroupWords } from '../group-blocks.ts';
import { UNSERVED } from '../unserved.ts';

export const COMPLIANCE_WORDS: Readonly<Record<ComplianceState, GroupWords>> = {
  'critical-missing': {
    standing: 'act-now',
    name: { en: 'Critical or security updates missing', ja: '緊急・セキュリティ更新が不足' },
    means: {
      en: 'The last assessment found critical or security updates missing: not compliant.',
      ja: '最後の評価で緊急・セキュリティ更新プログラムが不足しています。準拠していません。',
    },
    actions: [{ id: 'install-updates' }],
  },
  'out-of-support': {
    standing: 'fix-setting',
    name: { en: 'Out of support, without ESU', ja: 'サポート終了 (ESU ライセンスなし)' },
    means: {
      en: `${UNSERVED.en} It does not count as compliant.`,
      ja: `${UNSERVED.ja}準拠には数えません。`,
    },
  },
  unread: {
    standing: 'cannot-tell',
    name: { en: 'Cannot be told', ja: '判断できません' },
    means: {
      en: 'The assessment could not be read, or does not count what is missing.',
      ja: '評価結果を読み取れなかったか、不足件数が含まれていません。',
    },
  },
  'not-assessed': {
    standing: 'cannot-tell',
    name: { en: 'No assessment of the last 7 days', ja: '過去 7 日間の評価なし' },
    means: {
      en: 'Without a completed assessment of the last seven days nobody knows what is missing. It does not count as compliant.',
      ja: '過去 7 日間に完了した評価がなく、不足の有無は不明です。準拠には数えません。',
    },
    actions: [{ id: 'assess-now' }],
  },
  'other-missing': {
    standing: 'at-risk',
    name: { en: 'Only other updates missing', ja: 'その他の更新のみ不足' },
    means: {
      en: 'No critical or security update is missing; others are. Counted as compliant.',
      ja: '緊急・セキュリティ更新の不足はなく、その他の更新だけが不足しています。準拠に数えます。',
    },
  },
  compliant: {
    standing: 'fine',
    name: { en: 'Nothing missing', ja: '不足なし' },
    means: {
      en: 'The last assessment found nothing missing.',
      ja: '最後の評価で不足は見つかりませんでした。',
    },
  },
};
