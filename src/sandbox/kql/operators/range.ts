import { columnsOf } from '../columns-of.ts';
import { compareValues } from '../compare.ts';
import { KqlSemanticError } from '../failure.ts';
import { kustoLanguage } from '../kusto-language.ts';
import { present } from '../present.ts';
import type { Row } from '../relation.ts';
import { arithmetic } from '../scalars/arithmetic.ts';
import { KustoTimeSpan, type KustoValue } from '../value.ts';
import type { Operator } from './operator.ts';

/** Azure refuses longer ones too late to be of use; this is far beyond what a sandbox needs. */
const mostRows = 1_000_000;

/** `range x from a to b step s`: one row for each step. */
export const range: Operator = (node, _input, scope) => {
  const { Syntax } = kustoLanguage();
  if (!(node instanceof Syntax.RangeOperator)) return null;
  const [from, to, step] = [node.From, node.To, node.Step].map((part) => scope.scalar(part, []));
  return {
    columns: columnsOf(node),
    rows: () => steps(present(from).of([]), present(to).of([]), present(step).of([])),
  };
};

function steps(from: KustoValue, to: KustoValue, step: KustoValue): readonly Row[] {
  const add = present(arithmetic.AddExpression);
  const direction = stepDirection(step);
  const rows: Row[] = [];
  if (from === null || to === null || direction === 0) return rows;
  for (let value: KustoValue = from; compareValues(value, to) * direction <= 0; value = add(value, step)) {
    if (rows.length === mostRows) throw new KqlSemanticError(`A range has at most ${mostRows} rows here.`);
    rows.push([value]);
  }
  return rows;
}

function stepDirection(step: KustoValue): number {
  if (step instanceof KustoTimeSpan) return Math.sign(Number(step.ticks));
  return typeof step === 'bigint' || typeof step === 'number' ? Math.sign(Number(step)) : 0;
}
