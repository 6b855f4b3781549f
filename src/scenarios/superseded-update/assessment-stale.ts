import { pendingUpdates } from '../../facts/pending-updates.ts';
import { runUpdatesOnMachine } from '../../facts/run-updates-on-machine.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { INFERRED_FROM_NAMES } from '../../judging/supersedence-words.ts';
import { bracketed } from '../../judging/time-text.ts';
import { replacedByInstalled } from './listed.ts';
import { andMore, pairText } from './sentences.ts';

/** The newer update was installed after the list was made, and no assessment has completed since. */
export const assessmentStale = defineCause({
  id: 'assessment-stale',
  title: { en: 'Installed since the assessment', ja: '評価後にインストール済み' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'act-now',
  needs: { pending: pendingUpdates },
  wants: { done: runUpdatesOnMachine },
  actions: ['assess-now'],
  references: [REFERENCES.assessmentOptions, REFERENCES.queryLogs],
  judge({ pending, done }, occasion) {
    const pairs = replacedByInstalled(pending, done, occasion).filter(({ since }) => since);
    const [first] = pairs;
    if (first === undefined)
      return done?.isKnown === false ? undecided(done) : excluded(pending.assessed, pending.looked);
    const { newer, older } = first;
    const at = newer.changedAt.value;
    const when = bracketed(at);
    const [pair, more] = [pairText(first), andMore(pairs.length)];
    return holds(
      {
        en: `The newer update was installed on ${occasion.machine.name} after the assessment that lists the older one${when.en}: ${pair.en}${more.en}.`,
        ja: `${occasion.machine.name} では、古い更新プログラムを不足とした評価の後に、新しい更新プログラムがインストールされています${when.ja.trimEnd()}: ${pair.ja}${more.ja}`,
      },
      [older.evidence, newer.evidence, newer.state.evidence, pending.assessed],
      {
        nextStep: {
          en: 'Assess the machine; the older one is then gone from the list.',
          ja: '評価を実行してください。古い更新プログラムは一覧から消えます。',
        },
        notes: [INFERRED_FROM_NAMES],
      },
    );
  },
});
