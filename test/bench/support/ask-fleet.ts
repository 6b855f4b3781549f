import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { START_FLAGS } from '../../support/start-flags.ts';

const SANDBOX = fileURLToPath(new URL('fleet-sandbox.ts', import.meta.url));
const ASKER = fileURLToPath(new URL('fleet-asker.ts', import.meta.url));
/** What the bot has to do with, whatever the fleet: a small container. */
const HEAP_IN_MB = 512;

const asked = z.object({
  machines: z.number(),
  unread: z.number(),
  unknown: z.number(),
  groups: z.number(),
  wallInMs: z.number(),
  cpuInMs: z.number(),
  idleInMb: z.number(),
  peakInMb: z.number(),
  longestStallInMs: z.number(),
  longestStallOfCpuInMs: z.number(),
  calls: z.object({ arm: z.number(), 'resource-graph': z.number(), 'log-analytics': z.number() }),
  tenantCpuInMs: z.number(),
});

/** What one question about a fleet took: product and simulated tenant in processes of their own, no quota, no latency. */
export type AskedFleet = z.infer<typeof asked>;

/** What is asked of a whole fleet. */
export type FleetQuestion = 'which machines are not assessed and why?' | 'digest now';

const answers = new Map<string, Promise<AskedFleet>>();

/** Asks once for each size, whoever wants to know. Throws where the answer does not speak of every machine. */
export function askFleet(
  machineCount: number,
  question: FleetQuestion = 'which machines are not assessed and why?',
): Promise<AskedFleet> {
  const key = `${machineCount} ${question}`;
  const answer = answers.get(key) ?? askAnew(machineCount, question);
  answers.set(key, answer);
  return answer;
}

async function askAnew(machineCount: number, question: FleetQuestion): Promise<AskedFleet> {
  const sandbox = spawn(process.execPath, [SANDBOX, String(machineCount)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  try {
    const { url, workspace } = z
      .object({ url: z.string(), workspace: z.string() })
      .parse(JSON.parse(await firstLine(sandbox)));
    const asker = spawn(
      process.execPath,
      [...START_FLAGS, `--max-old-space-size=${HEAP_IN_MB}`, ASKER, url, workspace, question],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const answer: unknown = JSON.parse(await firstLine(asker));
    sandbox.stdin?.write('\n');
    const spent: unknown = JSON.parse(await firstLine(sandbox));
    const fleet = asked.parse({ ...(answer as object), ...(spent as object) });
    if (fleet.machines !== machineCount || fleet.unread > 0)
      throw new Error(`The answer speaks of ${fleet.machines} of ${machineCount} machines`);
    return fleet;
  } finally {
    sandbox.kill();
    await once(sandbox, 'exit');
  }
}

/** The first line that a process prints; throws where it ends without one. */
async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('a process without standard output');
  const lines = createInterface({ input: child.stdout });
  try {
    for await (const line of lines) return line;
  } finally {
    lines.close();
  }
  throw new Error(`A process of the benchmark ended with ${child.exitCode ?? child.signalCode}`);
}
