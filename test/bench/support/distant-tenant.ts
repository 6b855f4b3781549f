import type { HttpClient } from '@azure/core-rest-pipeline';
import { apiOf } from '../../../src/azure/read/api-of.ts';
import { connectToSandbox } from '../../../src/commands/sandbox-connection.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import type { Engine } from '../../../src/model/engine.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import { SimulatedTime } from './simulated-time.ts';

/** How long an answer of each API takes. */
const LATENCY_IN_MS = { 'resource-graph': 300, 'log-analytics': 800, arm: 150 } as const;
const THROTTLED = 429;

/** A tenant as far away as Azure is, in simulated time, and the bot over it. */
export interface DistantTenant {
  readonly engine: Engine;
  readonly time: SimulatedTime;
  /** What was really sent. */
  readonly sent: { calls: number; throttled: number };
}

export function distantTenant(world: World): DistantTenant {
  const time = new SimulatedTime(world.now);
  const { connection, scope } = connectToSandbox(world, time, 0);
  const sent = { calls: 0, throttled: 0 };
  const near = connection.httpClient;
  if (!near) throw new Error('the sandbox has no client');
  const httpClient: HttpClient = {
    async sendRequest(request) {
      sent.calls += 1;
      await time.sleep(LATENCY_IN_MS[apiOf(request.url)]);
      const reply = await near.sendRequest(request);
      if (reply.status === THROTTLED) sent.throttled += 1;
      return reply;
    },
  };
  const reportError = (error: unknown) => {
    throw error;
  };
  return {
    engine: createEngine({ ...connection, httpClient, scope, tenant: 'sandbox', reportError }),
    time,
    sent,
  };
}
