/** What keeps a port from being listened on, by the system's code: the reason, and what to do. */
const LISTENING: ReadonlyMap<string, string> = new Map([
  ['EADDRINUSE', 'the port is taken by another program; choose another'],
  ['EACCES', 'this account may not listen on it; choose a port above 1023'],
  ['EPERM', 'this account may not listen on it; choose another port'],
  ['EADDRNOTAVAIL', 'this machine has no such address'],
]);

/** A sentence about a port that could not be had; null for any other error. */
export function systemTrouble(error: unknown): string | null {
  if (!(error instanceof Error) || !('syscall' in error) || error.syscall !== 'listen') return null;
  const reason = 'code' in error ? LISTENING.get(String(error.code)) : undefined;
  const port = 'port' in error ? `port ${String(error.port)}` : 'the port';
  return `${port}: ${reason ?? error.message}`;
}
