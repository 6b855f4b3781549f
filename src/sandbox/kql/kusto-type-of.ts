import type { KustoType } from './value.ts';

const scalarTypes: ReadonlySet<string> = new Set<KustoType>([
  'bool',
  'int',
  'long',
  'real',
  'decimal',
  'string',
  'guid',
  'datetime',
  'timespan',
  'dynamic',
]);

/** The scalar type that the semantic analysis found; arrays, bags and what it does not know are dynamic. */
export function kustoTypeOf(symbol: Kusto.Language.Symbols.Symbol | null): KustoType {
  const name = symbol?.Name ?? '';
  return isKustoType(name) ? name : 'dynamic';
}

function isKustoType(name: string): name is KustoType {
  return scalarTypes.has(name);
}
