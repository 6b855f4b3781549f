import { installedUpdates } from '../../facts/installed-updates.ts';
import { orchestration } from '../../facts/orchestration.ts';
import { patchSettings } from '../../facts/patch-settings.ts';
import { schedules } from '../../facts/schedules.ts';
import { defineCause } from '../../judging/cause.ts';
import { hotpatchChoice } from '../../judging/hotpatch-choice.ts';
import { installationSubject, installationText } from '../../judging/installation-words.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { runInQuestion } from './run-in-question.ts';

/** The platform itself patched the machine: Azure Managed - Safe Deployment. Source: Automatic Guest Patching for Azure virtual machines. */
export const azureManaged = defineCause({
  id: 'azure-managed',
  title: { en: 'Azure patches the machine by itself', ja: 'Azure による自動ゲスト パッチ' },
  kinds: ['azure-vm'],
  severity: 'fix-setting',
  needs: { installedUpdates, schedules, orchestration, patchSettings },
  actions: ['use-customer-managed-schedules', 'assign-schedule'],
  references: [REFERENCES.automaticGuestPatching, REFERENCES.patchOrchestration],
  judge(
    {
      installedUpdates: known,
      schedules: { covering, looked },
      orchestration: { mode, evidence },
      patchSettings: settings,
    },
    occasion,
  ) {
    const { machine } = occasion;
    const asked = runInQuestion(known, occasion);
    if (asked.kind === 'forgotten') return undecided(asked.gap);
    if (asked.kind === 'none') return excluded(known.looked, ...evidence);
    const { run } = asked;
    const isOfPlatform =
      run.maintenanceRun.value === null && run.startedBy.value?.toLowerCase() === 'platform';
    if (!isOfPlatform || covering.length > 0)
      return excluded(run.startedBy.evidence, run.maintenanceRun.evidence, looked);
    const what = installationText(run, machine.name);
    const isNow = mode === 'azure-managed';
    const choice = hotpatchChoice(settings);
    return holds(
      {
        en: `Azure itself started ${what.en}: ${isNow ? 'the patch orchestration is Azure Managed - Safe Deployment, which' : 'no schedule is behind it, so it was automatic guest patching, which'} installs critical and security updates without a deployment.`,
        ja: `${what.ja}は Azure 自身が開始しました。${isNow ? 'パッチ オーケストレーションが「Azure マネージド - 安全なデプロイ」のため、' : '実行元のスケジュールがないことから自動ゲスト パッチによるもので、'}緊急・セキュリティ更新プログラムが展開なしでインストールされます。`,
      },
      [
        run.startedBy.evidence,
        run.maintenanceRun.evidence,
        ...evidence,
        ...(choice ? [choice.evidence] : []),
      ],
      {
        ...(choice && { actions: [] }),
        subject: installationSubject(run),
        nextStep: choice?.nextStep ?? {
          en: 'To decide yourself what is installed and when, set Customer Managed Schedules and assign a schedule; without a schedule nothing patches the machine then.',
          ja: 'インストールの内容と時期を自分で決めるには、カスタマー マネージド スケジュールに変更してスケジュールを割り当ててください。スケジュールがない場合は、以後どこからもパッチが適用されなくなります。',
        },
        notes: [
          OFF_PEAK,
          ...(isNow
            ? []
            : [
                {
                  en: `The patch orchestration is another one now (${evidence[0].value}).`,
                  ja: `現在のパッチ オーケストレーションは変更されています (${evidence[0].value})。`,
                },
              ]),
        ],
      },
    );
  },
});

/** Source: Automatic Guest Patching for Azure virtual machines, "How does automatic VM guest patching work". */
const OFF_PEAK = {
  en: 'It does so within 30 days of a release, off-peak: between 22:00 and 04:00 in the time zone of the region, while the machine runs.',
  ja: '更新プログラムの公開から 30 日以内に、リージョンのタイム ゾーンのオフピーク時間 (22:00~04:00)、マシンの稼働中に行われます。',
};
