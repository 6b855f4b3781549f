import { comparablePath } from './comparable-path.ts';
import { definedValues } from './defined-values.ts';
import { jsonMergePatch } from './json-merge-patch.ts';
import type { JsonObject } from './json-object.ts';
import type { Resource } from './resource.ts';
import { resourceId } from './resource-id.ts';
import { ResourceIndex } from './resource-index.ts';

/** Told of every write: the new state, or null when the resource is gone. */
export type ResourceWritten = (id: string, resource: Resource | null) => void;

/** The resources as ARM sees them: every write shows at once. Ids and types compare without case. */
export class ResourceStore {
  readonly #byKey = new Map<string, Resource>();
  readonly #index = new ResourceIndex();
  readonly #written: ResourceWritten;

  constructor(resources: Iterable<Resource>, written: ResourceWritten) {
    this.#written = written;
    for (const resource of resources) this.#keep(resource);
  }

  get(id: string): Resource | null {
    return this.#byKey.get(comparablePath(id)) ?? null;
  }

  /**
   * The resources of one type at or under a scope, in the order they were written: of a subscription or a resource group the
   * same array until one of them is written, of any other scope (a machine, `/`) put together anew from what lies there.
   */
  list(type: string, scope: string): readonly Resource[] {
    const key = comparablePath(scope);
    return (
      this.#index.in(key, type) ?? [...this.#subtree(key)].filter((resource) => isOfType(resource, type))
    );
  }

  /** Every resource at or under a scope, as `list`. */
  under(scope: string): readonly Resource[] {
    const key = comparablePath(scope);
    return this.#index.in(key, null) ?? [...this.#subtree(key)];
  }

  /** The resources of one type directly under a resource, a resource group or a subscription. */
  childrenOf(parentId: string, type: string): readonly Resource[] {
    const found: Resource[] = [];
    for (const key of this.#index.childrenOf(comparablePath(parentId))) {
      const resource = this.#byKey.get(key);
      if (resource !== undefined && isOfType(resource, type)) found.push(resource);
    }
    return found;
  }

  /** The ids, in lower case, of what lies directly under one: also of a resource group that only its resources imply. */
  idsUnder(parentId: string): Iterable<string> {
    return this.#index.childrenOf(comparablePath(parentId));
  }

  all(): IterableIterator<Resource> {
    return this.#byKey.values();
  }

  /** Keeps a resource as JSON carries it, and gives it back as it is kept. */
  put(sent: Resource): Resource {
    const resource = definedValues(sent);
    this.#keep(resource);
    this.#written(resource.id, resource);
    return resource;
  }

  /** The resource with `patch` merged in (RFC 7396; its id, type and name stay); null when there is none of that id. */
  patch(id: string, patch: JsonObject): Resource | null {
    const resource = this.get(id);
    return resource === null ? null : this.put(merged(resource, patch));
  }

  /** As `patch`, but an absent resource is created from what its id says. */
  merge(id: string, patch: JsonObject): Resource {
    const resource = this.get(id);
    if (resource !== null) return this.put(merged(resource, patch));
    const parts = resourceId(id);
    if (parts === null) throw new Error(`not a resource id: ${id}`);
    return this.put(merged({ id, type: parts.type, name: parts.name, properties: {} }, patch));
  }

  /** Removes the resource and everything under it; false when there is none of that id. */
  remove(id: string): boolean {
    if (!this.#byKey.has(comparablePath(id))) return false;
    for (const key of [...this.#index.subtree(comparablePath(id))].reverse()) {
      const resource = this.#byKey.get(key);
      this.#index.remove(key, resource?.type ?? null);
      if (resource === undefined) continue;
      this.#byKey.delete(key);
      this.#written(resource.id, null);
    }
    return true;
  }

  #keep(resource: Resource): void {
    const key = comparablePath(resource.id);
    this.#byKey.set(key, resource);
    this.#index.put(key, resource);
  }

  *#subtree(key: string): Iterable<Resource> {
    for (const one of this.#index.subtree(key)) {
      const resource = this.#byKey.get(one);
      if (resource !== undefined) yield resource;
    }
  }
}

function isOfType({ type }: Resource, wanted: string): boolean {
  return type.toLowerCase() === wanted.toLowerCase();
}

function merged(resource: Resource, patch: JsonObject): Resource {
  const { id, type, name } = resource;
  const next = jsonMergePatch(resource, patch);
  return { properties: {}, ...next, id, type, name } as Resource;
}
