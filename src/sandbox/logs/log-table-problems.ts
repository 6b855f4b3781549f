import { isJsonObject, type JsonObject } from '../json-object.ts';
import { problemPath, type WorldProblem } from '../world/world-problem.ts';
import { cell } from './cell.ts';
import { LOG_ANALYTICS_SCHEMA } from './known-tables.ts';
import { logColumns } from './log-columns.ts';

/**
 * What does not fit the tables of the workspaces in a parsed file: cells of another type than their column, and partial
 * tables that are not there. Values of the wrong shape are the schema's to refuse and are passed over here.
 */
export function logTableProblems({ workspaces }: JsonObject): readonly WorldProblem[] {
  if (!Array.isArray(workspaces)) return [];
  return workspaces.flatMap((workspace: unknown, index) => {
    if (!isJsonObject(workspace)) return [];
    const tables = isJsonObject(workspace.tables) ? workspace.tables : {};
    const at = ['workspaces', index];
    return [
      ...Object.entries(tables).flatMap(([name, rows]) =>
        Array.isArray(rows) ? unfitCells(name, rows, [...at, 'tables', name]) : [],
      ),
      ...unknownPartialTables(workspace.partial, tables, [...at, 'partial']),
    ];
  });
}

function unfitCells(
  name: string,
  rows: readonly unknown[],
  at: readonly PropertyKey[],
): readonly WorldProblem[] {
  const types = new Map(
    logColumns(name, rows.filter(isJsonObject)).map((column) => [column.name, column.type]),
  );
  return rows.flatMap((row, index) =>
    Object.entries(isJsonObject(row) ? row : {}).flatMap(([column, json]) => {
      const type = types.get(column) ?? 'dynamic';
      if (cell(json, type) !== undefined) return [];
      const says = `holds ${JSON.stringify(json)}, which is not a ${type}; write one, or null`;
      return [{ path: problemPath([...at, index, column]), says }];
    }),
  );
}

function unknownPartialTables(
  partial: unknown,
  tables: JsonObject,
  at: readonly PropertyKey[],
): readonly WorldProblem[] {
  if (!Array.isArray(partial)) return [];
  return partial.flatMap((entry: unknown, index) => {
    const table = isJsonObject(entry) ? entry.table : undefined;
    if (typeof table !== 'string' || Object.hasOwn(tables, table) || LOG_ANALYTICS_SCHEMA.has(table))
      return [];
    const says = `is "${table}", which is no table of the workspace; check its spelling, as in Heartbeat`;
    return [{ path: problemPath([...at, index, 'table']), says }];
  });
}
