import { KqlSemanticError } from '../failure.ts';
import { isArray } from '../functions/dynamic-kind.ts';
import { textOf } from '../functions/text-of.ts';
import { kustoLanguage } from '../kusto-language.ts';
import type { KustoValue } from '../value.ts';
import { columnArgument } from './column-argument.ts';
import type { PluginCall } from './plugin.ts';

/** Which of two columns of one name stays. */
type ColumnsConflict = 'error' | 'replace_source' | 'keep_source';

export interface BagUnpackArguments {
  readonly bagColumn: string;
  readonly prefix: string;
  readonly columnsConflict: ColumnsConflict;
  readonly ignoredProperties: ReadonlySet<string>;
}

const parameters = ['Column', 'OutputColumnPrefix', 'columnsConflict', 'ignoredProperties'] as const;

/**
 * The arguments of bag_unpack, by their places or, after the first, by their names.
 * Source: https://learn.microsoft.com/kusto/query/bag-unpack-plugin
 */
export function bagUnpackArguments({ args, input, scope }: PluginCall): BagUnpackArguments {
  const { Syntax } = kustoLanguage();
  if (args.length > parameters.length)
    throw new KqlSemanticError('bag_unpack(): it takes at most four arguments.');
  const values = new Map<string, KustoValue>();
  for (const [index, arg] of args.entries()) {
    if (index === 0) continue;
    const isNamed = arg instanceof Syntax.SimpleNamedExpression;
    const name = isNamed ? (arg.Name?.SimpleName ?? '') : (parameters[index] ?? '');
    if (!parameters.some((parameter) => parameter === name))
      throw new KqlSemanticError(`bag_unpack(): it has no argument ${name}.`);
    values.set(name, scope.scalar(isNamed ? arg.Expression : arg, []).of([]));
  }
  const ignored = values.get('ignoredProperties');
  return {
    bagColumn: columnArgument(args[0], input.columns).name,
    prefix: textOf(values.get('OutputColumnPrefix')),
    columnsConflict: conflictOf(textOf(values.get('columnsConflict') ?? 'error')),
    ignoredProperties: new Set(isArray(ignored) ? ignored.map(textOf) : []),
  };
}

function conflictOf(text: string): ColumnsConflict {
  if (text === 'error' || text === 'replace_source' || text === 'keep_source') return text;
  throw new KqlSemanticError(
    `bag_unpack(): columnsConflict is error, replace_source or keep_source, not '${text}'.`,
  );
}
