import assert from 'node:assert/strict';
import type { Database, TableSource } from '../../../src/sandbox/kql/database.ts';
import { evaluate } from '../../../src/sandbox/kql/evaluate.ts';
import { fromJson, toJson } from '../../../src/sandbox/kql/json.ts';
import type { KustoType, Table } from '../../../src/sandbox/kql/value.ts';

/** A query with the columns it gives, as `name:type, …`, and its rows in JSON. */
export type QueryCase = readonly [query: string, columns: string, rows: readonly (readonly unknown[])[]];

/** The instant that now() means in these tests. */
export const testNow = new Date('2026-11-20T09:00:00Z');

export const emptyDatabase: Database = { name: 'test', tables: new Map() };

/** Defines one test for each case. */
export function checkQueries(cases: readonly QueryCase[], database: Database = emptyDatabase): void {
  for (const [query, columns, rows] of cases) {
    it(query.replaceAll(/\s+/g, ' ').trim(), () => {
      const result = evaluate(query, database, testNow);
      assert.equal(header(result), columns);
      assert.deepEqual(jsonRows(result), rows);
    });
  }
}

/** Defines one test for each scalar expression and its value in JSON. */
export function checkExpressions(cases: readonly (readonly [expression: string, value: unknown])[]): void {
  for (const [expression, value] of cases) {
    it(`${expression} is ${JSON.stringify(value)}`, () => {
      assert.deepEqual(jsonRows(evaluate(`print x = ${expression}`, emptyDatabase, testNow)), [[value]]);
    });
  }
}

export function jsonRows(table: Table): unknown[][] {
  return table.rows.map((row) => row.map(toJson));
}

/** A table of a test database; cells are JSON, so columns must have types that JSON has. */
export function tableOf(
  columns: Readonly<Record<string, KustoType>>,
  rows: readonly (readonly unknown[])[],
): TableSource {
  return {
    columns: Object.entries(columns).map(([name, type]) => ({ name, type })),
    rows: () => rows.map((row) => row.map(fromJson)),
  };
}

function header(table: Table): string {
  return table.columns.map(({ name, type }) => `${name}:${type}`).join(', ');
}
