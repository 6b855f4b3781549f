import { kustoLanguage } from './kusto-language.ts';

let nameOfKind: ReadonlyMap<number, string> | null = null;

/** The name of a node's syntax kind, such as `AddExpression`, which tells apart the operators of one node class. */
export function kindName(node: Kusto.Language.Syntax.SyntaxElement): string {
  nameOfKind ??= new Map(
    Object.entries(kustoLanguage().Syntax.SyntaxKind).map(([name, kind]) => [Number(kind), name]),
  );
  return nameOfKind.get(node.Kind) ?? '';
}
