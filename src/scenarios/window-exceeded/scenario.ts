import { INSTALLATION_SUBJECT } from '../../judging/installation-words.ts';
import { LEGACY_DEPLOYMENT } from '../../judging/legacy-deployment.ts';
import { defineExamination, type Scenario } from '../../judging/scenario.ts';
import { exceeded } from './exceeded.ts';
import { rebootOverran } from './reboot-overran.ts';
import { slowUpdate } from './slow-update.ts';
import { WINDOW_EXCEEDED } from './topic.ts';
import { deploymentExceeded } from './update-management/deployment-exceeded.ts';
import { slowUpdateInLegacy } from './update-management/slow-update.ts';
import { windowTooShortInLegacy } from './update-management/window-too-short.ts';
import { windowTooShort } from './window-too-short.ts';

/** Why did a run use up its maintenance window? Source: Update Management troubleshooting, "Maintenance window exceeded" (UMSucrMwExceeded). */
export const windowExceeded: Scenario = {
  topic: WINDOW_EXCEEDED,
  examinations: [
    defineExamination({
      system: 'update-manager',
      kinds: ['azure-vm', 'azure-arc'],
      premise: exceeded,
      subjects: INSTALLATION_SUBJECT,
      causes: [windowTooShort, slowUpdate, rebootOverran],
      clear: ({ machine }) => ({
        en: `The run on ${machine.name} used its window up, although that is the longest allowed: no single update took most of it, and the restart is not what was left. There were more updates than fit; spread them over several schedules, or leave classifications out.`,
        ja: `${machine.name} での実行はメンテナンス期間を使い切りましたが、期間は最長で、1 件で大半を占めた更新プログラムも、未完了の再起動もありません。更新プログラムの数が期間に収まらなかったためです。複数のスケジュールに分けるか、分類を絞ってください。`,
      }),
      severityOfClear: 'at-risk',
    }),
    defineExamination({
      system: 'update-management',
      kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
      premise: deploymentExceeded,
      subjects: LEGACY_DEPLOYMENT,
      causes: [windowTooShortInLegacy, slowUpdateInLegacy],
      clear: ({ machine }) => ({
        en: `The deployment of Update Management on ${machine.name} used its window up, although that was about the longest allowed, and no single update took most of it: there were more updates than fit, or the restart took the rest, which the workspace does not record.`,
        ja: `旧 Update Management の ${machine.name} への展開はメンテナンス期間を使い切りましたが、期間はほぼ最長で、1 件で大半を占めた更新プログラムもありません。更新プログラムの数が収まらなかったか、再起動に時間がかかったと考えられます (再起動の時間は記録されません)。`,
      }),
      severityOfClear: 'at-risk',
    }),
  ],
};
