import { collectSooner } from '../../../src/commands/collect-sooner.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import { VirtualClock } from '../../../src/sandbox/virtual-clock.ts';
import { SOMEBODY } from '../../support/asker.ts';
import { NOW } from '../../support/world/world.ts';
import { servedHttpClient } from './served-http-client.ts';
import { Stalls } from './stalls.ts';

/** A process that asks one question of a served sandbox and prints what it took: `node fleet-asker.ts URL WORKSPACE QUESTION`. */
const [sandboxUrl = '', workspace = '', asked = ''] = process.argv.slice(2);
const SAMPLED_EVERY_IN_MS = 20;
const BYTES_IN_A_MEGABYTE = 1024 * 1024;

const engine = createEngine({
  credential: {
    getToken: () => Promise.resolve({ token: 'bench', expiresOnTimestamp: Number.MAX_SAFE_INTEGER }),
  },
  clock: new VirtualClock(new Date(NOW)),
  chance: () => 0,
  httpClient: servedHttpClient(sandboxUrl),
  scope: { subscriptions: [], managementGroup: null, workspaces: [workspace] },
  tenant: 'sandbox',
  reportError: (error) => {
    throw error;
  },
});
// As the bot does.
collectSooner();
const question = engine.understand(asked, {});
const idleInBytes = process.memoryUsage.rss();
let peakInBytes = idleInBytes;
const sampler = setInterval(() => {
  peakInBytes = Math.max(peakInBytes, process.memoryUsage.rss());
}, SAMPLED_EVERY_IN_MS);
const stalls = new Stalls();
const startedAt = performance.now();
const cpuBefore = process.cpuUsage();
const answer = await engine.answer(question, SOMEBODY);
const wallInMs = performance.now() - startedAt;
const cpu = process.cpuUsage(cpuBefore);
clearInterval(sampler);
stalls.stop();
const { unknown, count } = countsOf(answer.report?.data);
process.stdout.write(
  `${JSON.stringify({
    machines: answer.coverage?.machines ?? 0,
    unread: answer.coverage?.unread.length ?? 0,
    groups: count,
    unknown,
    wallInMs,
    cpuInMs: (cpu.user + cpu.system) / 1000,
    idleInMb: idleInBytes / BYTES_IN_A_MEGABYTE,
    peakInMb: peakInBytes / BYTES_IN_A_MEGABYTE,
    longestStallInMs: stalls.longestInMs,
    longestStallOfCpuInMs: stalls.longestOfCpuInMs,
    calls: Object.fromEntries(answer.azureCalls.map((each) => [each.api, each.count])),
  })}\n`,
);

function countsOf(data: unknown): { readonly count: number; readonly unknown: number } {
  const groups = (data as { groups?: { verdict: string; machineCount: number }[] } | undefined)?.groups ?? [];
  const unknown = groups.filter(({ verdict }) => verdict === 'unknown');
  return { count: groups.length, unknown: unknown.reduce((sum, group) => sum + group.machineCount, 0) };
}
