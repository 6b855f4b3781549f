import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';
import { START_FLAGS } from './start-flags.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** Least of what `npm run serve` needs beside a store; no Azure and no Teams can be reached with it. */
export const SERVE_SETTINGS = {
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppId: '3f1b5c1e-5a0c-4c55-9a7f-0d9a3a1b2c01',
  MicrosoftAppTenantId: '3f1b5c1e-5a0c-4c55-9a7f-0d9a3a1b2c02',
  MicrosoftAppPassword: 'not a real one',
} as const;

export interface ServeProcess {
  readonly url: string;
  /** Every line that it has written so far, to either stream. */
  readonly lines: readonly string[];
  /** Resolves to the exit code when it has ended; null where a signal ended it. */
  readonly ended: Promise<number | null>;
  signal(name: 'SIGTERM' | 'SIGINT'): void;
}

/** `npm run serve` as a process of its own; ready when it listens. `store`: the setting that says where the store is. */
export async function startServeProcess(store: Readonly<Record<string, string>>): Promise<ServeProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, [...START_FLAGS, MAIN, 'serve'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...SERVE_SETTINGS, ...store, PORT: String(port) },
  });
  const lines: string[] = [];
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const listening = new Promise<'listening'>((resolve) => {
    for (const input of [child.stdout, child.stderr])
      createInterface({ input }).on('line', (line) => {
        lines.push(line);
        if (line.includes('"listening"')) resolve('listening');
      });
  });
  if ((await Promise.race([listening, ended])) !== 'listening')
    throw new Error(`npm run serve ended with ${await ended}:\n${lines.join('\n')}`);
  const stopWithTests = () => child.kill('SIGKILL');
  process.once('exit', stopWithTests);
  void ended.then(() => process.removeListener('exit', stopWithTests));
  return { url: `http://127.0.0.1:${port}`, lines, ended, signal: (name) => child.kill(name) };
}

/** `npm run serve` that does not start: how it ended, and what it said. */
export async function startRefusedServe(
  store: Readonly<Record<string, string>>,
): Promise<{ readonly status: number | null; readonly stderr: string }> {
  const child = spawn(process.execPath, [MAIN, 'serve'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...SERVE_SETTINGS, ...store, PORT: String(await freePort()) },
  });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString('utf8');
  });
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, stderr };
}
