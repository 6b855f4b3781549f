import type { Clock } from '../model/clock.ts';
import { definedValues } from './defined-values.ts';
import type { JsonObject } from './json-object.ts';
import type { Resource } from './resource.ts';

interface PendingWrite {
  readonly visibleAtInMs: number;
  readonly apply: () => unknown;
}

type RowTables = Map<string, readonly JsonObject[]>;

/**
 * The tenant as Resource Graph sees it: a copy of the resources that follows writes `delayInMs` later on the clock, and
 * the rows of tables that are not derived from resources.
 */
export class GraphView {
  readonly #clock: Clock;
  readonly #delayInMs: number;
  readonly #resources = new Map<string, Resource>();
  readonly #tables: RowTables;
  /** What #tables will be once every write so far shows. */
  readonly #writtenTables: RowTables;
  #pending: PendingWrite[] = [];
  #version = 0;

  constructor(
    clock: Clock,
    delayInMs: number,
    resources: Iterable<Resource>,
    tables: Readonly<Record<string, readonly JsonObject[]>>,
  ) {
    this.#clock = clock;
    this.#delayInMs = delayInMs;
    for (const resource of resources) this.#resources.set(resource.id.toLowerCase(), resource);
    this.#tables = tablesOf(tables);
    this.#writtenTables = tablesOf(tables);
  }

  /** Every resource that Resource Graph sees by now. */
  resources(): Iterable<Resource> {
    this.#catchUp();
    return this.#resources.values();
  }

  /** The rows given for a table beside what its resources yield. A row wins over a resource of the same id. */
  rows(table: string): readonly JsonObject[] {
    this.#catchUp();
    return this.#tables.get(table.toLowerCase()) ?? [];
  }

  /** The rows given for a table as its own provider keeps them: every write shows at once. */
  writtenRows(table: string): readonly JsonObject[] {
    return this.#writtenTables.get(table.toLowerCase()) ?? [];
  }

  /** Grows whenever something in this view changes: what is derived from it can be kept until then. */
  version(): number {
    this.#catchUp();
    return this.#version;
  }

  /** Puts rows into a table, each in the place of the row of the same id if there is one. */
  replaceRows(table: string, rows: readonly JsonObject[]): void {
    const defined = rows.map(definedValues);
    this.#writeTable(table, (kept) => replacedById(kept, defined));
  }

  /** Takes out the rows that `isGone` names. */
  removeRows(table: string, isGone: (row: JsonObject) => boolean): void {
    this.#writeTable(table, (kept) => kept.filter((row) => !isGone(row)));
  }

  follow(id: string, resource: Resource | null): void {
    const key = id.toLowerCase();
    this.#later(() => {
      if (resource === null) this.#resources.delete(key);
      else this.#resources.set(key, resource);
    });
  }

  #writeTable(table: string, change: (kept: readonly JsonObject[]) => readonly JsonObject[]): void {
    const key = table.toLowerCase();
    this.#writtenTables.set(key, change(this.#writtenTables.get(key) ?? []));
    this.#later(() => this.#tables.set(key, change(this.#tables.get(key) ?? [])));
  }

  #later(apply: () => unknown): void {
    this.#pending.push({ visibleAtInMs: this.#clock.now().getTime() + this.#delayInMs, apply });
  }

  #catchUp(): void {
    const nowInMs = this.#clock.now().getTime();
    let ready = 0;
    for (const write of this.#pending) {
      if (write.visibleAtInMs > nowInMs) break;
      write.apply();
      ready += 1;
    }
    if (ready === 0) return;
    this.#pending = this.#pending.slice(ready);
    this.#version += 1;
  }
}

function tablesOf(tables: Readonly<Record<string, readonly JsonObject[]>>): RowTables {
  return new Map(Object.entries(tables).map(([table, rows]) => [table.toLowerCase(), rows]));
}

function replacedById(kept: readonly JsonObject[], rows: readonly JsonObject[]): JsonObject[] {
  const next = [...kept];
  const places = new Map(next.map((row, place) => [lowerCaseId(row), place]));
  for (const row of rows) {
    const id = lowerCaseId(row);
    const place = id === null ? undefined : places.get(id);
    if (place !== undefined) next[place] = row;
    else places.set(id, next.push(row) - 1);
  }
  return next;
}

function lowerCaseId(row: JsonObject): string | null {
  return typeof row.id === 'string' ? row.id.toLowerCase() : null;
}
