import { createSandbox } from '../../../src/sandbox/create-sandbox.ts';
import { startServer } from '../../../src/sandbox/server.ts';
import { VirtualClock } from '../../../src/sandbox/virtual-clock.ts';
import { NOW, world } from '../../support/world/world.ts';
import { fleetWorld } from './fleet-world.ts';

/**
 * A process that serves a fleet on a clock that stands still, so that no quota is counted: `node fleet-sandbox.ts COUNT`.
 * Prints its address; for each line it is sent, what it has computed since.
 */
const clock = new VirtualClock(new Date(NOW));
const fleet = world(fleetWorld(Number(process.argv[2])));
const server = await startServer(createSandbox(fleet, { clock, graphDelayInMs: 0 }), { port: 0, clock });
process.stdout.write(`${JSON.stringify({ url: server.url, workspace: fleet.workspaces[0]?.customerId })}\n`);
const spentBefore = process.cpuUsage();
process.stdin.on('data', () => {
  const { user, system } = process.cpuUsage(spentBefore);
  process.stdout.write(`${JSON.stringify({ tenantCpuInMs: (user + system) / 1_000 })}\n`);
});
