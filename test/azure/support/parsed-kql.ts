import { kustoLanguage } from '../../../src/sandbox/kql/kusto-language.ts';

/** A query as Microsoft's Kusto parser reads it. */
export interface ParsedKql {
  /** Every node and token in order by its kind, tokens with their text but for string literals: equal for two queries that differ in their values alone. */
  readonly structure: readonly string[];
  /** What each string literal stands for. */
  readonly strings: readonly string[];
  readonly errorCount: number;
}

export function parsedKql(query: string): ParsedKql {
  const { KustoCode, Syntax } = kustoLanguage();
  const code = KustoCode.Parse(query);
  const structure: string[] = [];
  const strings: string[] = [];
  Syntax.SyntaxElement.WalkElements(code?.Syntax ?? null, (element) => {
    if (
      element instanceof Syntax.LiteralExpression &&
      element.Kind === Syntax.SyntaxKind.StringLiteralExpression
    )
      strings.push(String(element.LiteralValue));
    if (!(element instanceof Syntax.SyntaxToken)) structure.push(String(element?.Kind));
    else if (element.Kind === Syntax.SyntaxKind.StringLiteralToken) structure.push('"…"');
    else structure.push(`${element.Kind} ${element.Text}`);
  });
  return { structure, strings, errorCount: code?.GetSyntaxDiagnostics()?.Count ?? 0 };
}
