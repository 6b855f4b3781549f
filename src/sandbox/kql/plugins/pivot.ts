import { KqlNotModelled, KqlSemanticError } from '../failure.ts';
import { textOf } from '../functions/text-of.ts';
import type { Collector } from '../operators/aggregation.ts';
import type { Relation, Row } from '../relation.ts';
import type { Column } from '../value.ts';
import { rowKey } from '../value-key.ts';
import { pivotArguments } from './pivot-arguments.ts';
import type { Plugin } from './plugin.ts';

interface Group {
  readonly row: Row;
  readonly collectorOfName: Map<string, Collector>;
}

/**
 * `pivot(column)`: the values of a column as columns of their own, in the order in which they come, with what is aggregated over
 * the rows that have them; where there are none, what the aggregation makes of nothing.
 * Source: https://learn.microsoft.com/kusto/query/pivot-plugin
 */
export const pivot: Plugin = {
  columnsOf(call) {
    const { pivotColumn, aggregatedType, keys } = pivotArguments(call);
    const names = new Set(call.input.rows().map(nameIn(pivotColumn, call.input)));
    if (names.has('')) throw new KqlNotModelled('pivot of a column with empty values');
    const twice = keys.find(({ name }) => names.has(name));
    if (twice) throw new KqlSemanticError(`pivot(): the input already has a column ${twice.name}.`);
    return [...keys, ...[...names].map((name) => ({ name, type: aggregatedType }))];
  },

  relationOf(call, columns) {
    const { pivotColumn, aggregation, keys } = pivotArguments(call);
    const { input } = call;
    const keyNames = new Set(keys.map(({ name }) => name));
    const keyPlaces = keys.map(({ name }) => placeOf(name, input));
    const nameOf = nameIn(pivotColumn, input);
    const cells = columns.map(({ name }) => {
      if (!keyNames.has(name))
        return ({ collectorOfName }: Group) =>
          (collectorOfName.get(name) ?? aggregation.collect()).cells()[0];
      const place = placeOf(name, input);
      return ({ row }: Group) => row[place];
    });
    return { columns, rows: () => groups().map((group) => cells.map((cell) => cell(group) ?? null)) };

    function groups(): readonly Group[] {
      const groupOfKey = new Map<string, Group>();
      for (const row of input.rows()) {
        const key = rowKey(keyPlaces.map((place) => row[place] ?? null));
        const group = groupOfKey.get(key) ?? { row, collectorOfName: new Map() };
        groupOfKey.set(key, group);
        const name = nameOf(row);
        const collector = group.collectorOfName.get(name) ?? aggregation.collect();
        group.collectorOfName.set(name, collector);
        collector.add(row);
      }
      return [...groupOfKey.values()];
    }
  },
};

function nameIn({ name }: Column, input: Relation): (row: Row) => string {
  const place = placeOf(name, input);
  return (row) => textOf(row[place]);
}

function placeOf(columnName: string, { columns }: Relation): number {
  return columns.findIndex(({ name }) => name === columnName);
}
