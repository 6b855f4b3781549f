import type { Finding } from '../model/finding.ts';

/**
 * The findings of one machine without those of a system that has no say in it, where another answers the same: a machine that Update Manager
 * patches need not be told that it was never in Update Management.
 */
export function applicable(findings: readonly Finding[]): readonly Finding[] {
  const answered = new Set(
    findings.filter(({ verdict }) => verdict !== 'not-applicable').map(({ scenario }) => scenario),
  );
  return findings.filter(({ verdict, scenario }) => verdict !== 'not-applicable' || !answered.has(scenario));
}
