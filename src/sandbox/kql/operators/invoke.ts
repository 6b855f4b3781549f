import { KqlNotModelled } from '../failure.ts';
import { firstWord } from '../first-word.ts';
import { kustoLanguage } from '../kusto-language.ts';
import { present } from '../present.ts';
import { calledBody } from '../user-function.ts';
import type { Operator } from './operator.ts';

/** `invoke f(…)`: a let function called with the input as its first argument. */
export const invoke: Operator = (node, input, scope) => {
  const { Syntax } = kustoLanguage();
  if (!(node instanceof Syntax.InvokeOperator)) return null;
  const called = present(node.Function);
  const body = calledBody(called, [], scope, input);
  if (!body) throw new KqlNotModelled(`function ${firstWord(called)}`);
  return body.scope.relation(body.result);
};
