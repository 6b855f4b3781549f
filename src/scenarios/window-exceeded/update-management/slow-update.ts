import type { LegacyUpdate } from '../../../facts/legacy-deployments.ts';
import { legacyRun } from '../../../facts/legacy-run.ts';
import { defineCause } from '../../../judging/cause.ts';
import { deploymentText, MOVE_ON } from '../../../judging/legacy-deployment.ts';
import { excluded, holds, undecided } from '../../../judging/outcome.ts';
import { REFERENCES } from '../../../judging/references.ts';
import { MINUTE_IN_MS, millisecondsBetween } from '../../../model/instant.ts';
import { gap } from '../../../model/reading.ts';
import { SHARE_OF_A_SLOW_UPDATE, slowUpdate } from '../slow-update.ts';
import { lengthText } from '../window.ts';

/** One update took most of the deployment. */
export const slowUpdateInLegacy = defineCause({
  id: 'slow-update',
  title: slowUpdate.title,
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  severity: 'at-risk',
  needs: { legacyRun },
  actions: [],
  references: [REFERENCES.legacyTroubleshoot],
  judge({ legacyRun: { deployment, looked } }, { machine }) {
    if (deployment === null) return excluded(looked);
    const { value: elapsed, evidence: lasted } = deployment.lastedInMinutes;
    const done = deployment.updates.filter(({ status }) => DONE.has(status.value.toLowerCase()));
    const [slowest] = done.toSorted((a, b) => (minutesOf(b) ?? 0) - (minutesOf(a) ?? 0));
    if (elapsed === null) return undecided(NO_TIMES);
    if (slowest === undefined) return excluded(looked);
    const took = minutesOf(slowest);
    if (took === null) return undecided(NO_TIMES);
    if (took <= elapsed * SHARE_OF_A_SLOW_UPDATE) return excluded(slowest.status.evidence);
    const what = deploymentText(deployment, machine.name);
    const [length, all] = [lengthText(took), lengthText(elapsed)];
    return holds(
      {
        en: `One update took ${length.en} of the ${all.en} of ${what.en}: ${slowest.title}.`,
        ja: `${what.ja}では、1 件の更新プログラムが ${all.ja}のうち ${length.ja}を占めました: ${slowest.title}`,
      },
      [slowest.status.evidence, lasted],
      {
        nextStep: {
          en: 'Install this update by itself, and look on the machine why it takes so long.',
          ja: 'この更新プログラムだけを単独でインストールし、時間がかかる原因をマシン上で確認してください。',
        },
        notes: [MOVE_ON],
      },
    );
  },
});

const DONE: ReadonlySet<string> = new Set(['succeeded', 'failed', 'installfailed']);

function minutesOf({ startedAt, endedAt }: LegacyUpdate): number | null {
  return startedAt && endedAt ? millisecondsBetween(startedAt, endedAt) / MINUTE_IN_MS : null;
}

const NO_TIMES = gap(legacyRun, 'AZ_NO_DATA', {
  en: 'UpdateRunProgress does not have the times at which each update began and ended, which Azure fills for few deployments.',
  ja: 'UpdateRunProgress に各更新プログラムの開始・終了日時がありません (Azure が記録している展開は限られます)。',
});
