import type { Resource } from './resource.ts';

/** Resources by key in the order they were written; replacing one keeps its place, and `all` costs nothing until the next write. */
export class ResourceList {
  readonly #byKey = new Map<string, Resource>();
  #all: readonly Resource[] | null = null;

  put(key: string, resource: Resource): void {
    this.#byKey.set(key, resource);
    this.#all = null;
  }

  remove(key: string): void {
    if (this.#byKey.delete(key)) this.#all = null;
  }

  /** The same array as before for as long as nothing was written, so that what is derived from it can be kept. */
  all(): readonly Resource[] {
    this.#all ??= [...this.#byKey.values()];
    return this.#all;
  }
}
