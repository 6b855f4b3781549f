/** The characters of a text as Kusto counts them: Unicode code points, where JavaScript counts UTF-16 units. */
export function codePoints(text: string): readonly string[] {
  return Array.from(text);
}
