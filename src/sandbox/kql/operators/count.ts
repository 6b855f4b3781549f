import { columnsOf } from '../columns-of.ts';
import { kustoLanguage } from '../kusto-language.ts';
import type { Operator } from './operator.ts';

/** `count`: one row with the number of rows. */
export const count: Operator = (node, input) => {
  const { Syntax } = kustoLanguage();
  if (!(node instanceof Syntax.CountOperator)) return null;
  return { columns: columnsOf(node), rows: () => [[BigInt(input.rows().length)]] };
};
