import { escapedPattern } from '../escaped-pattern.ts';
import { KqlNotModelled } from '../failure.ts';
import { convertTo } from '../functions/convert-to.ts';
import { kindName } from '../kind-name.ts';
import { kustoLanguage } from '../kusto-language.ts';
import { kustoTypeOf } from '../kusto-type-of.ts';
import { present } from '../present.ts';
import type { KustoType, KustoValue } from '../value.ts';

type Part =
  | { readonly kind: 'anything' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'column'; readonly name: string; readonly type: KustoType };

/** The columns that a `parse` pattern finds in a text: null when the text does not match. */
export type ParsePattern = (text: string) => ReadonlyMap<string, KustoValue> | null;

const wholeNumber = String.raw`[-+]?\d+`;
const realNumber = String.raw`[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?`;
const shapes: Partial<Record<KustoType, string>> = {
  int: wholeNumber,
  long: wholeNumber,
  real: realNumber,
  decimal: realNumber,
};

/**
 * The pattern of `parse kind=simple` (every column must have its type) or `kind=relaxed` (a column that has not is null).
 * A text column takes as little as possible, except at the end, where it takes everything.
 * Source: https://learn.microsoft.com/kusto/query/parse-operator
 */
export function parsePattern(nodes: readonly Kusto.Language.Syntax.SyntaxNode[], kind: string): ParsePattern {
  if (kind !== 'simple' && kind !== 'relaxed') throw new KqlNotModelled(`parse kind=${kind}`);
  const isRelaxed = kind === 'relaxed';
  const parts = nodes.map(partOf);
  const regex = new RegExp(
    `^${parts.map((part, index) => source(part, parts[index + 1], isRelaxed)).join('')}$`,
  );
  const columns = parts.filter((part) => part.kind === 'column');
  return (text) => {
    const captures = regex.exec(text);
    if (!captures) return null;
    const values = new Map(
      columns.map(({ name, type }, index) => [name, convertTo(captures[index + 1] ?? '', type)]),
    );
    return isRelaxed || [...values.values()].every((value) => value !== null) ? values : null;
  };
}

function partOf(node: Kusto.Language.Syntax.SyntaxNode): Part {
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

function source(part: Part, next: Part | undefined, isRelaxed: boolean): string {
  if (part.kind === 'text') return escapedPattern(part.text);
  const laziness = next ? '?' : '';
  if (part.kind === 'anything') return `[\\s\\S]*${laziness}`;
  const anything = `[\\s\\S]*${laziness}`;
  const shape = shapes[part.type];
  if (!shape && part.type !== 'string' && next?.kind === 'anything')
    throw new KqlNotModelled(`parse with * after a ${part.type} column`);
  if (!shape) return `(${anything})`;
  return isRelaxed ? `(${shape}|${anything})` : `(${shape})`;
}
