import { legacyUpdates } from '../../../facts/legacy-updates.ts';
import { definePremise } from '../../../judging/scenario.ts';
import { linuxRows } from './linux-rows.ts';

/** Whether Update Management left a scan of the machine's packages. */
export const whetherScanned = definePremise({
  stages: [{ legacyUpdates }],
  judge({ legacyUpdates: reading }, { machine }) {
    if (reading === undefined) return { outcome: 'open' };
    if (!reading.isKnown) return { outcome: 'undecided', gap: reading };
    if (linuxRows(reading.value).length > 0) return { outcome: 'open' };
    return {
      outcome: 'not-applicable',
      says: {
        en: `The retired Update Management has no scan of Linux packages of ${machine.name} on record.`,
        ja: `旧 Update Management に ${machine.name} の Linux パッケージの評価は記録されていません。`,
      },
      evidence: [reading.value.looked],
    };
  },
});
