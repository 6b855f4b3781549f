import { z } from 'zod';
import { fill } from '../azure/query.ts';
import { optional } from '../azure/when.ts';
import type { PatchExtension } from '../model/fact.ts';
import { known } from '../model/reading.ts';
import { type CurrentView, currentViews } from './current-machines.ts';
import { eachMachine } from './each-machine.ts';
import { type FactReader, gapOf } from './gather.ts';
import { type Citation, cite, quote } from './quote.ts';
import { selectionOf } from './selection.ts';

const extensionRow = z.object({
  id: z.string(),
  machineId: z.string(),
  publisher: z.string(),
  extensionType: z.string(),
  provisioningState: optional(z.string()),
  /** Arc only: `instanceView.status`, singular. */
  status: optional(
    z.object({ code: optional(z.string()), level: optional(z.string()), message: optional(z.string()) }),
  ),
});

type ExtensionRow = z.infer<typeof extensionRow>;

/**
 * The extensions that assess and patch a machine: their provisioning state from Resource Graph, and the error they
 * report from the instance view. Azure installs them with the first operation, so none is not a fault.
 */
export const patchExtensions: FactReader<'patch-extensions'> = {
  id: 'patch-extensions',
  kinds: ['azure-vm', 'azure-arc'],
  async read(machines, gather) {
    const query = fill('patch-extensions', selectionOf(machines));
    try {
      const [rows, views] = await Promise.all([
        gather.azure.queryResourceGraph(query, extensionRow),
        currentViews('patch-extensions', machines, gather),
      ]);
      const byMachine = Map.groupBy(rows, (row) => row.machineId);
      return eachMachine(machines, (machine, key) => {
        const view = views.get(key);
        const found = byMachine.get(key) ?? [];
        const citation: Citation = { source: 'resource-graph', record: machine.id, at: gather.now, query };
        const names = found.map((row) => row.extensionType);
        return known({
          installed: found.map((row) => extensionOf(row, citation, view?.isKnown ? view.value : null)),
          listed: cite(citation, 'properties.type', names),
        });
      });
    } catch (error) {
      const failure = gapOf('patch-extensions', error);
      return eachMachine(machines, () => failure);
    }
  },
};

function extensionOf(row: ExtensionRow, citation: Citation, current: CurrentView | null): PatchExtension {
  const own = { ...citation, record: row.id };
  return {
    name: `${row.publisher}.${row.extensionType}`,
    provisioningState: quote(own, 'properties.provisioningState', row.provisioningState),
    error: arcError(row, own) ?? (current && instanceViewError(row, current)),
  };
}

function arcError(row: ExtensionRow, citation: Citation) {
  if (row.status?.level?.toLowerCase() !== 'error') return null;
  return quote(citation, 'properties.instanceView.status', describe(row.status));
}

function instanceViewError(row: ExtensionRow, { view, citation }: CurrentView) {
  const extension = view.extensions?.find((candidate) => {
    const type = candidate.type?.toLowerCase() ?? '';
    return type.endsWith(row.extensionType.toLowerCase());
  });
  const failed = extension?.statuses?.find((status) => status.level?.toLowerCase() === 'error');
  if (!failed) return null;
  const dated = { ...citation, at: failed.time ?? citation.at };
  return quote(
    dated,
    `properties.instanceView.extensions['${extension?.name}'].statuses[]`,
    describe(failed),
  );
}

function describe(status: { readonly code: string | null; readonly message: string | null }): string {
  return [status.code, status.message].filter(Boolean).join(': ');
}
