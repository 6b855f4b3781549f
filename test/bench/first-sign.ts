import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BotProcess, startBotProcess } from '../support/bot-process.ts';
import { type FakeConnector, fakeConnector } from '../support/fake-connector.ts';
import { channelThread, type Given, groupChat, personal } from '../support/inbound.ts';
import type { Measurement } from './measurement.ts';

const DEMO = fileURLToPath(new URL('../../src/sandbox/worlds/demo.yaml', import.meta.url));

/** Each call takes so long that no answer could be taken for the first sign. */
const SLOW = 'latency: { resource-graph: 3000, arm: 3000, log-analytics: 3000 }';

/** Twice, for what only the first message after a start meets. */
const STARTS = 2;

const MESSAGES: readonly ((serviceUrl: string) => Given)[] = [
  (url) => personal(url, 'why is vm-01 not assessed?'),
  (url) => channelThread(url, '1700', 'vm-01 が未評価なのはなぜ?', { locale: 'ja-JP' }),
  (url) => groupChat(url, 'which machines are not assessed and why?'),
  (url) => personal(url, 'how is the fleet?'),
];

/**
 * From a message posted to `npm start`, over a tenant whose every call takes seconds, to the first that the channel has of it,
 * typing or a card: the slowest, the first message of each start among them.
 */
export async function firstSign(): Promise<Measurement> {
  const samples: number[] = [];
  for (let start = 0; start < STARTS; start += 1) samples.push(...(await signsOfOneStart()));
  const inOrder = samples.map((sample) => sample.toFixed(0)).join(', ');
  return {
    name: 'first-sign',
    value: Math.max(...samples),
    unit: 'ms',
    limit: 500,
    detail: `POST /api/messages to the channel's first call, ${STARTS} starts: ${inOrder} ms`,
  };
}

async function signsOfOneStart(): Promise<readonly number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'updateops-first-sign-'));
  const world = join(folder, 'slow.yaml');
  await writeFile(world, `${await readFile(DEMO, 'utf8')}\n${SLOW}\n`);
  const connector = await fakeConnector();
  const bot = await startBotProcess(['--no-playground', '--world', world]);
  try {
    const samples: number[] = [];
    for (const message of MESSAGES) samples.push(await signInMs(bot, connector, message));
    return samples;
  } finally {
    await bot.stop();
    await connector.close();
    await rm(folder, { recursive: true });
  }
}

async function signInMs(
  bot: BotProcess,
  connector: FakeConnector,
  message: (serviceUrl: string) => Given,
): Promise<number> {
  const activity = message(connector.serviceUrl);
  const { id } = activity.conversation as { readonly id: string };
  const before = connector.calls.length;
  const startedAt = performance.now();
  const acknowledged = fetch(bot.urls.get('UpdateOps bot') ?? '', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(activity),
  });
  await connector.until((calls) => calls.slice(before).some(({ conversation }) => conversation === id));
  const tookInMs = performance.now() - startedAt;
  if (!(await acknowledged).ok) throw new Error('a message was not taken');
  return tookInMs;
}
