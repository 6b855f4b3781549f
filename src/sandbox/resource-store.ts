import { jsonMergePatch } from './json-merge-patch.ts';
import type { JsonObject } from './json-object.ts';
import type { Resource } from './resource.ts';
import { isWithinScope, resourceId } from './resource-id.ts';

/** Told of every write: the new state, or null when the resource is gone. */
export type ResourceWritten = (id: string, resource: Resource | null) => void;

/** The resources as ARM sees them: every write shows at once. Ids and types compare without case. */
export class ResourceStore {
  readonly #byKey = new Map<string, Resource>();
  readonly #keysByType = new Map<string, Set<string>>();
  readonly #written: ResourceWritten;

  constructor(resources: Iterable<Resource>, written: ResourceWritten) {
    this.#written = written;
    for (const resource of resources) this.#keep(resource);
  }

  get(id: string): Resource | null {
    return this.#byKey.get(keyOf(id)) ?? null;
  }

  /** The resources of one type at or under a scope (subscription, resource group, machine, `/`), in the order they were written. */
  list(type: string, scope: string): readonly Resource[] {
    const found: Resource[] = [];
    for (const key of this.#keysByType.get(type.toLowerCase()) ?? []) {
      const resource = this.#byKey.get(key);
      if (resource !== undefined && isWithinScope(key, scope)) found.push(resource);
    }
    return found;
  }

  all(): IterableIterator<Resource> {
    return this.#byKey.values();
  }

  put(resource: Resource): Resource {
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
    if (!this.#byKey.has(keyOf(id))) return false;
    for (const [key, resource] of [...this.#byKey]) {
      if (!isWithinScope(key, id)) continue;
      this.#byKey.delete(key);
      this.#keysByType.get(resource.type.toLowerCase())?.delete(key);
      this.#written(resource.id, null);
    }
    return true;
  }

  #keep(resource: Resource): void {
    const key = keyOf(resource.id);
    this.#byKey.set(key, resource);
    const type = resource.type.toLowerCase();
    const keys = this.#keysByType.get(type) ?? new Set();
    this.#keysByType.set(type, keys.add(key));
  }
}

function keyOf(id: string): string {
  return id.toLowerCase().replace(/\/+$/, '');
}

function merged(resource: Resource, patch: JsonObject): Resource {
  const { id, type, name } = resource;
  const next = jsonMergePatch(resource, patch);
  return { properties: {}, ...next, id, type, name } as Resource;
}
