import type { Resource } from './resource.ts';
import { resourceId } from './resource-id.ts';
import type { ResourceStore } from './resource-store.ts';

/** The resource groups of a tenant: those a world declares as resources, and those that ids of other resources imply. */
export class ResourceGroups {
  readonly #resources: ResourceStore;

  constructor(resources: ResourceStore) {
    this.#resources = resources;
  }

  get(subscriptionId: string, name: string): Resource | null {
    return this.list(subscriptionId).find((group) => group.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  /** The groups of a subscription, sorted by name. An implied group lies where its first resource lies. */
  list(subscriptionId: string): readonly Resource[] {
    const groups = new Map<string, Resource>();
    for (const resource of this.#resources.all()) {
      const parts = resourceId(resource.id);
      if (parts === null || parts.resourceGroup === null) continue;
      if (parts.subscriptionId?.toLowerCase() !== subscriptionId.toLowerCase()) continue;
      const key = parts.resourceGroup.toLowerCase();
      if (isResourceGroup(resource)) groups.set(key, resource);
      else if (!groups.has(key))
        groups.set(key, impliedGroup(parts.subscriptionId, parts.resourceGroup, resource));
    }
    return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
  }
}

function isResourceGroup(resource: Resource): boolean {
  const type = resource.type.toLowerCase();
  return (
    type === 'microsoft.resources/resourcegroups' ||
    type === 'microsoft.resources/subscriptions/resourcegroups'
  );
}

function impliedGroup(subscriptionId: string, name: string, member: Resource): Resource {
  return {
    id: `/subscriptions/${subscriptionId}/resourceGroups/${name}`,
    type: 'Microsoft.Resources/resourceGroups',
    name,
    ...(member.location === undefined ? {} : { location: member.location }),
    properties: { provisioningState: 'Succeeded' },
  };
}
