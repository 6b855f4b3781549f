import { toJson } from '../kql/json.ts';
import type { KustoType, Table } from '../kql/value.ts';
import { type Page, skipToken } from './skip-token.ts';

export type ResultFormat = 'objectArray' | 'table';

/**
 * The body of a Resource Graph answer: one page of the rows. Rows that the query itself bounds, and rows of dynamic columns
 * alone, are not paged: what lies beyond the page is cut off and `resultTruncated` says so.
 */
export function graphAnswer(table: Table, page: Page, isPaged: boolean, format: ResultFormat): object {
  const rows = table.rows.slice(page.skip, page.skip + page.top);
  const next = page.skip + rows.length;
  const isMore = next < table.rows.length;
  const hasToken = isPaged && table.columns.some(({ type }) => type !== 'dynamic');
  return {
    totalRecords: table.rows.length,
    count: rows.length,
    data:
      format === 'table'
        ? { columns: table.columns.map(graphColumn), rows: rows.map((row) => row.map(toJson)) }
        : rows.map((row) =>
            Object.fromEntries(table.columns.map(({ name }, index) => [name, toJson(row[index] ?? null)])),
          ),
    facets: [],
    resultTruncated: isMore && !hasToken ? 'true' : 'false',
    ...(isMore && hasToken ? { $skipToken: skipToken({ skip: next, top: page.top }) } : {}),
  };
}

function graphColumn({ name, type }: { readonly name: string; readonly type: KustoType }): object {
  return { name, type: COLUMN_TYPE[type] };
}

/** ColumnDataType of the Resource Graph API. */
const COLUMN_TYPE: Readonly<Record<KustoType, string>> = {
  bool: 'boolean',
  int: 'integer',
  long: 'integer',
  real: 'number',
  decimal: 'number',
  string: 'string',
  guid: 'string',
  datetime: 'datetime',
  timespan: 'string',
  dynamic: 'object',
};
