import type { Finding } from './finding.ts';
import { SEVERITIES } from './severity.ts';

/** How a finding stands to whoever reads it, the most urgent first: its severity, or that it has no meaning for the machine. */
export const STANDINGS = [...SEVERITIES, 'not-applicable'] as const;

export type Standing = (typeof STANDINGS)[number];

/** How many findings stand how; what none does is left out. */
export type StandingCounts = Readonly<Partial<Record<Standing, number>>>;

export function standingOf({ verdict, severity }: Pick<Finding, 'verdict' | 'severity'>): Standing {
  return verdict === 'not-applicable' ? 'not-applicable' : severity;
}

export function countStandings(standings: readonly Standing[]): StandingCounts {
  return Object.fromEntries(
    STANDINGS.map((each) => [each, standings.filter((standing) => standing === each).length] as const).filter(
      ([, count]) => count > 0,
    ),
  );
}

/** The sums of what is counted already; in the order in which the standings first come. */
export function sumStandings(
  counted: readonly { readonly standing: Standing; readonly count: number }[],
): StandingCounts {
  const sums: Partial<Record<Standing, number>> = {};
  for (const { standing, count } of counted) sums[standing] = (sums[standing] ?? 0) + count;
  return sums;
}

/** Whether somebody should look: what is wrong, and what could not be told. */
export function isPressing(standing: Standing): boolean {
  return standing === 'act-now' || standing === 'fix-setting' || standing === 'cannot-tell';
}
