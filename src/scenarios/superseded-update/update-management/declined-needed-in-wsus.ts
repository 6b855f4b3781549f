import { legacyUpdates } from '../../../facts/legacy-updates.ts';
import { defineCause } from '../../../judging/cause.ts';
import { MOVE_ON } from '../../../judging/legacy-deployment.ts';
import { excluded, holds } from '../../../judging/outcome.ts';
import { REFERENCES } from '../../../judging/references.ts';
import { INFERRED_FROM_NAMES } from '../../../judging/supersedence-words.ts';
import { CLEAN_UP, DECLINE, declinedNeededInWsus } from '../declined-needed-in-wsus.ts';
import { andMore, pairText } from '../sentences.ts';
import { replacedIn } from './needed.ts';

/** The superseded update came from WSUS (`ApprovalSource`), where it was not declined. */
export const declinedNeededInLegacy = defineCause({
  id: 'declined-needed-in-wsus',
  title: declinedNeededInWsus.title,
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  severity: 'at-risk',
  needs: { legacyUpdates },
  actions: [],
  references: [REFERENCES.legacyTroubleshoot, REFERENCES.wsusCleanup],
  judge({ legacyUpdates: legacy }, occasion) {
    const pairs = replacedIn(legacy, occasion).filter(
      ({ older }) => older.approvalSource.value?.toLowerCase() === 'wsus',
    );
    const [first] = pairs;
    if (first === undefined) return excluded(legacy.looked);
    const [pair, more] = [pairText(first), andMore(pairs.length)];
    return holds(
      {
        en: `Update Management last showed a superseded update as missing on ${occasion.machine.name}, because WSUS had not declined it: ${pair.en}${more.en}.`,
        ja: `旧 Update Management の最後の記録では、WSUS で拒否されていないため、置き換え済みの更新プログラムが ${occasion.machine.name} で不足と表示されています: ${pair.ja}${more.ja}`,
      },
      [first.older.approvalSource.evidence, first.older.state.evidence, first.newer.evidence],
      { nextStep: DECLINE, notes: [CLEAN_UP, INFERRED_FROM_NAMES, MOVE_ON] },
    );
  },
});
