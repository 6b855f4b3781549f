import { columnsOf } from '../columns-of.ts';
import { kustoLanguage } from '../kusto-language.ts';
import type { KustoType } from '../value.ts';
import type { Operator } from './operator.ts';

const dotNetTypes = {
  bool: 'System.SByte',
  int: 'System.Int32',
  long: 'System.Int64',
  real: 'System.Double',
  decimal: 'System.Data.SqlTypes.SqlDecimal',
  string: 'System.String',
  guid: 'System.Guid',
  datetime: 'System.DateTime',
  timespan: 'System.TimeSpan',
  dynamic: 'System.Object',
} as const satisfies Record<KustoType, string>;

/** `getschema`: a row for each column of the input. */
export const getSchema: Operator = (node, input) => {
  const { Syntax } = kustoLanguage();
  if (!(node instanceof Syntax.GetSchemaOperator)) return null;
  return {
    columns: columnsOf(node),
    rows: () => input.columns.map(({ name, type }, index) => [name, BigInt(index), dotNetTypes[type], type]),
  };
};
