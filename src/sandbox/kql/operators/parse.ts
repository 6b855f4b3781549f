import { columnsOf } from '../columns-of.ts';
import { textOf } from '../functions/text-of.ts';
import { kustoLanguage } from '../kusto-language.ts';
import { missingValue } from '../missing-value.ts';
import { operatorParameter } from '../operator-parameter.ts';
import type { Row } from '../relation.ts';
import { itemsOf } from '../syntax-list.ts';
import type { KustoValue } from '../value.ts';
import type { Operator } from './operator.ts';
import { parsePattern } from './parse-pattern.ts';

/** `parse` and `parse-where`: columns taken out of a text; the latter drops the rows whose text does not match. */
export const parse: Operator = (node, input, scope) => {
  const { Syntax } = kustoLanguage();
  const isFilter = node instanceof Syntax.ParseWhereOperator;
  if (!isFilter && !(node instanceof Syntax.ParseOperator)) return null;
  const columns = columnsOf(node);
  const text = scope.scalar(node.Expression, input.columns);
  const pattern = parsePattern(
    itemsOf(node.Patterns),
    operatorParameter(node.Parameters, 'kind') ?? 'simple',
    operatorParameter(node.Parameters, 'flags') ?? '',
  );
  const positions = columns.map(({ name }) => input.columns.findIndex((column) => column.name === name));
  return {
    columns,
    rows: () =>
      input.rows().flatMap((row) => {
        const found = pattern(textOf(text.of(row)));
        return found || !isFilter ? [withFound(row, found)] : [];
      }),
  };

  function withFound(row: Row, found: ReadonlyMap<string, KustoValue> | null): Row {
    return columns.map(({ name, type }, index) => {
      const position = positions[index] ?? -1;
      const value = found?.get(name);
      if (value !== undefined) return value;
      return position < 0 ? missingValue(type) : (row[position] ?? null);
    });
  }
};
