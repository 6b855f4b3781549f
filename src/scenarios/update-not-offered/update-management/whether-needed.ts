import { legacyUpdates } from '../../../facts/legacy-updates.ts';
import { noLegacyUpdates } from '../../../judging/no-legacy-updates.ts';
import { definePremise } from '../../../judging/scenario.ts';
import { bracketed } from '../../../judging/time-text.ts';
import { isKb, kbInQuestion } from '../../../judging/update-in-question.ts';

/** Whether Update Management knew the machine at all, and whether it had the update among those that the machine needed. */
export const whetherNeeded = definePremise({
  stages: [{ legacyUpdates }],
  judge({ legacyUpdates: reading }, { machine, subject }) {
    if (reading === undefined) return { outcome: 'open' };
    if (!reading.isKnown) return { outcome: 'undecided', gap: reading };
    const { rows, looked } = reading.value;
    const { name } = machine;
    if (rows.length === 0) return noLegacyUpdates(name, looked);
    const kb = kbInQuestion({ subject });
    const row = kb === null ? undefined : rows.find((each) => isKb(each, kb));
    if (row === undefined || row.state.value.toLowerCase() !== 'needed' || row.isApproved.value === false)
      return { outcome: 'open' };
    const when = bracketed(row.lastSeenAt);
    return {
      outcome: 'clear',
      says: {
        en: `Update Management listed KB${kb} as needed on ${name} when it last recorded it${when.en}: ${row.value}`,
        ja: `旧 Update Management の最後の記録${when.ja}では、KB${kb} は ${name} に必要と表示されています: ${row.value}`,
      },
      evidence: [row.state.evidence, row.evidence],
    };
  },
});
