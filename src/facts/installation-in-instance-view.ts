import { cite, quote } from '../azure/quote.ts';
import { gap, known } from '../model/reading.ts';
import { currentViews } from './current-machines.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import { errorQuotes } from './error-quotes.ts';
import type { Fact } from './fact.ts';
import type { LatestInstallation } from './latest-installation.ts';

const SUMMARY = 'properties.instanceView.patchStatus.lastPatchInstallationSummary';

/** The latest installation of updates in a virtual machine's instance view, which keeps it longer than Resource Graph does. */
export const installationInInstanceView: Fact<LatestInstallation> = machineFact({
  id: 'installation-in-instance-view',
  title: { en: 'installation in the instance view', ja: 'インスタンス ビューのインストール結果' },
  kinds: ['azure-vm'],
  async read(machines, gather) {
    const views = await currentViews(installationInInstanceView, machines, gather);
    return eachMachine<LatestInstallation>(machines, (machine, key) => {
      const current = views.get(key);
      if (!current?.isKnown) return current ?? unread(machine.id);
      const { view, citation } = current.value;
      const summary = view.patchStatus?.lastPatchInstallationSummary;
      if (!summary?.status) return known({ installation: null, looked: cite(citation, SUMMARY, null) });
      const dated = { ...citation, since: summary.lastModifiedTime };
      const status = quote(dated, `${SUMMARY}.status`, summary.status);
      const installation = {
        status,
        startedAt: summary.startTime,
        lastModifiedAt: summary.lastModifiedTime,
        patchService: null,
        errors: errorQuotes(summary.error, dated, `${SUMMARY}.error`),
        failedUpdates: [],
      };
      return known({ installation, looked: status.evidence });
    });
  },
});

function unread(id: string) {
  return gap(installationInInstanceView, 'AZ_NO_DATA', {
    en: `Azure must return an instance view for ${id}.`,
    ja: `Azure が ${id} のインスタンス ビューを返す必要があります。`,
  });
}
