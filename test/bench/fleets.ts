import type { Measurement } from './measurement.ts';
import { type AskedFleet, askFleet } from './support/ask-fleet.ts';

const SMALL = 10_000;
const LARGE = 100_000;

/** Two tables of a thousand rows a page, and little besides. */
export async function fleetCallsOf10k(): Promise<Measurement> {
  return calls('fleet-calls-10k', await askFleet(SMALL), 22);
}

export async function fleetCallsOf100k(): Promise<Measurement> {
  return calls('fleet-calls-100k', await askFleet(LARGE), 210);
}

function calls(name: string, fleet: AskedFleet, limit: number): Measurement {
  const detail = `Resource Graph; of all ${JSON.stringify(fleet.calls)}, ${fleet.groups} groups, ${fleet.unknown} unknown`;
  return { name, value: fleet.calls['resource-graph'], unit: 'calls', limit, detail };
}

/** How much more memory than idle 100,000 machines take, in a heap of 512 MB. */
export async function fleetMemory(): Promise<Measurement> {
  const { idleInMb, peakInMb } = await askFleet(LARGE);
  const detail = `resident: ${idleInMb.toFixed(0)} MB idle, ${peakInMb.toFixed(0)} MB at most`;
  return { name: 'fleet-memory-100k', value: peakInMb - idleInMb, unit: 'MB', limit: 250, detail };
}

/** How many times longer ten times as many machines take. */
export async function fleetGrowth(): Promise<Measurement> {
  const small = await askFleet(SMALL);
  const large = await askFleet(LARGE);
  const detail = [small, large]
    .map(
      ({ machines, wallInMs, cpuInMs, tenantCpuInMs }) =>
        `${machines}: ${(wallInMs / 1_000).toFixed(1)} s, computed ${(cpuInMs / 1_000).toFixed(1)} s by the product, ${(tenantCpuInMs / 1_000).toFixed(1)} s by the simulated tenant`,
    )
    .join('; ');
  return { name: 'fleet-growth', value: large.wallInMs / small.wallInMs, unit: 'ratio', limit: 11, detail };
}

/** The longest that 100,000 machines keep the event loop from anybody else: what its thread computes at a stretch, so that a busy computer is not measured. */
export async function fleetStall(): Promise<Measurement> {
  const { longestStallInMs, longestStallOfCpuInMs } = await askFleet(LARGE);
  const detail = `computed at a stretch; ${longestStallInMs.toFixed(0)} ms on the wall`;
  return { name: 'fleet-stall', value: longestStallOfCpuInMs, unit: 'ms', limit: 200, detail };
}
