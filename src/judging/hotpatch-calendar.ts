import type { Instant } from '../model/instant.ts';

/** One month of the hotpatch calendar as it is planned: a baseline restarts the machine, a hotpatch does not. */
export interface HotpatchMonth {
  readonly kind: 'baseline' | 'hotpatch';
  /** `2026-11`, in UTC. */
  readonly month: string;
  /** The next month with a planned baseline, this one not counted. */
  readonly nextBaseline: string;
}

const MONTHS_BETWEEN_BASELINES = 3;

/**
 * The kind of the month that a moment is in: baselines in January, April, July and October, hotpatches between them. Unplanned baselines are in no calendar that
 * could be read. Source: Hotpatch for Windows Server, "Hotpatch calendar".
 */
export function hotpatchMonth(now: Instant): HotpatchMonth {
  const year = Number(now.slice(0, 4));
  const monthIndex = Number(now.slice(5, 7)) - 1;
  const sinceBaseline = monthIndex % MONTHS_BETWEEN_BASELINES;
  return {
    kind: sinceBaseline === 0 ? 'baseline' : 'hotpatch',
    month: now.slice(0, 7),
    nextBaseline: new Date(Date.UTC(year, monthIndex - sinceBaseline + MONTHS_BETWEEN_BASELINES))
      .toISOString()
      .slice(0, 7),
  };
}
