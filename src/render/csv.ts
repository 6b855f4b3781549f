/** What a cell may hold. */
export type Cell = string | number | boolean | null;

/** What begins so is a formula to a spreadsheet; the wide forms are to one that is set to Japanese. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A line of comma-separated values, each quoted, without its end. A text that a spreadsheet would take for a formula gets an apostrophe before it. Source: RFC 4180. */
export function csvLine(cells: readonly Cell[]): string {
  return cells.map(quoted).join(',');
}

function quoted(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  const plain = typeof cell === 'string' && FORMULA.test(text) ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
}
