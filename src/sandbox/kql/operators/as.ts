import { kustoLanguage } from '../kusto-language.ts';
import { present } from '../present.ts';
import { remembered } from '../relation.ts';
import type { Operator } from './operator.ts';

/** `as`: names what comes before it for the rest of the query. */
export const as: Operator = (node, input, scope) => {
  const { Syntax } = kustoLanguage();
  if (!(node instanceof Syntax.AsOperator)) return null;
  const name = present(node.Name).SimpleName ?? '';
  const relation = { ...remembered(input), name };
  scope.bind(name, { kind: 'relation', relation });
  return relation;
};
