import { columnsOf } from '../columns-of.ts';
import { KqlNotModelled } from '../failure.ts';
import { kustoLanguage } from '../kusto-language.ts';
import { OpenSchema } from '../open-schema.ts';
import { bagUnpack } from '../plugins/bag-unpack.ts';
import { narrow } from '../plugins/narrow.ts';
import { pivot } from '../plugins/pivot.ts';
import type { Plugin } from '../plugins/plugin.ts';
import { present } from '../present.ts';
import { elementsOf } from '../syntax-list.ts';
import type { Operator } from './operator.ts';

const plugins: ReadonlyMap<string, Plugin> = new Map([
  ['bag_unpack', bagUnpack],
  ['narrow', narrow],
  ['pivot', pivot],
]);

/** `evaluate`: the table that a plugin makes. Throws OpenSchema where its columns have to be written into the query first. */
export const evaluatePlugin: Operator = (node, input, scope) => {
  const { Symbols, Syntax } = kustoLanguage();
  if (!(node instanceof Syntax.EvaluateOperator)) return null;
  const { Name, ArgumentList } = present(node.FunctionCall);
  const plugin = plugins.get(Name?.SimpleName ?? '');
  if (!plugin) throw new KqlNotModelled(`evaluate ${Name?.SimpleName}`);
  const call = { args: elementsOf(present(ArgumentList).Expressions), input, scope };
  const isOpen = node.ResultType instanceof Symbols.TableSymbol && node.ResultType.IsOpen;
  if (isOpen) throw new OpenSchema(node, plugin.columnsOf(call));
  return plugin.relationOf(call, columnsOf(node));
};
