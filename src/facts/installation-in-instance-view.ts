import { cite } from '../azure/quote.ts';
import { gap, known } from '../model/reading.ts';
import { currentViews } from './current-machines.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import type { Fact } from './fact.ts';
import { installationOf, type LatestInstallation } from './latest-installation.ts';

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
      const { startTime: startedAt, lastModifiedTime: lastModifiedAt } = summary;
      const dated = { ...citation, since: lastModifiedAt };
      const installation = installationOf(
        summary,
        { startedAt, lastModifiedAt },
        { citation: dated, path: SUMMARY, errorField: 'error' },
        [],
      );
      return known({ installation, looked: installation.status.evidence });
    });
  },
});

function unread(id: string) {
  return gap(installationInInstanceView, 'AZ_NO_DATA', {
    en: `Azure returned no instance view for ${id}. Ask again in some minutes.`,
    ja: `Azure から ${id} のインスタンス ビューが返されませんでした。数分後にもう一度質問してください。`,
  });
}
