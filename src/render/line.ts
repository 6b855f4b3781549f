/** One line of text. Lists of none or one stand for what may be absent: a template repeats its element for each. */
export interface Line {
  readonly text: string;
}

/** A line where there is something to say. */
export function linesFrom(text: string | null): readonly Line[] {
  return text === null || text === '' ? [] : [{ text }];
}

/** Lines as plain text has them. */
export function plainLines(lines: readonly Line[]): readonly string[] {
  return lines.map(({ text }) => text);
}
