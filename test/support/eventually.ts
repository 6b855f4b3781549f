import { setTimeout } from 'node:timers/promises';

const PATIENCE_IN_MS = 10_000;
/** Looking leaves the processor to what is waited for, and to the tests beside it. */
const PAUSE_IN_MS = 2;

/** Resolves as soon as `isSo` says so, asked again and again; rejects after ten seconds. */
export async function eventually(isSo: () => Promise<boolean>): Promise<void> {
  const until = performance.now() + PATIENCE_IN_MS;
  while (!(await isSo())) {
    if (performance.now() > until) throw new Error('what was waited for did not come');
    await setTimeout(PAUSE_IN_MS);
  }
}
