import { KqlNotModelled } from '../failure.ts';
import { kindName } from '../kind-name.ts';
import { kustoLanguage } from '../kusto-language.ts';
import { kustoTypeOf } from '../kusto-type-of.ts';
import { present } from '../present.ts';
import type { KustoType } from '../value.ts';

/** One piece of the pattern of a `parse`. */
export type ParsePart =
  | { readonly kind: 'anything' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'column'; readonly name: string; readonly type: KustoType };

/** What a node of the pattern means. Throws KqlNotModelled for what is neither `*`, a column nor a text. */
export function parsePart(node: Kusto.Language.Syntax.SyntaxNode): ParsePart {
  const { Syntax } = kustoLanguage();
  if (node instanceof Syntax.StarExpression) return { kind: 'anything' };
  if (node instanceof Syntax.NameDeclaration)
    return { kind: 'column', name: node.SimpleName ?? '', type: 'string' };
  if (node instanceof Syntax.NameAndTypeDeclaration) {
    const name = present(node.Name).SimpleName ?? '';
    return { kind: 'column', name, type: kustoTypeOf(present(node.Type).ReferencedSymbol) };
  }
  const isText =
    node instanceof Syntax.LiteralExpression || node instanceof Syntax.CompoundStringLiteralExpression;
  if (!isText) throw new KqlNotModelled(`parse with ${kindName(node)}`);
  return { kind: 'text', text: node.LiteralValueInfo?.ValueText ?? '' };
}
