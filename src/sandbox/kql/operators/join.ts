import { columnsOf } from '../columns-of.ts';
import { KqlNotModelled } from '../failure.ts';
import { kustoLanguage } from '../kusto-language.ts';
import { missingRow } from '../missing-row.ts';
import { operatorParameter } from '../operator-parameter.ts';
import { joinKeys } from './join-keys.ts';
import { joinKinds } from './join-kinds.ts';
import type { Operator } from './operator.ts';

/** `join`: rows of two tables put together where their keys are equal. */
export const join: Operator = (node, input, scope) => {
  const { Syntax } = kustoLanguage();
  if (!(node instanceof Syntax.JoinOperator)) return null;
  const kindName = operatorParameter(node.Parameters, 'kind') ?? 'innerunique';
  const kind = joinKinds[kindName];
  if (!kind) throw new KqlNotModelled(`join kind=${kindName}`);
  const other = scope.relation(node.Expression);
  const keys = joinKeys(node.ConditionClause, input, other);
  return {
    columns: columnsOf(node),
    rows: () =>
      kind({
        left: input.rows(),
        right: other.rows(),
        keys,
        missingLeft: missingRow(input),
        missingRight: missingRow(other),
      }),
  };
};
