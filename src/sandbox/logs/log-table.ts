import type { Column, KustoType } from '../kql/value.ts';

/** A documented table of Log Analytics. */
export interface LogTable {
  readonly name: string;
  readonly columns: readonly Column[];
}

const TYPES: ReadonlySet<string> = new Set<KustoType>([
  'bool',
  'int',
  'long',
  'real',
  'string',
  'guid',
  'datetime',
  'timespan',
  'dynamic',
]);

/** A table from its columns as `name:type` between blanks; a bare name is a string column. */
export function logTable(name: string, columns: string): LogTable {
  return { name, columns: columns.trim().split(/\s+/).map(column) };
}

function column(text: string): Column {
  const [name = '', type = 'string'] = text.split(':');
  if (!isKustoType(type)) throw new Error(`${name}: '${type}' is not a type of Kusto`);
  return { name, type };
}

function isKustoType(type: string): type is KustoType {
  return TYPES.has(type);
}
