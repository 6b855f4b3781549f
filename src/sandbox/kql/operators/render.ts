import { kustoLanguage } from '../kusto-language.ts';
import type { Operator } from './operator.ts';

/** `render`: a hint for a screen, which changes no row. */
export const render: Operator = (node, input) => {
  const { Syntax } = kustoLanguage();
  return node instanceof Syntax.RenderOperator ? input : null;
};
