import type { Resource } from './resource.ts';
import { resourceId } from './resource-id.ts';
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

  /** Takes out a resource under which nothing lies any more. */
  remove(key: string, type: string): void {
    for (const name of listNames(key, type)) this.#lists.get(name)?.remove(key);
    this.#children.delete(key);
    const parent = parentOf(key);
    const siblings = this.#children.get(parent);
    siblings?.delete(key);
    if (siblings?.size === 0) this.#children.delete(parent);
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

function parentOf(key: string): string {
  return resourceId(key)?.parentId ?? '/';
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
