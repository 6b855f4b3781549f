import { toJson } from '../kql/json.ts';
import type { Column, KustoValue, Table } from '../kql/value.ts';

/** A result table as the query API writes it: dynamic cells are JSON text. */
export function primaryResult({ columns, rows }: Table): object {
  return {
    name: 'PrimaryResult',
    columns: columns.map(({ name, type }) => ({ name, type })),
    rows: rows.map((row) => row.map((value, index) => logCell(value, columns[index]))),
  };
}

function logCell(value: KustoValue, column: Column | undefined): unknown {
  const json = toJson(value);
  return column?.type === 'dynamic' && json !== null ? JSON.stringify(json) : json;
}
