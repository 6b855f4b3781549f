import { legacyStart } from '../../../facts/legacy-start.ts';
import { defineCause } from '../../../judging/cause.ts';
import { deploymentText, MOVE_ON } from '../../../judging/legacy-deployment.ts';
import { excluded, holds, undecided } from '../../../judging/outcome.ts';
import { REFERENCES } from '../../../judging/references.ts';
import type { Text } from '../../../model/locale.ts';
import { gap } from '../../../model/reading.ts';

/** Concurrent jobs of an Automation account; each deployment is one, and each machine in it. Source: Update Management troubleshooting, "Failed to start". */
const MOST_CONCURRENT_JOBS = 200;

/** Too many jobs of the Automation account began at once. */
export const jobLimitReached = defineCause({
  id: 'job-limit-reached',
  title: { en: 'Limit of concurrent jobs reached', ja: '同時ジョブ数の上限に到達' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  severity: 'at-risk',
  needs: { legacyStart },
  actions: [],
  references: [REFERENCES.legacyTroubleshoot],
  judge({ legacyStart: { deployment, looked } }, { machine }) {
    if (deployment === null) return excluded(looked);
    const { jobCount } = deployment;
    if (jobCount === null)
      return undecided(
        gap(legacyStart, 'AZ_NO_DATA', {
          en: `How many jobs began together with ${deployment.name} is in no workspace in sight: look at the jobs of that hour in its Automation account.`,
          ja: `${deployment.name} と同じ時間帯に開始されたジョブの数は、参照できるワークスペースに記録がありません。Automation アカウントのジョブ一覧で、その時間帯を確認してください。`,
        }),
      );
    if (jobCount.value < MOST_CONCURRENT_JOBS) return excluded(jobCount.evidence);
    const what = deploymentText(deployment, machine.name);
    return holds(
      {
        en: `${what.en.replace(/^the/, 'The')} did not start: ${jobCount.value} jobs began in the same hour, and an Automation account runs ${MOST_CONCURRENT_JOBS} at a time.`,
        ja: `${what.ja}は開始できませんでした。同じ時間帯に ${jobCount.value} 件のジョブが開始されており、Automation アカウントの同時ジョブ数の上限は ${MOST_CONCURRENT_JOBS} 件です。`,
      },
      [jobCount.evidence],
      {
        nextStep: {
          en: 'Spread deployments over the hours, or over several Automation accounts.',
          ja: '展開の時刻をずらすか、複数の Automation アカウントに分けてください。',
        },
        notes: [COUNTED, MOVE_ON],
      },
    );
  },
});

const COUNTED: Text = {
  en: 'Counted from UpdateRunProgress: deployments and their machines that began in the hour. Other jobs of the account count too and are not seen here.',
  ja: 'UpdateRunProgress から、同じ 1 時間に開始された展開とそのマシンを数えています。アカウントのほかのジョブも上限に含まれますが、ここでは確認できません。',
};
