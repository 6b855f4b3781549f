import { type Instant, instant } from '../../src/model/instant.ts';
import type { RunCalendar } from '../../src/model/run-notice.ts';

/** A tenant without schedules. */
export const NO_RUNS: RunCalendar = {
  runs: () => Promise.resolve({ asOf: instant('2026-11-20T09:00:00Z') as Instant, runs: [] }),
};
