import { isInstalled } from '../../facts/run-updates-on-machine.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { bracketed } from '../../judging/time-text.ts';
import { isKb, kbInQuestion } from '../../judging/update-in-question.ts';
import type { Text } from '../../model/locale.ts';
import type { OfferedAction } from '../../model/offered-action.ts';
import { isRestartDue } from './restart-due.ts';
import { inRuns, leftOutByRun, missedSince, ofLatestRun, RUN_FACTS } from './update-in-runs.ts';

/** It is not in: the run failed to install it or left it pending, or a later assessment misses it again. */
export const notInstalled = defineCause({
  id: 'not-installed',
  title: { en: 'Not installed in fact', ja: '実際にはインストールされていない' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'act-now',
  needs: RUN_FACTS,
  actions: ['install-updates'],
  references: [REFERENCES.queryLogs, REFERENCES.updateHistory],
  judge({ installed, pending }, occasion) {
    const { machine } = occasion;
    const kb = kbInQuestion(occasion);
    const own = kb === null ? ofLatestRun(installed) : inRuns(installed, kb).slice(0, 1);
    const left = own.filter(({ update }) => !isInstalled(update));
    const [first] = left;
    const actions = installOf(kb ?? first?.update.kb ?? null);
    if (first !== undefined) {
      const { update, at } = first;
      const when = bracketed(at);
      const more =
        left.length > 1 ? { en: ` and ${left.length - 1} more`, ja: ` ほか ${left.length - 1} 件` } : NONE;
      const state = STATES[update.state.value.toLowerCase()] ?? UNCLEAR;
      return holds(
        {
          en: `The latest run on ${machine.name} that had ${update.value}${more.en}${when.en} ${state.en} (${update.state.value}).`,
          ja: `${machine.name} で ${update.value}${more.ja} を対象とした直近の実行${when.ja}では、${state.ja} (${update.state.value})。`,
        },
        [update.state.evidence, update.evidence, first.run.status.evidence],
        { nextStep: TRY_AGAIN, actions },
      );
    }
    if (kb === null) return excluded(own[0]?.update.state.evidence ?? installed.looked);
    const [done] = own;
    const listed = pending.updates.find((update) => isKb(update, kb));
    const passedOver = leftOutByRun(installed, kb);
    if (done === undefined && passedOver !== null && listed !== undefined) {
      const { update, run, at } = passedOver;
      const when = bracketed(at);
      return holds(
        {
          en: `The latest run on ${machine.name} that knew of KB${kb}${when.en} left it out by its filters (${update.state.value}), and the assessment lists it as missing: ${listed.value}.`,
          ja: `${machine.name} で KB${kb} を認識した直近の実行${when.ja}では、フィルターにより対象外となりました (${update.state.value})。評価では不足と表示されています: ${listed.value}`,
        },
        [update.state.evidence, update.evidence, run.status.evidence, listed.evidence],
        { nextStep: LET_THROUGH, actions },
      );
    }
    if (done === undefined)
      return listed === undefined
        ? excluded(installed.looked)
        : holds(
            {
              en: `No run on record (30 days) had KB${kb} on ${machine.name}, and the latest assessment lists it as missing: ${listed.value}.`,
              ja: `${machine.name} で KB${kb} を対象とした実行の記録 (30 日間) はなく、直近の評価では不足と表示されています: ${listed.value}`,
            },
            [listed.evidence, installed.looked],
            { nextStep: INSTALL, actions },
          );
    const again = missedSince(done, pending, kb);
    if (again === null) return excluded(done.update.state.evidence);
    const when = bracketed(done.at);
    const stillDue = pending.assessment?.rebootPending ?? null;
    if (isRestartDue(done.run) && stillDue?.value === true)
      return holds(
        {
          en: `A run installed KB${kb} on ${machine.name}${when.en}, and the restart that completes it is still to come (rebootStatus ${done.run.rebootStatus.value}); until then the assessment lists it as missing.`,
          ja: `${machine.name} では実行により KB${kb} がインストールされました${when.ja}が、完了に必要な再起動がまだです (rebootStatus: ${done.run.rebootStatus.value})。再起動するまで、評価では不足と表示されます。`,
        },
        [done.update.state.evidence, done.run.rebootStatus.evidence, stillDue.evidence, again.evidence],
        { nextStep: RESTART, actions: [] },
      );
    return holds(
      {
        en: `A run installed KB${kb} on ${machine.name}${when.en}, but a later assessment lists it as missing again: it did not stay in.`,
        ja: `${machine.name} では実行により KB${kb} がインストールされました${when.ja}が、その後の評価で再び不足と表示されています。インストールが維持されていません。`,
      },
      [done.update.state.evidence, again.evidence],
      { nextStep: ROLLED_BACK, actions },
    );
  },
});

const NONE: Text = { en: '', ja: '' };

const STATES: Readonly<Record<string, Text>> = {
  failed: { en: 'could not install it', ja: 'インストールに失敗しています' },
  pending: { en: 'left it pending', ja: '保留中のままです' },
};
const UNCLEAR: Text = { en: 'did not install it', ja: 'インストールされていません' };

function installOf(kb: string | null): readonly OfferedAction[] {
  return [{ id: 'install-updates', ...(kb !== null && { arguments: { kb: [kb] } }) }];
}

const TRY_AGAIN: Text = {
  en: 'Ask why the run failed, then install it again.',
  ja: '実行が失敗した原因を質問して確認し、もう一度インストールしてください。',
};

const LET_THROUGH: Text = {
  en: 'If it is wanted, let the schedule take it (its classification, or the update by its number; out of what is excluded), or install it once.',
  ja: '必要な更新プログラムであれば、スケジュールの対象に含めるか (分類または KB 番号を追加し、除外の指定から外す)、1 回だけインストールしてください。',
};

const INSTALL: Text = {
  en: 'Install it, or wait for the next run of a schedule that includes it.',
  ja: 'インストールするか、この更新プログラムを含むスケジュールの次回の実行を待ってください。',
};

const RESTART: Text = {
  en: 'Restart the machine when that is allowed, then assess it. Installing the update again does not help.',
  ja: '都合のよい時間にマシンを再起動してから、評価を実行してください。もう一度インストールしても解消しません。',
};

const ROLLED_BACK: Text = {
  en: 'Windows undoes an update that fails while it restarts: look in the System log for WindowsUpdateClient event 20 and in C:\\Windows\\Logs\\CBS\\CBS.log, then install it again.',
  ja: '再起動中に失敗した更新プログラムは Windows により元に戻されます。システム ログの WindowsUpdateClient イベント 20 と C:\\Windows\\Logs\\CBS\\CBS.log を確認し、もう一度インストールしてください。',
};
