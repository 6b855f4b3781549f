import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from './free-port.ts';
import { postgresqlAccount } from './postgresql-account.ts';
import { openFolder, postgresqlPrograms } from './postgresql-programs.ts';

export interface PostgresqlServer {
  /** For `DATABASE_URL`. */
  readonly url: string;
  /** The process that all of its connections come from. */
  readonly pid: number;
  /** Halts every process of the server: connections stay open and nothing is answered. */
  freeze(): void;
  thaw(): void;
  /** May be called again. */
  stop(): Promise<void>;
}

/** A PostgreSQL server of its own on a free loopback port, from the binaries that the package brings. Takes seconds. */
export async function startPostgresql(): Promise<PostgresqlServer> {
  const account = await postgresqlAccount();
  const programs = await postgresqlPrograms(account);
  const folder = await mkdtemp(join(await openFolder(), 'updateops-postgresql-'));
  const cluster = join(folder, 'cluster');
  const password = join(folder, 'password');
  await mkdir(cluster);
  await writeFile(password, 'updateops\n');
  if (account !== null)
    for (const path of [folder, cluster, password]) await chown(path, account.uid, account.gid);
  const run = (program: string, args: readonly string[]) =>
    spawn(program, args, { ...account, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });

  const initdb = run(programs.initdb, [
    `--pgdata=${cluster}`,
    `--pwfile=${password}`,
    '--username=updateops',
    '--auth=password',
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
  ]);
  const complaints: string[] = [];
  initdb.stderr.on('data', (chunk: Buffer) => complaints.push(chunk.toString('utf8')));
  const [code] = await once(initdb, 'close');
  if (code !== 0) throw new Error(`initdb ended with ${code}: ${complaints.join('')}`);

  const port = await freePort();
  const server = run(programs.postgres, [
    '-D',
    cluster,
    '-p',
    String(port),
    '-c',
    `unix_socket_directories=${folder}`,
    // Nobody needs what it holds after the computer has crashed.
    ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'].flatMap((setting) => ['-c', setting]),
  ]);
  const stopWithTests = () => server.kill('SIGINT');
  process.once('exit', stopWithTests);
  await accepting(server);
  // Who forgets to stop it does not wait for it: it ends with the tests.
  server.unref();
  return {
    url: `postgresql://updateops:updateops@127.0.0.1:${port}/postgres`,
    pid: server.pid ?? 0,
    freeze: () => signalTree(server.pid, 'SIGSTOP'),
    thaw: () => signalTree(server.pid, 'SIGCONT'),
    stop: async () => {
      process.removeListener('exit', stopWithTests);
      if (server.exitCode === null) {
        const ended = once(server, 'exit');
        signalTree(server.pid, 'SIGCONT');
        server.kill('SIGINT');
        await ended;
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Resolves when the server says that it takes connections; rejects where it ends instead, with what it said. */
async function accepting(server: ChildProcess): Promise<void> {
  const said: string[] = [];
  if (server.stderr === null) throw new Error('PostgreSQL says nothing');
  for await (const line of createInterface({ input: server.stderr })) {
    said.push(line);
    if (!line.includes('ready to accept connections')) continue;
    // Its log goes on; nobody reading it, the server would wait for room in the pipe.
    server.stderr.resume();
    if (server.stderr instanceof Socket) server.stderr.unref();
    return;
  }
  throw new Error(`PostgreSQL ended before it was ready: ${said.join('\n')}`);
}

/** Signals a process and those it started. */
function signalTree(root: number | undefined, signal: NodeJS.Signals): void {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const processes = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  for (const [pid = 0, parent] of processes) if (pid === root || parent === root) signalIfThere(pid, signal);
}

/** A connection that is closed ends its process at any moment. */
function signalIfThere(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
