/** A column's name as a query writes it, whatever characters it has. */
export function quotedName(name: string): string {
  return `[${JSON.stringify(name)}]`;
}
