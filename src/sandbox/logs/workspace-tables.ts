import type { JsonObject } from '../json-object.ts';
import type { Column, KustoValue } from '../kql/value.ts';
import type { Workspace } from '../world/world.ts';
import { cell } from './cell.ts';
import { inferredColumns } from './inferred-columns.ts';
import { LOG_ANALYTICS_SCHEMA } from './known-tables.ts';

/** A row of a world that does not fit its table. */
export class UnfitLogRow extends Error {}

type Cells = readonly KustoValue[];

export interface WorkspaceTable {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Read when first asked for, and kept. Throws UnfitLogRow. */
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

/** What every table has; a world need not write them. */
const ALWAYS_THERE: readonly Column[] = [
  { name: 'TimeGenerated', type: 'datetime' },
  { name: 'TenantId', type: 'string' },
  { name: 'Type', type: 'string' },
];

function workspaceTable(workspace: Workspace, name: string, rows: readonly JsonObject[]): WorkspaceTable {
  const documented = LOG_ANALYTICS_SCHEMA.get(name) ?? ALWAYS_THERE;
  const columns = [...documented, ...inferredColumns(rows, documented)];
  let cells: readonly Cells[] | null = null;
  return {
    name,
    columns,
    cells() {
      cells ??= rows.map((row, index) =>
        columns.map((column) => {
          const json = { TenantId: workspace.customerId, Type: name, ...row }[column.name];
          const value = cell(json, column.type);
          if (value !== undefined) return value;
          const where = `workspaces['${workspace.customerId}'].tables.${name}[${index}].${column.name}`;
          throw new UnfitLogRow(`${where} holds ${JSON.stringify(json)}, which is not a ${column.type}.`);
        }),
      );
      return cells;
    },
  };
}
