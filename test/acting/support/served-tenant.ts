import { createSandbox } from '../../../src/sandbox/create-sandbox.ts';
import type { Call, Reply } from '../../../src/sandbox/exchange.ts';
import type { MovableClock } from '../../../src/sandbox/movable-clock.ts';
import type { CallOptions, Sandbox } from '../../../src/sandbox/sandbox.ts';
import { type RunningServer, startServer } from '../../../src/sandbox/server.ts';
import type { World } from '../../../src/sandbox/world/world.ts';

/** A tenant on loopback, as the processes of a test reach it. */
export interface ServedTenant {
  readonly url: string;
  readonly sandbox: Sandbox;
  /** The writes that came, by method and path, in their order: `POST …/vm-01/assessPatches`. */
  readonly writes: readonly string[];
  /** How many writes came whose path ends so. */
  count(end: string): number;
  /** Keeps the next write whose path ends so where it is: `got`, before it takes effect, or `replied`, once it has. `reached` tells that it is there. */
  hold(end: string, when: 'got' | 'replied'): { readonly reached: Promise<void>; release(): void };
  /** Whoever waited for what is held is gone. */
  forgetHeld(): void;
  close(): Promise<void>;
}

interface Hold {
  readonly end: string;
  readonly when: 'got' | 'replied';
  readonly reached: () => void;
  readonly released: Promise<void>;
}

/** Serves a world over HTTP. What Azure's clients post to query is no write. `nowHeld` is told how many requests are held. */
export async function servedTenant(
  world: World,
  clock: MovableClock,
  nowHeld: (count: number) => void,
): Promise<ServedTenant> {
  const sandbox = createSandbox(world, { clock, graphDelayInMs: 0 });
  const writes: string[] = [];
  const holds = new Set<Hold>();
  let held = 0;
  const stay = async (path: string, when: Hold['when']) => {
    const hold = [...holds].find((each) => each.when === when && path.endsWith(each.end));
    if (hold === undefined) return;
    holds.delete(hold);
    held += 1;
    nowHeld(held);
    hold.reached();
    await hold.released;
    held = Math.max(0, held - 1);
    nowHeld(held);
  };
  const handle = sandbox.handle.bind(sandbox);
  // The server is the sandbox's own; between it and the tenant lies what a test holds a request with.
  const gated = Object.assign(Object.create(sandbox) as Sandbox, {
    handle: async (call: Call, options?: CallOptions): Promise<Reply> => {
      if (!isWrite(call)) return handle(call, options);
      writes.push(`${call.method} ${call.path}`);
      await stay(call.path, 'got');
      const reply = await handle(call, options);
      await stay(call.path, 'replied');
      return reply;
    },
  });
  Object.defineProperty(gated, 'tenant', { value: sandbox.tenant });
  const server: RunningServer = await startServer(gated, { port: 0, clock });
  return {
    url: server.url,
    sandbox,
    writes,
    count: (end) => writes.filter((write) => write.endsWith(end)).length,
    hold: (end, when) => {
      const reached = Promise.withResolvers<void>();
      const released = Promise.withResolvers<void>();
      holds.add({ end, when, reached: () => reached.resolve(), released: released.promise });
      return { reached: reached.promise, release: () => released.resolve() };
    },
    forgetHeld: () => {
      held = 0;
      nowHeld(held);
    },
    close: () => server.close(),
  };
}

function isWrite({ method, path }: Call): boolean {
  return method !== 'GET' && !/resourcegraph|\/query/i.test(path);
}
