import { dateTimeText } from '../datetime-text.ts';
import { textOf } from '../functions/text-of.ts';
import { KustoDateTime, type KustoValue } from '../value.ts';
import type { Plugin } from './plugin.ts';

/** `narrow()`: a row for each cell, with the number of its row, from 0, its column's name and its text. */
export const narrow: Plugin = {
  columnsOf: () => [
    { name: 'Row', type: 'long' },
    { name: 'Column', type: 'string' },
    { name: 'Value', type: 'string' },
  ],
  relationOf: ({ input }, columns) => ({
    columns,
    rows: () =>
      input
        .rows()
        .flatMap((row, number) =>
          input.columns.map(({ name }, index) => [BigInt(number), name, shownText(row[index] ?? null)]),
        ),
  }),
};

/** As a screen shows a value: `True`, `2017-03-14 10:59:18.9263023`. Source: https://learn.microsoft.com/kusto/query/narrow-plugin */
function shownText(value: KustoValue): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return value instanceof KustoDateTime
    ? dateTimeText(value).replace('T', ' ').replace('Z', '')
    : textOf(value);
}
