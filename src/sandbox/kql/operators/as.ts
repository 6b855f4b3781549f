import { kustoLanguage } from '../kusto-language.ts';
import { present } from '../present.ts';
import { remembered } from '../relation.ts';
import type { Operator } from './operator.ts';

/** `as`: names what comes before it for the rest of the query. */
export const as: Operator = (node, input, scope) => {
  const { Syntax } = kustoLanguage();
  if (!(node instanceof Syntax.AsOperator)) return null;
  const relation = remembered(input);
  scope.bind(present(node.Name).SimpleName ?? '', { kind: 'relation', relation });
  return relation;
};
