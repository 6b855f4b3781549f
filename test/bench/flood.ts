import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { startBotProcess } from '../support/bot-process.ts';
import { type FakeConnector, fakeConnector } from '../support/fake-connector.ts';
import { personal } from '../support/inbound.ts';
import { rawConnection } from '../support/raw-connection.ts';
import { type Measurement, percentile } from './measurement.ts';

const MESSAGES = 2_000;
const BEFORE_IN_MS = 3_000;
const PATIENCE_IN_MS = 300_000;

interface Flood {
  readonly acknowledgedInMs: readonly number[];
  readonly refused: number;
  readonly healthyInMs: readonly number[];
  /** What the process took at most of the machine's memory, above what it took before. */
  readonly takenInMb: number;
  readonly lost: number;
}

let flood: Promise<Flood> | null = null;

/** Two thousand messages at the same moment to `npm start`, each on a connection of its own: how long until they are acknowledged. */
export async function floodAcknowledged(): Promise<Measurement> {
  flood ??= raised();
  const { acknowledgedInMs, refused } = await flood;
  const detail = `p50 ${percentile(acknowledgedInMs, 0.5).toFixed(0)} ms, slowest ${Math.max(...acknowledgedInMs).toFixed(0)} ms, ${refused} refused`;
  const value = refused === 0 ? percentile(acknowledgedInMs, 0.99) : Number.POSITIVE_INFINITY;
  return { name: 'flood-2000-acknowledged-p99', value, unit: 'ms', limit: 2_000, detail };
}

/** The slowest answer of `/healthz` until the last card of the flood. */
export async function floodHealth(): Promise<Measurement> {
  flood ??= raised();
  const { healthyInMs } = await flood;
  const detail = `${healthyInMs.length} probes on new connections, p99 ${percentile(healthyInMs, 0.99).toFixed(0)} ms`;
  return { name: 'flood-2000-health', value: Math.max(...healthyInMs), unit: 'ms', limit: 500, detail };
}

export async function floodMemory(): Promise<Measurement> {
  flood ??= raised();
  const { takenInMb } = await flood;
  const detail = 'resident set above the one before the flood, where the system tells it (Linux)';
  return { name: 'flood-2000-memory', value: takenInMb, unit: 'MB', limit: 500, detail };
}

export async function floodLost(): Promise<Measurement> {
  flood ??= raised();
  const { lost } = await flood;
  return {
    name: 'flood-2000-lost',
    value: lost / MESSAGES,
    unit: 'share',
    limit: 0,
    detail: `${lost} cards lost`,
  };
}

async function raised(): Promise<Flood> {
  const connector = await fakeConnector(PATIENCE_IN_MS);
  const bot = await startBotProcess(['--no-playground']);
  const url = bot.urls.get('UpdateOps bot') ?? '';
  // The first question of all loads the simulated tenant's KQL, which production does not have.
  await answered(url, requestOf(connector, MESSAGES));
  await connector.until((calls) => calls.some(({ kind }) => kind === 'send'));
  await setTimeout(BEFORE_IN_MS);
  const idleInMb = await memoryInMb(bot.pid);
  const probe = new Worker(new URL('./support/health-probe.ts', import.meta.url), { workerData: url });
  await once(probe, 'online');
  const requests = Array.from({ length: MESSAGES }, (_, n) => requestOf(connector, n));
  const acknowledged = await Promise.all(requests.map((request) => answered(url, request)));
  // Help is sent as it stands, in one card.
  const shown = () => connector.calls.filter(({ kind, id }) => kind === 'send' && id !== null).length - 1;
  await connector.until(() => shown() >= MESSAGES).catch(() => undefined);
  const atMostInMb = await memoryInMb(bot.pid, 'most');
  probe.postMessage('enough');
  const [healthyInMs] = (await once(probe, 'message')) as [number[]];
  await bot.stop();
  await connector.close();
  return {
    acknowledgedInMs: acknowledged.map(({ tookInMs }) => tookInMs),
    refused: acknowledged.filter(({ isOk }) => !isOk).length,
    healthyInMs,
    takenInMb: atMostInMb - idleInMb,
    lost: MESSAGES - shown(),
  };
}

function requestOf({ serviceUrl }: FakeConnector, n: number): string {
  const conversation = { id: `a:${n}`, conversationType: 'personal', tenantId: 'tenant' };
  const body = JSON.stringify(personal(serviceUrl, 'help', { conversation }));
  return `POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`;
}

async function answered(url: string, request: string): Promise<{ isOk: boolean; tookInMs: number }> {
  const sentAt = performance.now();
  const answer = await rawConnection(url, request).answer;
  return { isOk: answer.startsWith('HTTP/1.1 200 '), tookInMs: performance.now() - sentAt };
}

/** What the process takes of the machine's memory, now or at `most` so far; 0 where the system does not say. */
async function memoryInMb(pid: number, when: 'now' | 'most' = 'now'): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const line = when === 'now' ? /VmRSS:\s+(\d+) kB/ : /VmHWM:\s+(\d+) kB/;
  return Number(line.exec(status)?.[1] ?? 0) / 1_000;
}
