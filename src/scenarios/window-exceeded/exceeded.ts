import { type InstallationRun, installationRun } from '../../facts/installation-run.ts';
import type { Installation } from '../../facts/latest-installation.ts';
import { installationText, stateOf } from '../../judging/installation-words.ts';
import { definePremise } from '../../judging/scenario.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Text } from '../../model/locale.ts';
import { type Gap, gap } from '../../model/reading.ts';

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
          en: `${subject} is still running; whether it keeps to its window is on record once it has ended.`,
          ja: `${what.ja}は実行中です。メンテナンス期間を超過したかどうかは、終了後に記録されます。`,
        },
        evidence: [status.evidence],
      };
    if (state === 'never-ended') return { outcome: 'undecided', gap: neverEnded(what, installation) };
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

/** Azure writes the flag when a run ends: of one that never did, `false` says nothing. */
function neverEnded(what: Text, { status, lastModifiedAt }: Installation): Gap {
  const last = lastModifiedAt === null ? null : minuteText(lastModifiedAt);
  return gap(installationRun, 'AZ_NO_DATA', {
    en: `${what.en.replace(/^the/, 'The')} must report its end: it is still ${status.value}${last === null ? '' : `, last heard of at ${last}`}, although no run lasts that long, and whether it used its window up is recorded at the end only. See whether the machine runs and answers, then ask why the installation failed.`,
    ja: `${what.ja}の終了の報告が必要です。実行の上限時間を過ぎても状態は ${status.value} のままです${last === null ? '' : ` (最終更新 ${last})`}。メンテナンス期間を超過したかどうかは終了時にだけ記録されます。マシンが起動して応答しているかを確認し、インストールが失敗した原因を質問してください。`,
  });
}
