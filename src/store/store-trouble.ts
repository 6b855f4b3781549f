/** Why the store cannot be used, in one word. */
export type StoreTrouble =
  | 'full'
  | 'gone'
  | 'bad-path'
  | 'read-only'
  | 'forbidden'
  | 'not-a-directory'
  | 'unreachable'
  | 'refused'
  | 'timeout'
  | 'broken';

/**
 * By the code of an error: the system's (errno), or PostgreSQL's (SQLSTATE, the first two characters of which are a class).
 * Source: PostgreSQL's appendix A; errno(3).
 */
const TROUBLE_BY_CODE = new Map<string, StoreTrouble>(
  Object.entries({
    ENOSPC: 'full',
    EDQUOT: 'full',
    EFBIG: 'full',
    53100: 'full',
    ENOENT: 'gone',
    ENAMETOOLONG: 'bad-path',
    ELOOP: 'bad-path',
    EROFS: 'read-only',
    25006: 'read-only',
    EACCES: 'forbidden',
    EPERM: 'forbidden',
    42501: 'forbidden',
    EEXIST: 'not-a-directory',
    ENOTDIR: 'not-a-directory',
    ECONNREFUSED: 'unreachable',
    ECONNRESET: 'unreachable',
    EHOSTUNREACH: 'unreachable',
    ENETUNREACH: 'unreachable',
    ENOTFOUND: 'unreachable',
    EAI_AGAIN: 'unreachable',
    ETIMEDOUT: 'timeout',
    57014: 'timeout',
    '08': 'unreachable',
    '28': 'refused',
    '3D': 'refused',
    '53': 'refused',
    '57': 'unreachable',
  } as const satisfies Record<string, StoreTrouble>),
);

/** What the error of a statement or of a file says of the store. */
export function storeTrouble(error: unknown): StoreTrouble {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = TROUBLE_BY_CODE.get(code) ?? TROUBLE_BY_CODE.get(code.slice(0, 2));
  if (known !== undefined) return known;
  // The driver gives its own impatience and a connection that ended no code.
  if (error instanceof Error && /timeout/i.test(error.message)) return 'timeout';
  if (error instanceof Error && /terminated/i.test(error.message)) return 'unreachable';
  return 'broken';
}
