import { quote } from '../azure/quote.ts';
import { type ArcMachineEntry, osTypeOf, type VirtualMachineEntry } from '../machines/inventory.ts';
import type { Quoted } from '../model/evidence.ts';
import type { Machine } from '../model/machine.ts';
import { eachPresent } from './current-machines.ts';
import { machineFact } from './define-fact.ts';
import type { Fact } from './fact.ts';

/** What the operating system and the image of a machine say about whether Update Manager covers it. */
export interface Platform {
  /** As Azure's own record has it, whatever reports from the machine; null where the record does not say. */
  readonly osType: Quoted<Machine['osType']>;
  /** As the guest agent or the Arc agent reports it; null where neither has. */
  readonly operatingSystem: Quoted<string | null>;
  /** `publisher:offer:sku` of a marketplace image; null for custom images and Arc-enabled servers. */
  readonly image: Quoted<string | null>;
  /** The id of an image of one's own (a gallery's, a managed image); null for any other. */
  readonly ownImage: Quoted<string | null>;
  /** A tag that Azure Kubernetes Service puts on its nodes. */
  readonly kubernetesMark: Quoted<string | null>;
}

/** What says whether Update Manager covers the machine at all: operating system, marketplace image, AKS. */
export const platform: Fact<Platform> = machineFact({
  id: 'platform',
  title: { en: 'operating system and image', ja: 'OS とイメージ' },
  kinds: ['azure-vm', 'azure-arc'],
  read: (machines, gather) =>
    eachPresent(platform, machines, gather, (entry) =>
      entry.kind === 'azure-vm' ? ofVirtualMachine(entry) : ofArcMachine(entry),
    ),
});

function ofVirtualMachine(entry: VirtualMachineEntry): Platform {
  const { citation, model } = entry;
  const image = model.storageProfile?.imageReference;
  const isMarketplace = image && image.id === null && image.publisher !== null;
  return {
    osType: quote(
      citation,
      'properties.storageProfile.osDisk.osType',
      osTypeOf(model.storageProfile?.osDisk?.osType ?? null),
    ),
    operatingSystem: entry.osName,
    image: quote(
      citation,
      'properties.storageProfile.imageReference',
      isMarketplace ? [image.publisher, image.offer, image.sku].map((part) => part ?? '').join(':') : null,
    ),
    ownImage: quote(citation, 'properties.storageProfile.imageReference.id', ownImageOf(image?.id ?? null)),
    kubernetesMark: kubernetesMark(entry),
  };
}

function ofArcMachine(entry: ArcMachineEntry): Platform {
  const { citation, model } = entry;
  const field = model.osSku === null ? 'properties.osName' : 'properties.osSku';
  return {
    osType: quote(citation, 'properties.osType', osTypeOf(model.osType)),
    operatingSystem: quote(citation, field, model.osSku ?? model.osName),
    image: quote(citation, 'properties.storageProfile.imageReference', null),
    ownImage: quote(citation, 'properties.storageProfile.imageReference.id', null),
    kubernetesMark: kubernetesMark(entry),
  };
}

/** An image version of the marketplace has an id of its own below a subscription and a location: that is no image of one's own. */
function ownImageOf(id: string | null): string | null {
  return id === null || /\/locations\/[^/]+\/publishers\//i.test(id) ? null : id;
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
