import type { ExtendedSecurityUpdates } from '../facts/extended-security-updates.ts';
import type { Evidence } from '../model/evidence.ts';

/** What shows that a server gets what comes out for its release: Microsoft supports it still, or it has a licence for Extended Security Updates. Null: it gets nothing new. */
export function servedBy({ eligibility, assignment, key }: ExtendedSecurityUpdates): Evidence | null {
  if (eligibility.value?.toLowerCase() !== 'eligible') return eligibility.evidence;
  if (assignment.value?.toLowerCase() === 'assigned') return assignment.evidence;
  if (key.value?.toLowerCase() === 'active') return key.evidence;
  return null;
}
