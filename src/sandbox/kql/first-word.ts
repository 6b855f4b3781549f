/** The word that a construct begins with, to name it in an error: `make-series`, `materialize`. */
export function firstWord(node: Kusto.Language.Syntax.SyntaxElement): string {
  return node.GetFirstToken()?.Text ?? '';
}
