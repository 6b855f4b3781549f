import { deploymentRuns } from '../../../facts/deployment-runs.ts';
import { updateDeployments } from '../../../facts/update-deployments.ts';
import { definePremise, type PremiseOutcome } from '../../../judging/scenario.ts';
import { minuteText } from '../../../judging/time-text.ts';
import { deploymentOf, MOVE_ON, RETIRED_AT, runOf } from './deployment.ts';

const OPEN: PremiseOutcome = { outcome: 'open' };

/** Not applicable where no deployment can be meant; clear where the machine took part in the latest run, however it ended. */
export const whetherDeployed = definePremise({
  stages: [{ asked: updateDeployments, runs: deploymentRuns }],
  judge({ asked, runs }, occasion): PremiseOutcome {
    const { machine, now, asked: named } = occasion;
    if (!asked) return OPEN;
    if (!asked.isKnown) return { outcome: 'undecided', gap: asked };
    if (asked.value.deployments.length === 0)
      return {
        outcome: 'not-applicable',
        says: {
          en: `No update deployment of Update Management is meant for ${machine.name}.`,
          ja: `${machine.name} を対象とする Update Management の展開はありません。`,
        },
        evidence: [asked.value.looked],
      };
    const deployment = deploymentOf(asked.value, occasion);
    const run = runs?.isKnown ? runOf(runs.value, occasion) : null;
    if (!deployment || !run?.status) return OPEN;
    const { value, evidence } = run.status;
    if (/WindowExceeded/i.test(value)) return OPEN;
    const at = run.startedAt === null ? '—' : minuteText(run.startedAt);
    const hasFailed = /fail/i.test(value);
    // Who names no time asks why nothing has happened since as well.
    const wasLast = run.startedAt !== null && run.startedAt < RETIRED_AT && now >= RETIRED_AT;
    if (wasLast && named.span === null && named.run === null)
      return {
        outcome: 'clear',
        severity: 'at-risk',
        says: {
          en: `The last run of the deployment ${deployment.name} (${at}) ended on ${machine.name} with ${value}. None has followed and none will: Update Management was retired on 31 August 2024.`,
          ja: `展開 ${deployment.name} の最後の実行 (${at}) の ${machine.name} での結果は ${value} です。Update Management は 2024 年 8 月 31 日に廃止されたため、以後の実行はなく、今後も実行されません。`,
        },
        evidence: [evidence],
        notes: [MOVE_ON],
      };
    return {
      outcome: 'clear',
      ...(hasFailed && { severity: 'at-risk' }),
      says: {
        en: `The deployment ${deployment.name} did not skip ${machine.name}: its run of ${at} ended there with ${value}.`,
        ja: `展開 ${deployment.name} は ${machine.name} をスキップしていません。${at} の実行結果は ${value} です。`,
      },
      evidence: [evidence],
    };
  },
});
