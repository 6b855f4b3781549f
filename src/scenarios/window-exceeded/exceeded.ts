import { type InstallationRun, installationRun } from '../../facts/installation-run.ts';
import { installationText, stateOf } from '../../judging/installation-words.ts';
import { definePremise } from '../../judging/scenario.ts';
import { gap } from '../../model/reading.ts';

/** Whether the run used its window up, by what the run itself records. */
export const exceeded = definePremise({
  stages: [{ installationRun }],
  judge({ installationRun: run }, { machine, now }) {
    if (run === undefined) return { outcome: 'open' };
    if (!run.isKnown) return { outcome: 'undecided', gap: run };
    const { installation, looked }: InstallationRun = run.value;
    const { name } = machine;
    if (installation === null)
      return {
        outcome: 'clear',
        says: {
          en: `No installation of updates on ${name} is on record, so none used its window up.`,
          ja: `${name} の更新プログラムのインストールは記録されていないため、メンテナンス期間の超過もありません。`,
        },
        evidence: looked,
      };
    const { isWindowExceeded, status } = installation;
    if (isWindowExceeded.value === true) return { outcome: 'open' };
    const what = installationText(installation, name);
    const subject = what.en.replace(/^the/, 'The');
    const state = stateOf(installation, now);
    if (state === 'running')
      return {
        outcome: 'clear',
        severity: 'wait',
        says: {
          en: `${subject} is still running; its window has not been used up.`,
          ja: `${what.ja}は実行中です。メンテナンス期間の超過は記録されていません。`,
        },
        evidence: [status.evidence],
      };
    if (isWindowExceeded.value === false || state === 'succeeded')
      return {
        outcome: 'clear',
        says: {
          en: `${subject} kept to its maintenance window.`,
          ja: `${what.ja}は、メンテナンス期間を超過していません。`,
        },
        evidence: [isWindowExceeded.evidence, status.evidence],
      };
    return {
      outcome: 'undecided',
      gap: gap(installationRun, 'AZ_NO_DATA', {
        en: `The record of the installation on ${name} has no maintenanceWindowExceeded, so Azure does not say whether the window was kept.`,
        ja: `${name} のインストールの記録に maintenanceWindowExceeded がないため、期間内に終わったかどうかを判断できません。`,
      }),
    };
  },
});
