/** A place in a query: lines count from 1, columns from 0, as Azure's error answers count them. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

export function textPosition(text: string, offset: number): TextPosition {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length };
}
