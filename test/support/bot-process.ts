import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { START_FLAGS } from './start-flags.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

export interface BotProcess {
  readonly pid: number;
  /** Addresses by the words the greeting gives them: `UpdateOps bot`, `Agents Playground`, `Simulated Azure`. */
  readonly urls: ReadonlyMap<string, string>;
  /** Every line that it has written to standard error so far: its log. */
  readonly log: readonly string[];
  stop(): Promise<number | null>;
}

/** `npm start` as a process of its own, on free ports and without a browser; ready when it has said how to stop it. */
export async function startBotProcess(args: readonly string[]): Promise<BotProcess> {
  const child = spawn(process.execPath, [...START_FLAGS, MAIN, 'start', '--port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' },
  });
  const urls = new Map<string, string>();
  const log: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => log.push(line));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const greeted = readGreeting(child, urls);
  const first = await Promise.race([greeted, ended]);
  if (first !== 'greeted') {
    child.kill();
    throw new Error(`npm start ended with ${await ended} before it was ready:\n${log.join('\n')}`);
  }
  return {
    pid: child.pid ?? 0,
    urls,
    log,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

async function readGreeting(child: ChildProcess, urls: Map<string, string>): Promise<'greeted' | 'silent'> {
  if (child.stdout === null) return 'silent';
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /^(\S+ \S+)\s+(http\S+)/.exec(line);
    if (address?.[1] && address[2]) urls.set(address[1], address[2]);
    if (line.startsWith('Stop with')) return 'greeted';
  }
  return 'silent';
}
