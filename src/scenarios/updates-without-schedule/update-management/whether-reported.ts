import { legacyUpdateSetting } from '../../../facts/legacy-update-setting.ts';
import { definePremise } from '../../../judging/scenario.ts';

/** Whether Update Management ever said how Windows Update was set on the machine; it does so of Windows alone. */
export const whetherReported = definePremise({
  stages: [{ legacyUpdateSetting }],
  judge({ legacyUpdateSetting: reading }, { machine }) {
    if (reading === undefined) return { outcome: 'open' };
    if (!reading.isKnown) return { outcome: 'undecided', gap: reading };
    const { setting, looked } = reading.value;
    if (setting !== null) return { outcome: 'open' };
    return {
      outcome: 'not-applicable',
      says: {
        en: `The retired Update Management has no Windows Update setting of ${machine.name} on record.`,
        ja: `旧 Update Management に ${machine.name} の Windows Update の設定は記録されていません。`,
      },
      evidence: [looked],
    };
  },
});
