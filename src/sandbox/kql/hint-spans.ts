import { kustoLanguage } from './kusto-language.ts';

/** From the start of the first character to the end of the last. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Where a query gives hints on how to run it: advice that changes no result, and of which Azure takes more than the parser knows. */
export function hintSpans(root: Kusto.Language.Syntax.SyntaxNode | null): readonly TextSpan[] {
  const { Syntax } = kustoLanguage();
  const spans: TextSpan[] = [];
  root?.WalkNodes((node) => {
    const isHint = node instanceof Syntax.NamedParameter && node.Name?.SimpleName?.startsWith('hint.');
    if (isHint) spans.push({ start: node.TextStart, end: node.End });
  });
  return spans;
}
