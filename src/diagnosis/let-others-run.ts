import { setImmediate } from 'node:timers/promises';

/** Resolves after everything else that is ready has had its turn: a fleet is judged between the answers of others, not before them. */
export async function letOthersRun(): Promise<void> {
  await setImmediate();
}
