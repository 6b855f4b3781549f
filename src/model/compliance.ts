/** How a machine stands as to its updates, the worst first. */
export const COMPLIANCE_STATES = [
  'critical-missing',
  'out-of-support',
  'unread',
  'not-assessed',
  'other-missing',
  'compliant',
] as const;

export type ComplianceState = (typeof COMPLIANCE_STATES)[number];

/** How many updates wait for a machine. */
export interface PendingCounts {
  readonly criticalAndSecurity: number;
  readonly other: number;
}

/** Nothing critical and no security update is missing, as far as an assessment that still counts says. */
export function isCompliant(state: ComplianceState): boolean {
  return state === 'compliant' || state === 'other-missing';
}
