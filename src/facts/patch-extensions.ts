import { z } from 'zod';
import { type ExtensionRecord, extensionRecord } from '../azure/extension-record.ts';
import { gapOf } from '../azure/gap-of.ts';
import { type LookUpKind, lookUpQuery } from '../azure/look-up.ts';
import { type Citation, cite, quote } from '../azure/quote.ts';
import type { InstanceView } from '../azure/virtual-machine.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import { known } from '../model/reading.ts';
import { extensionsInArm } from './arc-extensions-in-arm.ts';
import { type CurrentView, currentViews } from './current-machines.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import type { Fact, Gather } from './fact.ts';
import {
  extensionOf,
  isUnfinished,
  type PatchExtension,
  type PatchExtensions,
  statusText,
} from './patch-extension-of.ts';
import { tellsFailure } from './reported-failure.ts';
import { EXTENSIONS_RIGHT } from './row-right.ts';
import { orWithheld } from './withheld-rows.ts';

const extensionRow = extensionRecord.extend({ machineId: z.string() });

const PATCH_EXTENSIONS: LookUpKind<z.infer<typeof extensionRow>> = {
  query: 'patch-extensions',
  row: extensionRow,
  keysOf: ({ machineId }) => [machineId],
};

type ViewExtension = NonNullable<InstanceView['extensions']>[number];

/** Publisher and type of the extensions that patch a virtual machine, as its instance view names them. */
const PATCH_EXTENSION = /^Microsoft\.CPlat\.Core\.(?:Windows|Linux)PatchExtension$/i;
const PROVISIONING = 'provisioningstate/';

/**
 * The extensions that assess and patch a machine: their provisioning state from Resource Graph, and the error they
 * report, or that only it knows, from the instance view. Azure installs them with the first operation, so none is not a fault.
 */
export const patchExtensions: Fact<PatchExtensions> = machineFact({
  id: 'patch-extensions',
  title: { en: 'patch extensions', ja: '更新用拡張機能' },
  kinds: ['azure-vm', 'azure-arc'],
  async read(machines, gather) {
    try {
      const [byMachine, views] = await Promise.all([
        recordsOf(machines, gather),
        currentViews(patchExtensions, machines, gather),
      ]);
      const unlisted = machines.filter(({ id }) => !byMachine.get(machineKey(id))?.length);
      const inArm = await extensionsInArm(patchExtensions, unlisted, gather);
      const readings = eachMachine<PatchExtensions>(machines, (machine, key) => {
        const fromArm = inArm.get(key);
        if (fromArm) return fromArm;
        const view = views.get(key);
        const current = view?.isKnown ? view.value : null;
        const found = byMachine.get(key) ?? [];
        const query = lookUpQuery(PATCH_EXTENSIONS, { machineIds: [key] });
        const citation: Citation = { source: 'resource-graph', record: machine.id, at: gather.now, query };
        const names = found.map((row) => row.extensionType);
        return known({
          installed: [
            ...found.map((row) =>
              withView(extensionOf(row, citation), current && inView(row, current), current),
            ),
            ...(current ? onlyInView(current, found) : []),
          ],
          listed: cite(citation, 'properties.type', names),
        });
      });
      return await orWithheld(
        {
          fact: patchExtensions,
          right: EXTENSIONS_RIGHT,
          isEmpty: ({ installed, listed }) => installed.length === 0 && listed.source === 'resource-graph',
        },
        machines,
        readings,
        gather,
      );
    } catch (error) {
      const failure = gapOf(patchExtensions, error);
      return eachMachine(machines, () => failure);
    }
  },
});

/** As the list of the fleet has them; those of other machines are looked up. */
async function recordsOf(
  machines: readonly Machine[],
  gather: Gather,
): Promise<ReadonlyMap<string, readonly ExtensionRecord[]>> {
  const listed = machines.map((machine) => [machineKey(machine.id), gather.entryOf(machine).listed] as const);
  const machineIds = listed.flatMap(([key, records]) => (records === null ? [key] : []));
  const rows = await gather.azure.lookUp(PATCH_EXTENSIONS, { machineIds });
  return new Map<string, readonly ExtensionRecord[]>([
    ...listed.map(([key, records]) => [key, records?.patchExtensions ?? []] as const),
    ...Map.groupBy(rows, (row) => row.machineId),
  ]);
}

/** The patch extensions that the machine itself reports. */
export function extensionsInView(current: CurrentView): readonly PatchExtension[] {
  return onlyInView(current, []);
}

/** Resource Graph follows late and leaves out what the bot may not read; the machine itself reports all it runs. */
function onlyInView({ view, citation }: CurrentView, listed: readonly ExtensionRecord[]): PatchExtension[] {
  const types = listed.map((row) => row.extensionType.toLowerCase());
  return (view.extensions ?? []).flatMap((extension) => {
    const { type } = extension;
    const isUnlisted =
      type !== null && PATCH_EXTENSION.test(type) && !types.some((each) => type.toLowerCase().endsWith(each));
    if (!isUnlisted) return [];
    const field = `properties.instanceView.extensions['${extension.name}'].statuses[].code`;
    const codes = extension.statuses?.map(({ code }) => code) ?? [];
    const code = codes.find((each) => each?.toLowerCase().startsWith(PROVISIONING)) ?? null;
    return [
      {
        id: null,
        name: type,
        version: viewVersion(extension, citation),
        provisioningState: { value: code?.split('/')[1] ?? null, evidence: cite(citation, field, code) },
        error: viewError(extension, citation),
        unfinished: viewUnfinished(extension, citation),
      },
    ];
  });
}

/** What a listed extension says of itself in the instance view is added to its record. */
function withView(
  extension: PatchExtension,
  shown: ViewExtension | null,
  current: CurrentView | null,
): PatchExtension {
  if (shown === null || current === null) return extension;
  return {
    ...extension,
    version: extension.version ?? viewVersion(shown, current.citation),
    error: extension.error ?? viewError(shown, current.citation),
    // Resource Graph follows late: what the machine itself reports goes first.
    unfinished: shown.statuses?.length ? viewUnfinished(shown, current.citation) : extension.unfinished,
  };
}

function inView(row: ExtensionRecord, { view }: CurrentView): ViewExtension | null {
  const shown = view.extensions?.find((candidate) => {
    const type = candidate.type?.toLowerCase() ?? '';
    return type.endsWith(row.extensionType.toLowerCase());
  });
  return shown ?? null;
}

/** Dated by the extension's newest report. */
function viewVersion(extension: ViewExtension, citation: Citation) {
  if (extension.typeHandlerVersion === null) return null;
  const [since = null] = (extension.statuses ?? [])
    .flatMap(({ time }) => time ?? [])
    .toSorted()
    .reverse();
  const field = `properties.instanceView.extensions['${extension.name}'].typeHandlerVersion`;
  return quote({ ...citation, since }, field, extension.typeHandlerVersion);
}

function viewError(extension: ViewExtension, citation: Citation) {
  const failed = extension.statuses?.find(tellsFailure);
  if (!failed) return null;
  const dated = { ...citation, since: failed.time };
  return quote(
    dated,
    `properties.instanceView.extensions['${extension.name}'].statuses[]`,
    statusText(failed),
  );
}

function viewUnfinished(extension: ViewExtension, citation: Citation) {
  const status = extension.statuses?.find((each) => isUnfinished(each.code) && !tellsFailure(each));
  if (!status) return null;
  return quote(
    { ...citation, since: status.time },
    `properties.instanceView.extensions['${extension.name}'].statuses[]`,
    statusText(status),
  );
}
