import type { Platform } from '../model/fact.ts';
import { eachPresent } from './current-machines.ts';
import type { FactReader } from './gather.ts';
import type { ArcMachineEntry, VirtualMachineEntry } from '../machines/inventory.ts';
import { quote } from '../azure/quote.ts';

/** What says whether Update Manager covers the machine at all: operating system, marketplace image, AKS. */
export const platform: FactReader<'platform'> = {
  id: 'platform',
  kinds: ['azure-vm', 'azure-arc'],
  read: (machines, gather) =>
    eachPresent('platform', machines, gather, (entry) =>
      entry.kind === 'azure-vm' ? ofVirtualMachine(entry) : ofArcMachine(entry),
    ),
};

function ofVirtualMachine(entry: VirtualMachineEntry): Platform {
  const { citation, model } = entry;
  const image = model.storageProfile?.imageReference;
  const isMarketplace = image && image.id === null && image.publisher !== null;
  return {
    operatingSystem: entry.osName,
    image: quote(
      citation,
      'properties.storageProfile.imageReference',
      isMarketplace ? [image.publisher, image.offer, image.sku].map((part) => part ?? '').join(':') : null,
    ),
    kubernetesMark: kubernetesMark(entry),
  };
}

function ofArcMachine(entry: ArcMachineEntry): Platform {
  const { citation, model } = entry;
  const field = model.osSku === null ? 'properties.osName' : 'properties.osSku';
  return {
    operatingSystem: quote(citation, field, model.osSku ?? model.osName),
    image: quote(citation, 'properties.storageProfile.imageReference', null),
    kubernetesMark: kubernetesMark(entry),
  };
}

/** AKS tags the virtual machines of its node pools `aks-managed-…`. */
function kubernetesMark({ citation, tags }: VirtualMachineEntry | ArcMachineEntry) {
  const name = Object.keys(tags).find((tag) => tag.toLowerCase().startsWith('aks-managed-'));
  return quote(
    citation,
    `tags${name === undefined ? '' : `['${name}']`}`,
    name === undefined ? null : (tags[name] ?? ''),
  );
}
