import { isTabular } from './is-tabular.ts';
import { kustoLanguage } from './kusto-language.ts';
import { present } from './present.ts';
import type { Relation } from './relation.ts';
import type { Binding, Scope } from './scope.ts';
import { scopeAfter } from './statements.ts';
import { elementsOf, itemsOf } from './syntax-list.ts';
import type { Column } from './value.ts';

type Expression = Kusto.Language.Syntax.Expression;

/** The body of a called let function, with its own let statements and parameters in scope. */
export interface CalledBody {
  readonly scope: Scope;
  readonly result: Expression;
}

/**
 * The call of a function that a let statement defined, with or without parentheses; null when the node is something else.
 * `piped` is the first argument of an `invoke`.
 */
export function calledBody(
  node: Expression,
  columns: readonly Column[],
  scope: Scope,
  piped?: Relation,
): CalledBody | null {
  const { Syntax } = kustoLanguage();
  const isCall = node instanceof Syntax.FunctionCallExpression;
  const reference = isCall ? present(node.Name) : node;
  if (!(reference instanceof Syntax.NameReference)) return null;
  const binding = scope.binding(reference.SimpleName ?? '');
  if (binding?.kind !== 'function') return null;
  const body = present(node.GetCalledFunctionBody());
  if (!(body instanceof Syntax.FunctionBody)) throw new TypeError('A called function has no body.');
  const args = isCall ? elementsOf(present(node.ArgumentList).Expressions) : [];
  return opened(body, binding.definedIn.within(parameterBindings(reference, args, columns, scope, piped)));
}

/** The body of a view that a wildcard means, which takes no arguments; null when the name means something else here. */
export function viewBody(
  { Name, Signatures }: Kusto.Language.Symbols.FunctionSymbol,
  scope: Scope,
): CalledBody | null {
  const binding = scope.binding(Name ?? '');
  const body = itemsOf(Signatures)[0]?.Declaration;
  return binding?.kind === 'function' && body ? opened(body, binding.definedIn) : null;
}

function opened(body: Kusto.Language.Syntax.FunctionBody, scope: Scope): CalledBody {
  return {
    scope: elementsOf(body.Statements).reduce((current, statement) => scopeAfter(statement, current), scope),
    result: present(body.Expression),
  };
}

function parameterBindings(
  reference: Kusto.Language.Syntax.NameReference,
  args: readonly Expression[],
  columns: readonly Column[],
  scope: Scope,
  piped: Relation | undefined,
): ReadonlyMap<string, Binding> {
  const { Symbols, Syntax } = kustoLanguage();
  const symbol = reference.ReferencedSymbol;
  if (!(symbol instanceof Symbols.FunctionSymbol)) throw new TypeError('A called function has no symbol.');
  const parameters = itemsOf(present(itemsOf(symbol.Signatures)[0]).Parameters);
  const bindings = new Map<string, Binding>();
  const positional = args.filter((arg) => !(arg instanceof Syntax.SimpleNamedExpression));
  for (const [index, parameter] of parameters.entries()) {
    const name = parameter.Name ?? '';
    const position = piped ? index - 1 : index;
    if (position < 0 && piped) bindings.set(name, { kind: 'relation', relation: piped });
    else {
      const given = namedArgument(name, args) ?? positional[position];
      bindings.set(name, argumentBinding(given ?? present(parameter.DefaultValue), columns, scope));
    }
  }
  return bindings;
}

function namedArgument(name: string, args: readonly Expression[]): Expression | null {
  const { Syntax } = kustoLanguage();
  for (const arg of args)
    if (arg instanceof Syntax.SimpleNamedExpression && arg.Name?.SimpleName === name) return arg.Expression;
  return null;
}

function argumentBinding(node: Expression, columns: readonly Column[], scope: Scope): Binding {
  if (isTabular(node)) return { kind: 'relation', relation: scope.relation(node) };
  return { kind: 'scalar', scalar: scope.scalar(node, columns) };
}
