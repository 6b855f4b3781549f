import { cite, quote } from '../azure/quote.ts';
import type { AvailablePatchSummary } from '../azure/virtual-machine.ts';
import { gap, known } from '../model/reading.ts';
import { currentViews } from './current-machines.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import { errorQuotes } from './error-quotes.ts';
import type { Fact } from './fact.ts';
import type { LatestAssessment, PendingUpdates } from './latest-assessment.ts';

const SUMMARY = 'properties.instanceView.patchStatus.availablePatchSummary';

/** The latest assessment in a virtual machine's instance view, which keeps it longer than Resource Graph does. */
export const assessmentInInstanceView: Fact<LatestAssessment> = machineFact({
  id: 'assessment-in-instance-view',
  title: { en: 'assessment in the instance view', ja: 'インスタンス ビューの評価結果' },
  kinds: ['azure-vm'],
  async read(machines, gather) {
    const views = await currentViews(assessmentInInstanceView, machines, gather);
    return eachMachine<LatestAssessment>(machines, (machine, key) => {
      const current = views.get(key);
      if (!current?.isKnown) return current ?? unread(machine.id);
      const { view, citation } = current.value;
      const summary = view.patchStatus?.availablePatchSummary;
      if (!summary?.status) return known({ assessment: null, looked: cite(citation, SUMMARY, null) });
      const dated = { ...citation, since: summary.lastModifiedTime };
      const status = quote(dated, `${SUMMARY}.status`, summary.status);
      const assessment = {
        status,
        startedAt: summary.startTime,
        start: summary.startTime && cite(dated, `${SUMMARY}.startTime`, summary.startTime),
        lastModifiedAt: summary.lastModifiedTime,
        startedBy: null,
        patchService: null,
        pending: pendingIn(summary),
        rebootPending:
          summary.rebootPending === null
            ? null
            : quote(dated, `${SUMMARY}.rebootPending`, summary.rebootPending),
        errors: errorQuotes(summary.error, dated, `${SUMMARY}.error`),
      };
      return known({ assessment, looked: status.evidence });
    });
  },
});

function pendingIn({
  criticalAndSecurityPatchCount,
  otherPatchCount,
  rebootPending,
}: AvailablePatchSummary): PendingUpdates | null {
  if (criticalAndSecurityPatchCount === null || otherPatchCount === null) return null;
  return {
    criticalAndSecurity: criticalAndSecurityPatchCount,
    other: otherPatchCount,
    isRebootPending: rebootPending === true,
  };
}

function unread(id: string) {
  return gap(assessmentInInstanceView, 'AZ_NO_DATA', {
    en: `Azure returned no instance view for ${id}. Ask again in some minutes.`,
    ja: `Azure から ${id} のインスタンス ビューが返されませんでした。数分後にもう一度質問してください。`,
  });
}
