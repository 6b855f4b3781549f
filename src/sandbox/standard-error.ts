/** Writes what was thrown, with its stack, to standard error. */
export function writeToStandardError(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
}
