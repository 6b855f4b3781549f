import { pendingUpdates } from '../../facts/pending-updates.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { INFERRED_FROM_NAMES } from '../../judging/supersedence-words.ts';
import { replacedByPending } from './listed.ts';
import { andMore, pairText } from './sentences.ts';

/** The one that takes its place is pending beside it: with that installed, both are gone. */
export const newerUpdatePending = defineCause({
  id: 'newer-update-pending',
  title: { en: 'The newer update is pending too', ja: '新しい更新プログラムも保留中' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'act-now',
  needs: { pending: pendingUpdates },
  actions: ['install-updates'],
  references: [REFERENCES.windowsUpdateTroubleshooting, REFERENCES.legacyTroubleshoot],
  judge({ pending }, occasion) {
    const pairs = replacedByPending(pending, occasion);
    const [first] = pairs;
    if (first === undefined) return excluded(pending.looked);
    const kbs = [...new Set(pairs.flatMap(({ newer }) => newer.kb ?? []))];
    const [pair, more] = [pairText(first), andMore(pairs.length)];
    return holds(
      {
        en: `On ${occasion.machine.name} an update is listed as missing beside the newer one that takes its place: ${pair.en}${more.en}.`,
        ja: `${occasion.machine.name} では、置き換え済みの更新プログラムが、置き換える側の新しい更新プログラムとともに不足と表示されています: ${pair.ja}${more.ja}`,
      },
      [first.older.evidence, first.newer.evidence],
      {
        nextStep: {
          en: 'Install the newer update; the older one need not be installed, and leaves the list with the next assessment.',
          ja: '新しい更新プログラムをインストールしてください。古い方のインストールは不要で、次の評価で一覧から消えます。',
        },
        notes: [INFERRED_FROM_NAMES],
        actions: [{ id: 'install-updates', ...(kbs.length > 0 && { arguments: { kb: kbs } }) }],
      },
    );
  },
});
