import { legacyUpdates } from '../../../facts/legacy-updates.ts';
import { defineCause } from '../../../judging/cause.ts';
import { MOVE_ON } from '../../../judging/legacy-deployment.ts';
import { excluded, holds } from '../../../judging/outcome.ts';
import { REFERENCES } from '../../../judging/references.ts';
import { INFERRED_FROM_NAMES } from '../../../judging/supersedence-words.ts';
import { newerUpdatePending } from '../newer-update-pending.ts';
import { andMore, pairText } from '../sentences.ts';
import { replacedIn } from './needed.ts';

/** A newer update was needed as well; Update Management installed that and left the older one alone. */
export const newerUpdatePendingInLegacy = defineCause({
  id: 'newer-update-pending',
  title: newerUpdatePending.title,
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  severity: 'at-risk',
  needs: { legacyUpdates },
  actions: [],
  references: [REFERENCES.legacyTroubleshoot],
  judge({ legacyUpdates: legacy }, occasion) {
    const pairs = replacedIn(legacy, occasion).filter(
      ({ newer }) => newer.state.value.toLowerCase() === 'needed',
    );
    const [first] = pairs;
    if (first === undefined) return excluded(legacy.looked);
    const [pair, more] = [pairText(first), andMore(pairs.length)];
    return holds(
      {
        en: `Update Management last showed an update as missing on ${occasion.machine.name} beside the newer one that takes its place; it ignored the older one and installed the newer: ${pair.en}${more.en}.`,
        ja: `旧 Update Management の最後の記録では、${occasion.machine.name} で置き換え済みの更新プログラムが新しい更新プログラムとともに不足と表示されています。古い方は無視され、新しい方だけがインストールの対象でした: ${pair.ja}${more.ja}`,
      },
      [first.older.state.evidence, first.older.evidence, first.newer.evidence],
      { nextStep: MOVE_ON, notes: [INFERRED_FROM_NAMES] },
    );
  },
});
