import type { Measurement } from './measurement.ts';
import { askFleet } from './support/ask-fleet.ts';

/** A digest asks what a dozen reports ask: of a thousand machines some forty calls to Resource Graph. */
const CALLS_OF_A_THOUSAND = 40;
const SMALL = 10_000;
const LARGE = 100_000;

export function digestCallsOf10k(): Promise<Measurement> {
  return calls('digest-calls-10k', SMALL);
}

export function digestCallsOf100k(): Promise<Measurement> {
  return calls('digest-calls-100k', LARGE);
}

/** How much more memory than idle a digest of 100,000 machines takes, in a heap of 512 MB. */
export async function digestMemory(): Promise<Measurement> {
  const { idleInMb, peakInMb, wallInMs, cpuInMs, tenantCpuInMs } = await askFleet(LARGE, 'digest now');
  const [wall, cpu, tenant] = [wallInMs, cpuInMs, tenantCpuInMs].map((time) => (time / 1_000).toFixed(0));
  const detail = `resident: ${idleInMb.toFixed(0)} MB idle, ${peakInMb.toFixed(0)} MB at most; ${wall} s, computed ${cpu} s by the product, ${tenant} s by the simulated tenant`;
  return { name: 'digest-memory-100k', value: peakInMb - idleInMb, unit: 'MB', limit: 250, detail };
}

async function calls(name: string, machines: number): Promise<Measurement> {
  const digest = await askFleet(machines, 'digest now');
  const [wall, cpu] = [digest.wallInMs, digest.cpuInMs].map((time) => (time / 1_000).toFixed(1));
  const detail = `Resource Graph; of all ${JSON.stringify(digest.calls)}; ${wall} s, computed ${cpu} s by the product; ${digest.peakInMb.toFixed(0)} MB resident at most`;
  const limit = (machines / 1_000) * CALLS_OF_A_THOUSAND;
  return { name, value: digest.calls['resource-graph'], unit: 'calls', limit, detail };
}
