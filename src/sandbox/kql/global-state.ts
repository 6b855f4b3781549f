import { kustoLanguage } from './kusto-language.ts';
import { present } from './present.ts';
import type { Schema } from './schema.ts';
import type { Column, KustoType } from './value.ts';

const typeNames = {
  bool: 'Bool',
  int: 'Int',
  long: 'Long',
  real: 'Real',
  decimal: 'Decimal',
  string: 'String',
  guid: 'Guid',
  datetime: 'DateTime',
  timespan: 'TimeSpan',
  dynamic: 'Dynamic',
} as const satisfies Record<KustoType, string>;

/** What the semantic analysis of a query may know: the tables of the schema, under every spelling that finds them. */
export function globalState(query: string, schema: Schema): Kusto.Language.GlobalState {
  const { GlobalState, Symbols } = kustoLanguage();
  const tables = [...tablesByName(query, schema)].map(
    ([name, columns]) => new Symbols.TableSymbol.$ctor4(name, columnSymbols(columns)),
  );
  const symbol = new Symbols.DatabaseSymbol.ctor(schema.name, tables);
  return present(present(GlobalState.Default).WithDatabase(symbol));
}

function tablesByName(query: string, schema: Schema): ReadonlyMap<string, readonly Column[]> {
  const columnsOf = new Map([...schema.tables].map(([name, { columns }]) => [name, columns]));
  if (!schema.areTableNamesCaseInsensitive) return columnsOf;
  const columnsOfLowerCase = new Map([...columnsOf].map(([name, columns]) => [name.toLowerCase(), columns]));
  for (const [word] of query.matchAll(/\w+/g)) {
    const columns = columnsOfLowerCase.get(word.toLowerCase());
    if (columns) columnsOf.set(word, columns);
  }
  return columnsOf;
}

const SYMBOLS = new WeakMap<readonly Column[], readonly Kusto.Language.Symbols.ColumnSymbol[]>();

/** Made once for the same list of columns: every table of Resource Graph has the same. */
function columnSymbols(columns: readonly Column[]): Kusto.Language.Symbols.ColumnSymbol[] {
  const symbols = SYMBOLS.get(columns) ?? columns.map(columnSymbol);
  SYMBOLS.set(columns, symbols);
  return [...symbols];
}

function columnSymbol({ name, type }: Column): Kusto.Language.Symbols.ColumnSymbol {
  const { ColumnSymbol, ScalarTypes } = kustoLanguage().Symbols;
  return new ColumnSymbol(name, ScalarTypes[typeNames[type]], null, null, null, null);
}
