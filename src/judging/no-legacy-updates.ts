import type { Evidence } from '../model/evidence.ts';
import type { PremiseOutcome } from './scenario.ts';

/** Update Management knew no update of the machine: it has nothing to say of any. */
export function noLegacyUpdates(name: string, looked: Evidence): PremiseOutcome {
  return {
    outcome: 'not-applicable',
    says: {
      en: `The retired Update Management has no updates of ${name} on record.`,
      ja: `旧 Update Management に ${name} の更新プログラムは記録されていません。`,
    },
    evidence: [looked],
  };
}
