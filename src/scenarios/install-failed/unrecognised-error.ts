import { installationRun } from '../../facts/installation-run.ts';
import type { Installation } from '../../facts/latest-installation.ts';
import { defineCause } from '../../judging/cause.ts';
import { installationText, stateOf } from '../../judging/installation-words.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import { aboutTheRun } from './about-the-run.ts';
import { type RunErrors, runErrors } from './run-errors.ts';

/** The run failed, and nothing that is said of it names a cause that the bot knows. */
export const unrecognisedError = defineCause({
  id: 'unrecognised-error',
  title: { en: 'Error not recognised', ja: '認識できないエラー' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'cannot-tell',
  needs: { installationRun },
  claimsAllElseExcluded: true,
  actions: ['collect-guest-evidence', 'install-updates'],
  references: [REFERENCES.troubleshoot, REFERENCES.windowsUpdateErrors],
  judge({ installationRun: run }, occasion) {
    const { machine, now } = occasion;
    const errors = runErrors(run, occasion);
    if (errors.failed === null && errors.texts.length === 0) return excluded(...errors.shown);
    const reboot = errors.failed?.rebootStatus.value ? [errors.failed.rebootStatus.evidence] : [];
    // Where the run only tells that its assessment failed, and no record of that is left, another one tells the reason.
    const assessed = errors.leading.find(({ remedy }) => remedy === 'assess-again');
    const evidence = [...errors.evidenceOf(null), ...reboot] as const;
    const notes = aboutTheRun(errors, machine);
    const atRestart = errors.failed && failedAtRestart(errors.failed) ? errors.failed : null;
    if (atRestart && !assessed)
      return holds(
        restartFailed(atRestart, errors, machine.name),
        [...evidence, atRestart.installedCount.evidence],
        {
          severity: 'act-now',
          nextStep: RESTART_IT,
          notes,
          actions: [{ id: 'assess-now' }],
        },
      );
    return holds(saysOf(errors, machine.name, now), evidence, {
      nextStep: assessed?.firstStep ?? TRY_LOCALLY,
      notes,
      ...(assessed && { actions: [...assessed.actions, { id: 'install-updates' }] }),
    });
  },
});

/** Every update went in, and the restart behind them did not succeed. */
function failedAtRestart({
  rebootStatus,
  installedCount,
  failedCount,
  failedUpdates,
}: Installation): boolean {
  return (
    rebootStatus.value?.toLowerCase() === 'failed' &&
    (installedCount.value ?? 0) > 0 &&
    (failedCount.value ?? 0) === 0 &&
    failedUpdates.length === 0
  );
}

function restartFailed(run: Installation, { texts }: RunErrors, machineName: string): Text {
  const what = installationText(run, machineName);
  const count = run.installedCount.value ?? 0;
  const said =
    texts
      .at(-1)
      ?.value.replace(/\.{2,}/g, '…')
      .replace(/[.。\s]+$/, '') ?? null;
  return {
    en: `${what.en.replace(/^the/, 'The')} installed ${count} update${count === 1 ? '' : 's'}, and none failed; what failed is the restart behind ${count === 1 ? 'it' : 'them'} (rebootStatus Failed)${said === null ? '' : `: ${said}`}.`,
    ja: `${what.ja}では ${count} 件がインストールされ、失敗した更新プログラムはありません。失敗したのはその後の再起動です (rebootStatus: Failed)${said === null ? '' : `: ${said}`}。`,
  };
}

function saysOf({ failed, leading, others, texts }: RunErrors, machineName: string, now: Instant): Text {
  const what = failed
    ? installationText(failed, machineName)
    : { en: `the run on ${machineName} that the question speaks of`, ja: `質問にある ${machineName} の実行` };
  const subject = what.en.replace(/^the/, 'The');
  const [unknown] = others;
  if (unknown)
    return {
      en: `${subject} failed: ${unknown.means.en}`,
      ja: `${what.ja}が失敗しました: ${unknown.means.ja}`,
    };
  // Azure marks what it cut off with three dots.
  const said = texts.at(-1)?.value.replace(/\.{2,}/g, '…') ?? null;
  if (said !== null && leading.length === 0)
    return {
      en: `${subject} failed with an error that the bot does not know: ${said}`,
      ja: `${what.ja}が、ボットの知らないエラーで失敗しました: ${said}`,
    };
  if (said !== null) return { en: `${subject} failed: ${said}`, ja: `${what.ja}が失敗しました: ${said}` };
  if (failed && stateOf(failed, now) === 'never-ended')
    return {
      en: `${subject} never reported an end, although no run lasts that long; Azure recorded no error with it.`,
      ja: `${what.ja}は、実行の上限時間を過ぎても完了が報告されていません。エラーの詳細は Azure に記録されていません。`,
    };
  if (failed?.rebootStatus.value?.toLowerCase() === 'failed')
    return {
      en: `${subject} failed at the restart (rebootStatus Failed); Azure recorded no error with it.`,
      ja: `${what.ja}は再起動の段階で失敗しました (rebootStatus: Failed)。エラーの詳細は Azure に記録されていません。`,
    };
  return {
    en: `${subject} failed; Azure recorded no error with it.`,
    ja: `${what.ja}が失敗しましたが、エラーの詳細は Azure に記録されていません。`,
  };
}

const RESTART_IT: Text = {
  en: 'See in the boot diagnostics whether the machine is up; restart it from Azure in a quiet hour if it still waits for that, then assess it: the assessment says whether a restart is still pending. Installing again is not what is missing.',
  ja: 'ブート診断でマシンの起動状態を確認します。再起動待ちのままであれば、支障のない時間に Azure から再起動し、その後に評価を実行してください (再起動待ちかどうかは評価で確認できます)。再インストールは不要です。',
};

const TRY_LOCALLY: Text = {
  en: 'Install an update on the machine itself. If that fails too, its update agent or package manager is at fault, and the message there says more; if it works, say so and ask again.',
  ja: 'マシン上で更新プログラムを直接インストールしてみてください。それも失敗する場合は更新エージェントまたはパッケージ マネージャーの問題で、そのメッセージからより詳しくわかります。成功する場合は、そのことを添えてもう一度質問してください。',
};
