import type { Resource } from './resource.ts';
import { ResourceList } from './resource-list.ts';

/**
 * Where the resources of a tenant lie: by subscription and resource group, all of them and by type, so that a list of a tenant
 * with 100,000 machines costs what its page holds; and by parent, for what lies under one resource. Keys are ids in lower case.
 */
export class ResourceIndex {
  readonly #lists = new Map<string, ResourceList>();
  /** The keys directly under each key, those of resources that are not there themselves too. */
  readonly #children = new Map<string, Set<string>>();

  put(key: string, resource: Resource): void {
    for (const name of listNames(key, resource.type)) {
      const list = this.#lists.get(name) ?? new ResourceList();
      this.#lists.set(name, list);
      list.put(key, resource);
    }
    this.#join(key);
  }

  /** Takes out a key under which nothing lies any more; `type` is null for one that no resource has. */
  remove(key: string, type: string | null): void {
    if (type !== null) for (const name of listNames(key, type)) this.#lists.get(name)?.remove(key);
    this.#children.get(parentOf(key))?.delete(key);
    this.#children.delete(key);
  }

  /** The resources of a subscription or a resource group by its key, of one type or (null) of all; null for any other scope. */
  in(scope: string, type: string | null): readonly Resource[] | null {
    if (!isContainer(scope)) return null;
    return this.#lists.get(listName(scope, type))?.all() ?? [];
  }

  /** The keys directly under a key: of resources, and of what resources lie in. */
  childrenOf(key: string): Iterable<string> {
    return this.#children.get(key) ?? [];
  }

  /** A key and every key under it. */
  *subtree(key: string): Iterable<string> {
    yield key;
    for (const child of this.childrenOf(key)) yield* this.subtree(child);
  }

  #join(key: string): void {
    const parent = parentOf(key);
    const siblings = this.#children.get(parent);
    if (siblings !== undefined) {
      siblings.add(key);
      return;
    }
    this.#children.set(parent, new Set([key]));
    if (parent !== '/') this.#join(parent);
  }
}

/** As `resourceId(key).parentId`, which takes the whole id apart: a large tenant asks this of every resource when it starts. */
function parentOf(key: string): string {
  const above = key.slice(0, key.lastIndexOf('/', key.lastIndexOf('/') - 1));
  const isNamespace = above.lastIndexOf('/providers/') === above.lastIndexOf('/') - '/providers'.length;
  return (isNamespace ? above.slice(0, above.lastIndexOf('/providers/')) : above) || '/';
}

/** The lists that a resource of this key and type stands in. */
function listNames(key: string, type: string): readonly string[] {
  const { subscription, group } =
    /^(?<subscription>\/subscriptions\/[^/]+)(?<group>\/resourcegroups\/[^/]+)?/.exec(key)?.groups ?? {};
  if (subscription === undefined) return [];
  const scopes = group === undefined ? [subscription] : [subscription, subscription + group];
  return scopes.flatMap((scope) => [listName(scope, null), listName(scope, type)]);
}

function isContainer(scope: string): boolean {
  return /^\/subscriptions\/[^/]+(?:\/resourcegroups\/[^/]+)?$/.test(scope);
}

function listName(scope: string, type: string | null): string {
  return type === null ? scope : `${scope} ${type.toLowerCase()}`;
}
