import { setImmediate } from 'node:timers/promises';

const PATIENCE_IN_MS = 10_000;

/** Resolves as soon as `isSo` says so, asked again whenever everything that is ready has run; rejects after ten seconds. */
export async function eventually(isSo: () => Promise<boolean>): Promise<void> {
  const until = performance.now() + PATIENCE_IN_MS;
  while (!(await isSo())) {
    if (performance.now() > until) throw new Error('what was waited for did not come');
    await setImmediate();
  }
}
