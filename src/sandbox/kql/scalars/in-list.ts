import { KqlNotModelled } from '../failure.ts';
import { textOf } from '../functions/text-of.ts';
import { hasTerm } from '../has-term.ts';
import { kindName } from '../kind-name.ts';
import { kustoLanguage } from '../kusto-language.ts';
import type { Row } from '../relation.ts';
import { constantScalar, type Scalar } from '../scalar.ts';
import type { KustoValue } from '../value.ts';
import { valueKey } from '../value-key.ts';
import { checkComparable } from './operands.ts';
import type { ScalarCompiler } from './scalar-compiler.ts';
import { type ValueList, valuesIn } from './values-in.ts';

interface ListOperator {
  readonly isNegated: boolean;
  /** Prepares a list, once when it is constant, to be asked about values. */
  readonly prepare: (
    list: ValueList,
    left: Scalar,
  ) => (values: readonly KustoValue[]) => (value: KustoValue) => boolean;
}

const listOperators: Readonly<Record<string, ListOperator>> = {
  InExpression: { isNegated: false, prepare: membership },
  NotInExpression: { isNegated: true, prepare: membership },
  InCsExpression: { isNegated: false, prepare: () => foldedMembership },
  NotInCsExpression: { isNegated: true, prepare: () => foldedMembership },
  HasAnyExpression: { isNegated: false, prepare: () => terms((list, test) => list.some(test)) },
  HasAllExpression: { isNegated: false, prepare: () => terms((list, test) => list.every(test)) },
};

/** `in`, `in~`, `has_any`, `has_all` and their negations; null when the node is something else. */
export const inList: ScalarCompiler = (node, columns, scope) => {
  const { Syntax } = kustoLanguage();
  const isList =
    node instanceof Syntax.InExpression ||
    node instanceof Syntax.HasAnyExpression ||
    node instanceof Syntax.HasAllExpression;
  if (!isList) return null;
  const operator = listOperators[kindName(node)];
  if (!operator || node.Left instanceof Syntax.StarExpression)
    throw new KqlNotModelled(`operator ${node.Operator?.Text} here`);
  const left = scope.scalar(node.Left, columns);
  const list = valuesIn(node.Right, columns, scope);
  const prepared = operator.prepare(list, left);
  const test = list.isConstant ? once(() => prepared(list.of([]))) : (row: Row) => prepared(list.of(row));
  const of = (row: Row) => test(row)(left.of(row)) !== operator.isNegated;
  return left.isConstant && list.isConstant
    ? constantScalar('bool', () => of([]))
    : { type: 'bool', isConstant: false, of };
};

function once<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | null = null;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

/** A dynamic value is compared with strings as the text it is. */
function membership(list: ValueList, left: Scalar) {
  const areTexts = list.type === 'string' || left.type === 'string';
  if (list.type !== 'dynamic' && left.type !== 'dynamic') checkComparable(left.type, list.type);
  const keyOf = areTexts ? textOf : valueKey;
  return (values: readonly KustoValue[]) => {
    const keys = new Set(values.filter((value) => value !== null).map(keyOf));
    return (value: KustoValue) => (value !== null || areTexts) && keys.has(keyOf(value));
  };
}

function foldedMembership(values: readonly KustoValue[]) {
  const keys = new Set(values.map((value) => textOf(value).toLowerCase()));
  return (value: KustoValue) => keys.has(textOf(value).toLowerCase());
}

type Quantifier = (terms: readonly string[], test: (term: string) => boolean) => boolean;

function terms(quantifier: Quantifier) {
  return (values: readonly KustoValue[]) => {
    const searched = values.map((value) => textOf(value).toLowerCase());
    return (value: KustoValue) => {
      const text = textOf(value).toLowerCase();
      return quantifier(searched, (term) => hasTerm(text, term));
    };
  };
}
