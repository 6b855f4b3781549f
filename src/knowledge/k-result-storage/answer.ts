import { ASSESSMENT_FACTS } from '../../judging/assessments.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Text } from '../../model/locale.ts';
import { defineKnowledge } from '../knowledge.ts';
import { lastAssessment } from '../last-assessment.ts';
import { commandsFor } from './commands.ts';
import { K_RESULT_STORAGE } from './topic.ts';

/** Where results are kept, for how long, and how they are asked for. Source: query logs of Update Manager. */
export const resultStorage = defineKnowledge({
  topic: K_RESULT_STORAGE,
  needs: ASSESSMENT_FACTS,
  answer: (about) => ({
    says: [...SAYS, ...(about ? lastAssessment(about.machine, about.facts) : [])],
    commands: commandsFor(about?.machine ?? null),
    references: [REFERENCES.queryLogs, 'https://learn.microsoft.com/azure/update-manager/sample-query-logs'],
    check: 'not-assessed',
  }),
});

const SAYS: readonly Text[] = [
  {
    en: 'In Azure Resource Graph: assessments in patchassessmentresources for 7 days, installations in patchinstallationresources for 30 days. No Log Analytics workspace is involved, and reading them costs nothing.',
    ja: '格納先は Azure Resource Graph です。評価結果は patchassessmentresources に 7 日間、インストール結果は patchinstallationresources に 30 日間残ります。Log Analytics ワークスペースは使われず、照会も無料です。',
  },
  {
    en: 'Each table has a row a result and, with /softwarepatches at the end of the type, a row an update. Runs of schedules are in maintenanceresources; maintenanceRunId in an installation names its run.',
    ja: 'どちらのテーブルにも、結果 1 件につき 1 行と、更新プログラム 1 件につき 1 行 (type の末尾が /softwarepatches) があります。スケジュールの実行は maintenanceresources にあり、インストール結果の maintenanceRunId で結び付きます。',
  },
  {
    en: 'For longer, export the rows yourself before they go (a scheduled query to storage or a workspace); the retention cannot be changed. The instance view of a virtual machine keeps the summary of the last assessment and installation beyond that.',
    ja: '保持期間は変更できません。長期保管が必要なら、消える前に定期的に照会してストレージやワークスペースへ書き出してください。VM のインスタンス ビューには、最後の評価とインストールの要約だけがその後も残ります。',
  },
  {
    en: 'You see the rows of machines you may read, seconds to minutes late. The tables of the retired Update Management (Update, UpdateSummary, UpdateRunProgress) get no new rows.',
    ja: '閲覧権限のあるマシンの行だけが見え、反映には数秒から数分かかります。廃止された Update Management のテーブル (Update、UpdateSummary、UpdateRunProgress) に新しい行は増えません。',
  },
];
