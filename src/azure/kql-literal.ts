/**
 * A value as a KQL string literal. Everything that could end or bend the literal is escaped: quotes, backslashes,
 * and all characters outside printable ASCII, so that no machine name can change a query.
 * Source: Kusto string data type (learn.microsoft.com/kusto/query/scalar-data-types/string).
 */
export function kqlLiteral(value: string): string {
  if (PLAIN.test(value)) return `"${value}"`;
  const escaped = Array.from(value.split(''), (unit) => {
    if (unit === '"' || unit === '\\') return `\\${unit}`;
    if (unit >= ' ' && unit <= '~') return unit;
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `"${escaped.join('')}"`;
}

/** What needs no escape: nearly every name and id, of which a query may hold thousands. */
const PLAIN = /^[ !#-[\]-~]*$/;
