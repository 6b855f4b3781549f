import { kustoLanguage } from './kusto-language.ts';

/** From the start of the first character to the end of the last, and which of Microsoft's codes do not count there: null for all. */
interface ToleratedSpan {
  readonly start: number;
  readonly end: number;
  readonly codes: ReadonlySet<string> | null;
}

/** Too many arguments, and an argument of another type. */
const argumentCodes: ReadonlySet<string> = new Set(['KS119', 'KS107']);

/**
 * What the parser has against a query though Azure takes it: hints on how to run it, which change no result, and the last two
 * arguments of bag_unpack, https://learn.microsoft.com/kusto/query/bag-unpack-plugin, which are checked where it is evaluated.
 */
export function tolerated(
  root: Kusto.Language.Syntax.SyntaxNode | null,
): (diagnostic: Kusto.Language.Diagnostic) => boolean {
  const { Syntax } = kustoLanguage();
  const spans: ToleratedSpan[] = [];
  root?.WalkNodes((node) => {
    const isHint = node instanceof Syntax.NamedParameter && node.Name?.SimpleName?.startsWith('hint.');
    if (isHint) spans.push({ start: node.TextStart, end: node.End, codes: null });
    const isBagUnpack =
      node instanceof Syntax.FunctionCallExpression &&
      node.Parent instanceof Syntax.EvaluateOperator &&
      node.Name?.SimpleName === 'bag_unpack';
    if (isBagUnpack) spans.push({ start: node.TextStart, end: node.End, codes: argumentCodes });
  });
  return ({ Start, End, Code }) =>
    spans.some(({ start, end, codes }) => Start >= start && End <= end && (codes?.has(Code ?? '') ?? true));
}
