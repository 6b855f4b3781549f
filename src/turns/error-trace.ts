/**
 * What of an error may be logged: its class, code and where it was thrown. Not its message, which may quote what was
 * asked.
 */
export function errorTrace(error: unknown): {
  readonly name: string;
  readonly code: string | null;
  readonly at: string;
} {
  if (!(error instanceof Error)) return { name: typeof error, code: null, at: '' };
  const stack = error.stack ?? '';
  const firstFrame = stack.indexOf('\n    at ');
  return {
    name: error.name,
    code: 'code' in error && typeof error.code === 'string' ? error.code : null,
    at: firstFrame < 0 ? '' : stack.slice(firstFrame).trim(),
  };
}
