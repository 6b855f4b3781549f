import { pendingUpdates } from '../../facts/pending-updates.ts';
import { runUpdatesOnMachine } from '../../facts/run-updates-on-machine.ts';
import { defineCause } from '../../judging/cause.ts';
import { clears, excluded } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { INFERRED_FROM_NAMES } from '../../judging/supersedence-words.ts';
import { isKb, kbInQuestion } from '../../judging/update-in-question.ts';
import type { Text } from '../../model/locale.ts';
import { isWsus } from '../../model/update-source.ts';
import { replacedByInstalled, replacedByPending } from './listed.ts';
import { pairText } from './sentences.ts';

/** What is listed is needed: nothing newer of the same product is listed or installed, or Windows itself asks for it all the same. */
export const notSuperseded = defineCause({
  id: 'not-superseded',
  title: { en: 'Not superseded', ja: '置き換えられていない' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fine',
  needs: { pending: pendingUpdates, done: runUpdatesOnMachine },
  claimsAllElseExcluded: true,
  actions: [],
  references: [REFERENCES.windowsUpdateTroubleshooting],
  judge({ pending, done }, occasion) {
    const { machine } = occasion;
    const kb = kbInQuestion(occasion);
    const known = { isKnown: true, value: done } as const;
    const installed = replacedByInstalled(pending, known, occasion);
    const isFromWsus = isWsus(pending.assessment?.patchService?.value ?? null);
    if (replacedByPending(pending, occasion).length > 0 || (isFromWsus && installed.length > 0))
      return excluded(pending.looked);
    const own = pending.updates.find((update) => kb !== null && isKb(update, kb));
    const [asked] = installed;
    if (asked && !asked.since) {
      const pair = pairText(asked);
      return clears(
        {
          en: `Windows Update still asks for the older update on ${machine.name} after the newer one was installed, so it counts it as needed: ${pair.en}.`,
          ja: `${machine.name} では、新しい更新プログラムのインストール後の評価でも Windows Update が古い方を必要としているため、置き換えられていません: ${pair.ja}`,
        },
        [asked.older.evidence, asked.newer.evidence, pending.assessed],
        { severity: 'at-risk', notes: [INFERRED_FROM_NAMES] },
      );
    }
    const which: Text =
      own === undefined
        ? { en: 'None of the updates', ja: '更新プログラムのうち、置き換え済みのものはありません' }
        : { en: `KB${kb}`, ja: `KB${kb} は置き換えられていません` };
    return clears(
      own === undefined
        ? {
            en: `${which.en} that are listed as missing on ${machine.name} is superseded: nothing newer of the same product is listed or was installed by a run.`,
            ja: `${machine.name} で不足と表示されている${which.ja}。同じ製品の新しいものは、保留中にも実行の記録にもありません。`,
          }
        : {
            en: `${which.en} is not superseded on ${machine.name}: nothing newer of the same product is listed or was installed by a run. It is needed (${own.value}).`,
            ja: `${machine.name} では ${which.ja}。同じ製品の新しいものは、保留中にも実行の記録にもありません。インストールが必要です (${own.value})。`,
          },
      own === undefined ? [pending.looked, done.looked] : [own.evidence, pending.looked, done.looked],
      { notes: [INFERRED_FROM_NAMES], severity: 'fine' },
    );
  },
});
