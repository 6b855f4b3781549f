import { ASSESSMENT_FACTS } from '../../judging/assessments.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Text } from '../../model/locale.ts';
import { defineKnowledge } from '../knowledge.ts';
import { lastAssessment } from '../last-assessment.ts';
import { K_ASSESSMENT_VS_UPDATE } from './topic.ts';

/** Assessment looks, an update installs. Source: assessment options, deploying updates. */
export const assessmentVsUpdate = defineKnowledge({
  topic: K_ASSESSMENT_VS_UPDATE,
  needs: ASSESSMENT_FACTS,
  answer: (about) => ({
    says: [...SAYS, ...(about ? lastAssessment(about.machine, about.facts) : [])],
    commands: [],
    references: [REFERENCES.assessmentOptions, REFERENCES.deployUpdates],
    check: 'not-assessed',
  }),
});

const SAYS: readonly Text[] = [
  {
    en: 'An assessment only looks: the machine scans with Windows Update or its package manager and reports which updates apply to it. Nothing is downloaded to be installed, nothing is installed, nothing restarts.',
    ja: '評価は確認だけです。Windows Update またはパッケージ マネージャーでスキャンし、適用できる更新プログラムの一覧を取得します。インストールも再起動もしません。',
  },
  {
    en: 'An update installs: what you select by classification, KB or package is applied, in a window, and restarts the machine if an update needs it and the reboot setting allows it.',
    ja: '更新は適用です。分類、KB、パッケージ名で選んだものを時間枠の中で実際にインストールし、必要なら再起動設定に従って再起動します。',
  },
  {
    en: 'Either comes on demand or on its own clock: an assessment every 24 hours (periodic assessment), an update by a schedule. Periodic assessment alone never installs anything.',
    ja: 'どちらもオンデマンドと自動の両方があります。評価は 24 時間ごとの定期評価、更新はスケジュールです。定期評価を有効にしても、更新プログラムは適用されません。',
  },
  {
    en: 'An update run begins with an assessment of its own and normally ends with one, so it needs none before it.',
    ja: '更新の実行は最初に評価を行い、通常は最後にも評価を行います。事前に評価しておく必要はありません。',
  },
];
