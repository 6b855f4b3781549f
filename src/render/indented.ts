/** Lines set in under what they belong to. */
export function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`));
}

/** Lines set in under one entry of a list, without the blank ones between them. */
export function indentedTightly(lines: readonly string[]): readonly string[] {
  return indented(lines.filter((line) => line !== ''));
}
