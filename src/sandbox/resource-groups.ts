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
    const id = `/subscriptions/${subscriptionId}/resourceGroups/${name}`;
    const declared = this.#resources.get(id);
    if (declared !== null) return declared;
    const [first] = this.#resources.under(id);
    return first === undefined ? null : impliedGroup(first);
  }

  /** The groups of a subscription, sorted by name. An implied group lies where its first resource lies. */
  list(subscriptionId: string): readonly Resource[] {
    const names = [...this.#resources.idsUnder(`/subscriptions/${subscriptionId}`)].flatMap(
      (id) => /^\/subscriptions\/[^/]+\/resourcegroups\/([^/]+)$/.exec(id)?.[1] ?? [],
    );
    return names.sort().flatMap((name) => this.get(subscriptionId, name) ?? []);
  }
}

function impliedGroup(member: Resource): Resource | null {
  const { subscriptionId, resourceGroup } = resourceId(member.id) ?? {};
  if (typeof subscriptionId !== 'string' || typeof resourceGroup !== 'string') return null;
  return {
    id: `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`,
    type: 'Microsoft.Resources/resourceGroups',
    name: resourceGroup,
    ...(member.location === undefined ? {} : { location: member.location }),
    properties: { provisioningState: 'Succeeded' },
  };
}
