import { connectToSandbox } from '../../src/commands/sandbox-connection.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { VirtualClock } from '../../src/sandbox/virtual-clock.ts';
import { SOMEBODY } from '../support/asker.ts';
import { workspaces } from '../support/world/logs.ts';
import { arcServer, assessmentMode, virtualMachine } from '../support/world/machines.ts';
import { world } from '../support/world/world.ts';
import type { Measurement } from './measurement.ts';

const VM_COUNT = 350;
const ARC_COUNT = 150;

/** Azure calls that asking about 500 machines takes, none of them healthy, with lists paged by 100. */
export async function fleetCalls(): Promise<Measurement> {
  const fleet = world({
    resources: [
      ...Array.from({ length: VM_COUNT }, (_, index) => virtualMachine(`vm-${index}`, assessmentMode(null))),
      ...Array.from({ length: ARC_COUNT }, (_, index) => arcServer(`arc-${index}`, assessmentMode(null))),
    ],
    workspaces: workspaces({ Heartbeat: [{ TimeGenerated: 'now-1h', Computer: 'other' }] }),
  });
  const clock = new VirtualClock(new Date(fleet.now));
  const { connection, scope } = connectToSandbox(fleet, clock, 0);
  const reportError = (error: unknown) => {
    throw error;
  };
  const engine = createEngine({ ...connection, scope, tenant: 'sandbox', reportError });
  const startedAt = performance.now();
  const answer = await engine.answer(
    engine.understand('which machines are not assessed and why?', {}),
    SOMEBODY,
  );
  const tookInMs = performance.now() - startedAt;
  const value = answer.azureCalls.reduce((sum, { count }) => sum + count, 0);
  const detail = `${answer.machines.length} machines in ${tookInMs.toFixed(0)} ms: ${JSON.stringify(answer.azureCalls)}`;
  return { name: 'fleet-calls', value, unit: 'calls', limit: 12, detail };
}
