import { patchSettings } from '../../facts/patch-settings.ts';
import { ASSESSMENT_FACTS } from '../../judging/assessments.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Text } from '../../model/locale.ts';
import { actionCommands } from '../action-commands.ts';
import { defineKnowledge } from '../knowledge.ts';
import { lastAssessment } from '../last-assessment.ts';
import { whyNotFilledIn } from '../not-filled-in.ts';
import { periodicSetting } from '../periodic-setting.ts';
import { told } from '../told.ts';
import { K_PERIODIC_ASSESSMENT } from './topic.ts';

/** Periodic assessment: what it does every 24 hours, and how it is turned on. Source: assessment options, periodic assessment at scale. */
export const periodicAssessment = defineKnowledge({
  topic: K_PERIODIC_ASSESSMENT,
  needs: { settings: patchSettings, ...ASSESSMENT_FACTS },
  answer: (about) => ({
    says: [
      ...SAYS,
      ...(about
        ? [
            ...told(about.machine, about.facts.settings, (settings) => [
              periodicSetting(about.machine, settings),
            ]),
            ...lastAssessment(about.machine, about.facts),
            ...whyNotFilledIn(about.machine),
          ]
        : []),
    ],
    commands: actionCommands({ id: 'enable-periodic-assessment' }, about?.machine ?? null),
    references: [REFERENCES.assessmentOptions, REFERENCES.periodicAssessmentAtScale],
    check: 'not-assessed',
  }),
});

const SAYS: readonly Text[] = [
  {
    en: 'Periodic assessment has Azure scan the machine for missing updates every 24 hours. It only scans: nothing is installed until somebody updates the machine or a schedule does.',
    ja: '定期評価は、不足している更新プログラムを Azure が 24 時間ごとにスキャンする機能です。適用はしません。1 回限りの更新かスケジュールを実行しない限り、何もインストールされません。',
  },
  {
    en: 'It is off unless somebody turns it on. Portal: the machine, Updates, Update settings, Periodic assessment: Enable (for many machines: Azure Update Manager, Update settings). The property is patchSettings.assessmentMode = AutomaticByPlatform; ImageDefault is off.',
    ja: '既定では無効です。ポータルでは、マシンの [更新プログラム] の [設定の更新] で [定期評価] を有効にします (複数台は Azure Update Manager の [設定の更新])。プロパティは patchSettings.assessmentMode で、AutomaticByPlatform が有効、ImageDefault が無効です。',
  },
  {
    en: 'At scale: the Azure Policy definition that configures periodic checking for missing updates. Machines that are older than the assignment need a remediation task, and machines without osProfile (a specialised disk) are passed over: set those directly.',
    ja: '多数のマシンには、定期的な更新確認を構成する Azure Policy の定義を使います。割り当て前からあるマシンには修復タスクが必要です。osProfile がないマシン (特殊化ディスク) には効かないため、直接設定してください。',
  },
  {
    en: 'The time of day cannot be chosen. A machine that is stopped is not scanned; for an Arc-enabled server its subscription has to be registered for Microsoft.Compute, else nothing happens and no error is shown.',
    ja: '時刻は指定できません。停止中のマシンはスキャンされません。Arc 対応サーバーは、サブスクリプションで Microsoft.Compute が登録されていないと、エラーも出ないまま実行されません。',
  },
];
