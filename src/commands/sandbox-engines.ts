import { createEngine } from '../engine/engine.ts';
import type { Engine } from '../model/engine.ts';
import type { History } from '../model/history.ts';
import type { Policy } from '../model/policy.ts';
import { VirtualClock } from '../sandbox/virtual-clock.ts';
import { DEMO_POLICY } from './demo-policy.ts';
import { connectToSandbox } from './sandbox-connection.ts';
import { worldOf } from './world-of.ts';

export interface SandboxEngineOptions {
  /** A file, or a world that comes with the product. */
  readonly world: string;
  /** Null: the world's own. */
  readonly now: Date | null;
  /** Who may have what carried out; absent or null: as in the demo. */
  readonly policy?: Policy | null;
  readonly reportError: (error: unknown) => void;
  /** What is remembered of the machines; absent: nothing is. */
  readonly history?: History | undefined;
  /** Told how many machines of a fleet have been read so far. */
  readonly machinesRead?: (count: number) => void;
}

/** A fresh tenant for each question: none sees what another has used up, so the order of questions changes no answer. */
export function sandboxEngines({ world: name, now, policy, ...telling }: SandboxEngineOptions): () => Engine {
  const world = worldOf(name);
  return () => {
    const clock = new VirtualClock(now ?? new Date(world.now));
    const { connection, scope } = connectToSandbox(world, clock, 0);
    return createEngine({
      ...connection,
      scope,
      tenant: 'sandbox',
      policy: policy ?? DEMO_POLICY,
      ...telling,
    });
  };
}
