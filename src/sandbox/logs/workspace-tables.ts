import type { JsonObject } from '../json-object.ts';
import type { Column, KustoValue } from '../kql/value.ts';
import type { Workspace } from '../world/world.ts';
import { cell } from './cell.ts';
import { LOG_ANALYTICS_SCHEMA } from './known-tables.ts';
import { logColumns } from './log-columns.ts';

type Cells = readonly KustoValue[];

export interface WorkspaceTable {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Read when first asked for, and kept. */
  cells(): readonly Cells[];
}

/** The tables of a workspace by name: those with documented columns, and those that its world gives. */
export function workspaceTables(workspace: Workspace): ReadonlyMap<string, WorkspaceTable> {
  const kept = TABLES.get(workspace);
  if (kept !== undefined) return kept;
  const names = new Set([...LOG_ANALYTICS_SCHEMA.keys(), ...Object.keys(workspace.tables)]);
  const tables = new Map(
    [...names].map((name) => [name, workspaceTable(workspace, name, workspace.tables[name] ?? [])]),
  );
  TABLES.set(workspace, tables);
  return tables;
}

const TABLES = new WeakMap<Workspace, ReadonlyMap<string, WorkspaceTable>>();

function workspaceTable(workspace: Workspace, name: string, rows: readonly JsonObject[]): WorkspaceTable {
  const columns = logColumns(name, rows);
  let cells: readonly Cells[] | null = null;
  return {
    name,
    columns,
    cells() {
      cells ??= rows.map((row) => {
        const given: JsonObject = { TenantId: workspace.customerId, Type: name, ...row };
        return columns.map((column) => fittingCell(given, column));
      });
      return cells;
    },
  };
}

function fittingCell(row: JsonObject, { name, type }: Column): KustoValue {
  const value = cell(row[name], type);
  if (value === undefined) throw new TypeError(`A world was taken whose ${name} is not a ${type}.`);
  return value;
}
