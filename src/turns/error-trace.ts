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
  return {
    name: error.name,
    code: 'code' in error && typeof error.code === 'string' ? error.code : null,
    at: framesOf(error),
  };
}

/**
 * The frames of the stack: what follows the message, found by the message's own length, since a message may hold lines
 * that look like frames (somebody's pasted stack). A stack that does not begin with the error's class and message says
 * nothing that can be told from a message: none of it is logged.
 */
function framesOf({ stack = '', message }: Error): string {
  const [className = ''] = /^[\w$.]+(?: \[\w+\])?/.exec(stack) ?? [];
  const header = message === '' ? className : `${className}: ${message}`;
  const frames = stack.slice(header.length);
  return stack.startsWith(header) && frames.startsWith('\n    at ') ? frames.trim() : '';
}
