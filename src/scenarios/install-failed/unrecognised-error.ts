import { installationRun } from '../../facts/installation-run.ts';
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
    return holds(saysOf(errors, machine.name, now), [...errors.evidenceOf(null), ...reboot], {
      nextStep: assessed?.firstStep ?? TRY_LOCALLY,
      notes: aboutTheRun(errors, machine),
      ...(assessed && { actions: [...assessed.actions, { id: 'install-updates' }] }),
    });
  },
});

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

const TRY_LOCALLY: Text = {
  en: 'Install an update on the machine itself. If that fails too, its update agent or package manager is at fault, and the message there says more; if it works, say so and ask again.',
  ja: 'マシン上で更新プログラムを直接インストールしてみてください。それも失敗する場合は更新エージェントまたはパッケージ マネージャーの問題で、そのメッセージからより詳しくわかります。成功する場合は、そのことを添えてもう一度質問してください。',
};
