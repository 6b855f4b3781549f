import { defineExamination, type Scenario } from '../../judging/scenario.ts';
import { NAMED_UPDATES } from '../../judging/update-in-question.ts';
import { historyScreenDiffers } from './history-screen-differs.ts';
import { notInstalled } from './not-installed.ts';
import { supersededAfterInstall } from './superseded-after-install.ts';
import { UPDATE_NOT_FOUND_ON_MACHINE } from './topic.ts';
import { historyScreenDiffersInLegacy } from './update-management/history-screen-differs.ts';
import { notInstalledInLegacy } from './update-management/not-installed.ts';
import { supersededAfterInstallInLegacy } from './update-management/superseded-after-install.ts';
import { whetherDeployed } from './update-management/whether-deployed.ts';
import { whetherOnRecord } from './whether-on-record.ts';

/** Why is an update that shows as installed not found on the machine? Source: Update Management troubleshooting, update shown as installed that cannot be found. */
export const updateNotFoundOnMachine: Scenario = {
  topic: UPDATE_NOT_FOUND_ON_MACHINE,
  // What was looked for on the machine, only who asks knows.
  answersOnlyWhenAsked: true,
  examinations: [
    defineExamination({
      system: 'update-manager',
      kinds: ['azure-vm', 'azure-arc'],
      premise: whetherOnRecord,
      subjects: NAMED_UPDATES,
      causes: [supersededAfterInstall, historyScreenDiffers, notInstalled],
      clear: ({ machine }) => ({
        en: `Runs of Update Manager installed on ${machine.name} what they were to install. On Linux the package manager shows it: \`dpkg -l\`, \`rpm -qa --last\`; a newer kernel is in use after a restart only.`,
        ja: `Update Manager の実行により、対象の更新プログラムは ${machine.name} にインストールされています。Linux ではパッケージ マネージャーで確認できます: \`dpkg -l\`、\`rpm -qa --last\`。新しいカーネルは再起動後に有効になります。`,
      }),
    }),
    defineExamination({
      system: 'update-management',
      kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
      premise: whetherDeployed,
      subjects: NAMED_UPDATES,
      causes: [supersededAfterInstallInLegacy, historyScreenDiffersInLegacy, notInstalledInLegacy],
      clear: ({ machine }) => ({
        en: `The newest deployment of Update Management on ${machine.name} installed what it was to install.`,
        ja: `旧 Update Management の最新の展開では、対象の更新プログラムが ${machine.name} にインストールされています。`,
      }),
    }),
  ],
};
