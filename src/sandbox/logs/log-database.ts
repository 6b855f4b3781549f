import type { Database, TableSource } from '../kql/database.ts';
import { KustoDateTime, type KustoValue } from '../kql/value.ts';
import type { Workspace } from '../world/world.ts';
import type { LogTimespan } from './log-timespan.ts';
import { type WorkspaceTable, workspaceTables } from './workspace-tables.ts';

/** Ticks of 100 ns from 0001-01-01, where Kusto counts from, to 1970-01-01. */
const EPOCH_IN_TICKS = 621_355_968_000_000_000n;
const TICKS_IN_MS = 10_000;

/** What one query sees: the tables of one or several workspaces within a timespan. Remembers which of them it read. */
export class LogDatabase implements Database {
  readonly name = 'LogAnalytics';
  readonly workspaces: readonly Workspace[];
  readonly tables: ReadonlyMap<string, TableSource>;
  readonly #read = new Set<string>();

  constructor(workspaces: readonly Workspace[], timespan: LogTimespan) {
    this.workspaces = workspaces;
    const parts = new Map<string, WorkspaceTable[]>();
    for (const workspace of workspaces)
      for (const table of workspaceTables(workspace).values())
        parts.set(table.name, [...(parts.get(table.name) ?? []), table]);
    this.tables = new Map([...parts].map(([name, tables]) => [name, this.#source(name, tables, timespan)]));
  }

  /** The tables that the query read and that a world declares partial. */
  partialTablesRead(): readonly { readonly table: string; readonly message: string }[] {
    return this.workspaces
      .flatMap(({ partial }) => partial ?? [])
      .filter(({ table }) => this.#read.has(table));
  }

  #source(name: string, tables: readonly WorkspaceTable[], timespan: LogTimespan): TableSource {
    const columns = unitedColumns(tables);
    return {
      columns,
      rows: () => {
        this.#read.add(name);
        return tables.flatMap((table) => rowsIn(table, columns, timespan));
      },
    };
  }
}

function unitedColumns(tables: readonly WorkspaceTable[]): TableSource['columns'] {
  const columns = new Map(tables.flatMap((table) => table.columns.map((column) => [column.name, column])));
  return [...columns.values()];
}

function rowsIn(
  table: WorkspaceTable,
  columns: TableSource['columns'],
  timespan: LogTimespan,
): readonly (readonly KustoValue[])[] {
  const placeOf = new Map(table.columns.map(({ name }, place) => [name, place]));
  const time = placeOf.get('TimeGenerated') ?? -1;
  const rows = table.cells().filter((row) => isWithin(row[time] ?? null, timespan));
  if (columns.length === table.columns.length) return rows;
  return rows.map((row) =>
    columns.map(({ name, type }) => row[placeOf.get(name) ?? -1] ?? (type === 'string' ? '' : null)),
  );
}

/** A row without a time of its own lies in every timespan. */
function isWithin(time: KustoValue, { fromInMs, untilInMs }: LogTimespan): boolean {
  if (!(time instanceof KustoDateTime)) return true;
  const timeInMs = Number(time.ticks - EPOCH_IN_TICKS) / TICKS_IN_MS;
  return timeInMs >= fromInMs && timeInMs < untilInMs;
}
