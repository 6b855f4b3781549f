import { createHash } from 'node:crypto';
import { realpath, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DataDirectory, refusedDirectory } from './unusable-directory.ts';

/** A Unix socket's path cannot be longer than this many bytes on the systems Node runs on. */
const LONGEST_SOCKET_PATH = 100;

/**
 * Keeps other processes of this host out of a directory until released or until the process ends, however it ends.
 * Two processes that open one embedded database would destroy it. The lock is a listening socket: unlike a file with a
 * process id, it cannot be left behind by a crash. Rejects with a StoreError (CFG_INVALID) where it is held.
 */
export async function lockDirectory(directory: DataDirectory): Promise<{ release(): Promise<void> }> {
  const address = await addressFor(directory.path);
  const server = (await tryToListen(address)) ?? (await takeOver(address));
  if (server === null)
    throw refusedDirectory(
      directory,
      'it is in use by another process',
      'stop that one, or give this one a directory of its own',
    );
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function addressFor(directory: string): Promise<string> {
  const place = await realpath(directory);
  const name = `updateops-${createHash('sha256').update(place).digest('hex').slice(0, 32)}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  const inside = join(place, '.lock');
  return Buffer.byteLength(inside) <= LONGEST_SOCKET_PATH ? inside : join(tmpdir(), name);
}

/** A socket file that nobody listens on was left by a process that died: it is removed and taken over. */
async function takeOver(address: string): Promise<Server | null> {
  if (await isListening(address)) return null;
  await rm(address, { force: true });
  return tryToListen(address);
}

function tryToListen(address: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen(address, () => {
      server.unref();
      resolve(server);
    });
  });
}

function isListening(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
