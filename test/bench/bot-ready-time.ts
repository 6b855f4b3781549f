import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Measurement, percentile } from './measurement.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const PORT = 39_781;
const POLL_IN_MS = 10;
const ROUNDS = 3;

/** From starting node to an answering bot, in production mode on a new data directory: the median of three starts. */
export async function botReadyTime(): Promise<Measurement> {
  const samples: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) samples.push(await oneStartInMs());
  const detail = `node started to GET /healthz on a new data directory, ${ROUNDS} starts, slowest ${Math.max(...samples).toFixed(0)} ms`;
  return { name: 'bot-ready', value: percentile(samples, 0.5), unit: 'ms', limit: 3000, detail };
}

async function oneStartInMs(): Promise<number> {
  const dataDir = await mkdtemp(join(tmpdir(), 'updateops-bench-'));
  const startedAt = performance.now();
  const child = spawn(process.execPath, [MAIN, 'serve'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppId: '3c4f8a52-6a0b-4f0e-9c8e-0d8f5f0f7a11',
      MicrosoftAppTenantId: '3c4f8a52-6a0b-4f0e-9c8e-0d8f5f0f7a12',
      MicrosoftAppPassword: 'not-used',
      UPDATEOPS_DATA_DIR: dataDir,
      PORT: String(PORT),
    },
  });
  const ended = once(child, 'exit');
  while (!(await isAlive()) && child.exitCode === null) await setTimeout(POLL_IN_MS);
  const tookInMs = child.exitCode === null ? performance.now() - startedAt : Number.POSITIVE_INFINITY;
  child.kill();
  await ended;
  await rm(dataDir, { recursive: true });
  return tookInMs;
}

async function isAlive(): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${PORT}/healthz`)).ok;
  } catch {
    return false;
  }
}
