import type { World } from './world/world.ts';

/** What a world says of one operation. */
export type ScriptedOperation = World['operations'][number];
export type OperationKind = ScriptedOperation['on'];
/** Why an operation itself failed: `{code, message}` and whatever else Azure would add. */
export type OperationError = NonNullable<ScriptedOperation['error']>;

/** Hands out the scripted operations of each machine and kind: each once, in the order of the file; the last one stays. */
export class OperationScript {
  readonly #waiting = new Map<string, ScriptedOperation[]>();

  constructor(operations: Iterable<ScriptedOperation>) {
    for (const operation of operations) {
      const key = keyOf(operation.on, operation.machine);
      this.#waiting.set(key, [...(this.#waiting.get(key) ?? []), operation]);
    }
  }

  /** Whether the world says anything of an operation. */
  has(kind: OperationKind, machine: string): boolean {
    return this.#waiting.has(keyOf(kind, machine));
  }

  /** The entry for the operation that starts now; null when the world says nothing of it. */
  next(kind: OperationKind, machine: string): ScriptedOperation | null {
    const waiting = this.#waiting.get(keyOf(kind, machine));
    const entry = waiting?.[0] ?? null;
    if (waiting !== undefined && waiting.length > 1) waiting.shift();
    return entry;
  }
}

function keyOf(kind: OperationKind, machine: string): string {
  return `${kind} ${machine.toLowerCase()}`;
}
