/** The first name that a statement of the query begins with and that is neither a table nor bound by `let`; null if there is none. */
export function unknownTableIn(query: string, tables: ReadonlyMap<string, unknown>): string | null {
  const statements = query.replace(/\/\/[^\n]*/g, ' ').split(';');
  const bound = new Set<string>();
  for (const statement of statements) {
    const parts = /^\s*(?:let\s+(?<bound>\w+)\s*=\s*)?(?<name>[A-Za-z_]\w*)\s*(?:\||$)/.exec(
      statement,
    )?.groups;
    if (parts?.bound !== undefined) bound.add(parts.bound);
    const name = parts?.name;
    if (name !== undefined && !bound.has(name) && !tables.has(name.toLowerCase())) return name;
  }
  return null;
}
