import { columnsOf } from '../columns-of.ts';
import { KqlNotModelled } from '../failure.ts';
import { kustoLanguage } from '../kusto-language.ts';
import { missingRow } from '../missing-row.ts';
import { operatorParameter } from '../operator-parameter.ts';
import { joinKeys } from './join-keys.ts';
import { joinKinds } from './join-kinds.ts';
import type { Operator } from './operator.ts';

/** `lookup`: every row with the columns of the row it matches in another table, whose keys are left out. */
export const lookup: Operator = (node, input, scope) => {
  const { Syntax } = kustoLanguage();
  if (!(node instanceof Syntax.LookupOperator)) return null;
  const kindName = operatorParameter(node.Parameters, 'kind') ?? 'leftouter';
  const kind = kindName === 'leftouter' || kindName === 'inner' ? joinKinds[kindName] : undefined;
  if (!kind) throw new KqlNotModelled(`lookup kind=${kindName}`);
  const other = scope.relation(node.Expression);
  const keys = joinKeys(node.LookupClause, input, other);
  const keyColumns = new Set(keys.pairs.map(({ right }) => right));
  const isKept = [
    ...input.columns.map(() => true),
    ...other.columns.map(({ name }) => !keyColumns.has(name)),
  ];
  return {
    columns: columnsOf(node),
    rows: () => {
      const joined = kind({
        left: input.rows(),
        right: other.rows(),
        keys,
        missingLeft: missingRow(input),
        missingRight: missingRow(other),
      });
      return joined.map((row) => row.filter((_, index) => isKept[index]));
    },
  };
};
