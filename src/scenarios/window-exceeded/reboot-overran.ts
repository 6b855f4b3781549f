import { installationRun } from '../../facts/installation-run.ts';
import { runUpdates } from '../../facts/run-updates.ts';
import { defineCause } from '../../judging/cause.ts';
import { installationText } from '../../judging/installation-words.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Text } from '../../model/locale.ts';
import { gap } from '../../model/reading.ts';
import { leftOf } from './what-was-left.ts';

/** `rebootStatus` of a restart that is due or under way, or did not come to an end. */
const NOT_COMPLETE: ReadonlySet<string> = new Set(['required', 'started', 'failed']);

/** All updates went in, and the window ended before the restart did. */
export const rebootOverran = defineCause({
  id: 'reboot-overran',
  title: { en: 'Restart overran the window', ja: '再起動がメンテナンス期間内に終わらない' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'act-now',
  needs: { installationRun },
  wants: { runUpdates },
  actions: ['assess-now'],
  references: [REFERENCES.scheduledPatching, REFERENCES.troubleshoot],
  judge({ installationRun: { installation, looked }, ...facts }, { machine }) {
    if (installation === null) return excluded(...looked);
    const { rebootStatus } = installation;
    const left = leftOf(installation, facts);
    const [shown] = left.evidence;
    if (left.count !== null && left.count > 0 && shown) return excluded(shown);
    if (left.count === null || rebootStatus.value === null || !shown) return undecided(NOT_RECORDED);
    if (!NOT_COMPLETE.has(rebootStatus.value.toLowerCase())) return excluded(rebootStatus.evidence);
    const what = installationText(installation, machine.name);
    return holds(
      {
        en: `${what.en.replace(/^the/, 'The')} left no update over, but its window ended before the restart was complete (rebootStatus ${rebootStatus.value}).`,
        ja: `${what.ja}では未処理の更新プログラムはありませんが、再起動が完了する前にメンテナンス期間が終わりました (rebootStatus: ${rebootStatus.value})。`,
      },
      [installation.isWindowExceeded.evidence, shown, rebootStatus.evidence],
      { nextStep: SEE_TO_IT, notes: [STALE_COUNTS] },
    );
  },
});

const NOT_RECORDED = gap(installationRun, 'AZ_NO_DATA', {
  en: 'Resource Graph does not have the run, and the instance view does not say what was left and whether the restart was complete.',
  ja: 'Resource Graph に実行の記録がありません。インスタンス ビューからは、未処理の件数と再起動の完了状況がわかりません。',
});

const SEE_TO_IT: Text = {
  en: 'See whether the machine is up and what delays its restart (boot diagnostics); restart it if it is still due, then assess it.',
  ja: 'マシンが起動しているか、再起動が遅れる原因 (ブート診断) を確認してください。再起動が済んでいない場合は再起動し、その後に評価を実行してください。',
};

/** Source: Azure Update Manager, workflow: the restart and the second assessment end a run, and both may be missing. */
const STALE_COUNTS: Text = {
  en: 'The run ended without its closing assessment, so the counts of missing updates and the pending restart that Azure shows may be old.',
  ja: '実行の最後に行われる評価が済んでいないため、Azure に表示される不足件数と再起動保留の状態は古い可能性があります。',
};
