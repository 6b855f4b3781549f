import { pendingUpdates } from '../../facts/pending-updates.ts';
import { runUpdatesOnMachine } from '../../facts/run-updates-on-machine.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { INFERRED_FROM_NAMES } from '../../judging/supersedence-words.ts';
import type { Text } from '../../model/locale.ts';
import { gap } from '../../model/reading.ts';
import { isWsus } from '../../model/update-source.ts';
import { replacedByInstalled, replacedByPending } from './listed.ts';
import { andMore, pairText } from './sentences.ts';

/** The machine's WSUS server goes on offering what has been superseded, until somebody declines it there. Source: Update Management troubleshooting, superseded updates shown as missing. */
export const declinedNeededInWsus = defineCause({
  id: 'declined-needed-in-wsus',
  title: { en: 'To be declined in WSUS', ja: 'WSUS での拒否が必要' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fix-setting',
  needs: { pending: pendingUpdates },
  wants: { done: runUpdatesOnMachine },
  actions: ['assess-now'],
  references: [REFERENCES.legacyTroubleshoot, REFERENCES.wsusCleanup],
  judge({ pending, done }, occasion) {
    const { machine } = occasion;
    const source = pending.assessment?.patchService ?? null;
    if (source === null) return undecided(noSource(machine.name));
    if (!isWsus(source.value)) return excluded(source.evidence);
    const pairs = [
      ...replacedByPending(pending, occasion),
      ...replacedByInstalled(pending, done, occasion).filter(({ since }) => !since),
    ];
    const [first] = pairs;
    if (first === undefined) return done?.isKnown === false ? undecided(done) : excluded(pending.looked);
    const [pair, more] = [pairText(first), andMore(new Set(pairs.map(({ older }) => older.value)).size)];
    return holds(
      {
        en: `${machine.name} gets its updates from WSUS, which still offers a superseded update because it is not declined there: ${pair.en}${more.en}.`,
        ja: `${machine.name} は WSUS から更新プログラムを取得しており、置き換え済みの更新プログラムが WSUS で拒否されていないため、まだ提供されています: ${pair.ja}${more.ja}`,
      },
      [source.evidence, first.older.evidence, first.newer.evidence],
      { nextStep: DECLINE, notes: [CLEAN_UP, INFERRED_FROM_NAMES] },
    );
  },
});

function noSource(name: string) {
  return gap(pendingUpdates, 'AZ_NO_DATA', {
    en: `The assessment of ${name} does not say where its updates come from (patchServiceUsed); assess the machine again.`,
    ja: `${name} の評価結果に更新プログラムの取得元 (patchServiceUsed) がありません。もう一度評価を実行してください。`,
  });
}

/** Also said of what Update Management left. */
export const DECLINE: Text = {
  en: 'On the WSUS server that the machine reports to, check that no machine needs the older update any more, then set its approval to Declined, and assess the machine again.',
  ja: 'マシンの報告先の WSUS サーバーで、古い更新プログラムを必要とするマシンがもうないことを確認し、承認状態を [拒否済み] に変更してから、もう一度評価を実行してください。',
};

/** Source: Invoke-WsusServerCleanup. */
export const CLEAN_UP: Text = {
  en: 'For all of them at once, the WSUS Server Cleanup Wizard declines superseded updates; on the server: `Get-WsusServer | Invoke-WsusServerCleanup -DeclineSupersededUpdates -WhatIf` shows what it would do.',
  ja: 'まとめて処理するには、WSUS のサーバー クリーンアップ ウィザードで置き換え済みの更新プログラムを拒否します。サーバー上で `Get-WsusServer | Invoke-WsusServerCleanup -DeclineSupersededUpdates -WhatIf` を実行すると、対象を確認できます。',
};
