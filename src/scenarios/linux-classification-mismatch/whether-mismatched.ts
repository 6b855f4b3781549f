import { isEsm } from '../../facts/esm-updates.ts';
import { installedUpdates } from '../../facts/installed-updates.ts';
import { pendingUpdates } from '../../facts/pending-updates.ts';
import { platform } from '../../facts/platform.ts';
import { schedules } from '../../facts/schedules.ts';
import { installationText } from '../../judging/installation-words.ts';
import { definePremise, type PremiseOutcome } from '../../judging/scenario.ts';
import type { Text } from '../../model/locale.ts';
import { centOs } from './distribution.ts';
import { mismatchOf } from './mismatch.ts';
import { securityListChecks } from './security-list-checks.ts';

/** Windows has one classification, Microsoft's. Clear where run and assessment class alike, with the commands that show what the package manager says. */
export const whetherMismatched = definePremise({
  stages: [{ platform }, { installedUpdates, pendingUpdates, schedules }],
  judge(
    { platform: of, installedUpdates: runs, pendingUpdates: listed, schedules: known },
    occasion,
  ): PremiseOutcome {
    const { machine, asked } = occasion;
    if (machine.osType === 'windows' && of?.isKnown)
      return {
        outcome: 'not-applicable',
        says: {
          en: `${machine.name} runs Windows, whose updates have one classification: Microsoft's.`,
          ja: `${machine.name} は Windows です。Windows の更新プログラムの分類は Microsoft のものだけで、相違は起こりません。`,
        },
        evidence: [of.value.osType.evidence],
      };
    if (!of?.isKnown || !runs?.isKnown || !listed?.isKnown || !known?.isKnown) return OPEN;
    const pending = listed.value;
    if (pending.assessment === null || centOs(of.value) || pending.updates.some(isEsm)) return OPEN;
    const mismatch = mismatchOf(runs.value, pending, known.value, asked);
    if (mismatch && mismatch.leftOut.length + mismatch.besidesFilter.length > 0) return OPEN;
    const service = mismatch?.run.run.patchService ?? pending.assessment.patchService;
    return {
      outcome: 'clear',
      says: mismatch ? alike(installationText(mismatch.run.run, machine.name)) : noRun(machine.name),
      evidence: [runs.value.looked, pending.looked],
      notes: [securityListChecks(service?.value ?? null)],
    };
  },
});

const OPEN: PremiseOutcome = { outcome: 'open' };

function alike(what: Text): Text {
  return {
    en: `${what.en.replace(/^the/, 'The')} and the latest assessment class updates alike: nothing that is listed as a security update was left out, and nothing was installed beside the schedule's filter.`,
    ja: `${what.ja}と最新の評価に、分類の相違はありません。セキュリティに分類された更新プログラムの取りこぼしも、スケジュールの対象外のインストールもありません。`,
  };
}

function noRun(name: string): Text {
  return {
    en: `No update run of Azure installed anything on ${name} in the last 30 days, so there is nothing that could differ from the assessment.`,
    ja: `過去 30 日間に ${name} で Azure の更新の実行は記録されていないため、評価と比較できるインストールはありません。`,
  };
}
