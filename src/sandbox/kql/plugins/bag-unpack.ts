import { KqlSemanticError } from '../failure.ts';
import { convertTo } from '../functions/convert-to.ts';
import { isBag } from '../functions/dynamic-kind.ts';
import { missingValue } from '../missing-value.ts';
import type { Row } from '../relation.ts';
import { typeOfValue } from '../type-of-value.ts';
import type { Column, KustoType, KustoValue } from '../value.ts';
import { type BagUnpackArguments, bagUnpackArguments } from './bag-unpack-arguments.ts';
import type { Plugin, PluginCall } from './plugin.ts';

/**
 * `bag_unpack(column)`: the properties of a column's bags as columns of their own, in the order of their names; a property that
 * has values of several types is dynamic, and a null tells no type.
 * Source: https://learn.microsoft.com/kusto/query/bag-unpack-plugin
 */
export const bagUnpack: Plugin = {
  columnsOf(call) {
    const args = bagUnpackArguments(call);
    const properties = propertyColumns(call, args);
    const isProperty = new Set(properties.map(({ name }) => name));
    const others = call.input.columns.filter(({ name }) => name !== args.bagColumn);
    const twice = others.find(({ name }) => isProperty.has(name));
    if (twice && args.columnsConflict === 'error')
      throw new KqlSemanticError(`bag_unpack(): the input already has a column ${twice.name}.`);
    const isSourceKept = args.columnsConflict === 'keep_source';
    const source = new Set(others.map(({ name }) => name));
    return [
      ...others.filter(({ name }) => isSourceKept || !isProperty.has(name)),
      ...properties.filter(({ name }) => !isSourceKept || !source.has(name)),
    ];
  },

  relationOf(call, columns) {
    const args = bagUnpackArguments(call);
    const { input } = call;
    const bagPlace = input.columns.findIndex(({ name }) => name === args.bagColumn);
    const cells = columns.map((column) => cellOf(column, call, args));
    return {
      columns,
      rows: () => input.rows().map((row) => cells.map((cell) => cell(row, row[bagPlace] ?? null))),
    };
  },
};

type Cell = (row: Row, bag: KustoValue) => KustoValue;

function cellOf({ name, type }: Column, { input }: PluginCall, args: BagUnpackArguments): Cell {
  const place = input.columns.findIndex((column) => column.name === name && name !== args.bagColumn);
  const sourceCell: Cell = (row) => (place < 0 ? missingValue(type) : (row[place] ?? null));
  if (place >= 0 && args.columnsConflict !== 'replace_source') return sourceCell;
  return (row, bag) => {
    const value = propertyOf(bag, name, args);
    return value === undefined ? sourceCell(row, bag) : convertTo(value, type);
  };
}

/** The property of a bag that makes a column; undefined when the bag has none that does. */
function propertyOf(
  bag: KustoValue,
  columnName: string,
  { prefix, ignoredProperties }: BagUnpackArguments,
): KustoValue | undefined {
  if (!isBag(bag) || !columnName.startsWith(prefix)) return undefined;
  const key = columnName.slice(prefix.length);
  return ignoredProperties.has(key) ? undefined : (bag.get(key) ?? undefined);
}

function propertyColumns({ input }: PluginCall, args: BagUnpackArguments): readonly Column[] {
  const place = input.columns.findIndex(({ name }) => name === args.bagColumn);
  const typeOfProperty = new Map<string, KustoType>();
  for (const row of input.rows()) {
    const bag = row[place];
    for (const [key, value] of isBag(bag) ? bag : []) {
      if (value === null || args.ignoredProperties.has(key)) continue;
      const type = typeOfValue(value);
      typeOfProperty.set(key, (typeOfProperty.get(key) ?? type) === type ? type : 'dynamic');
    }
  }
  return [...typeOfProperty]
    .map(([key, type]) => ({ name: args.prefix + key, type }))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}
