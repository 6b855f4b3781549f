import type { InstalledSince } from '../../facts/installed-since.ts';
import type { RunUpdate } from '../../facts/run-update-rows.ts';
import type { Reading } from '../../model/reading.ts';
import type { Compliance } from './compliance-state.ts';

/** What runs put in after the assessment that counts decided: the instance view may have a newer one than Resource Graph. */
export function installedAfter(
  reading: Reading<InstalledSince> | undefined,
  { assessedAt, pending }: Compliance,
): readonly RunUpdate[] {
  if (!reading?.isKnown || assessedAt === null || pending === null) return [];
  if (pending.criticalAndSecurity + pending.other === 0) return [];
  const since = Date.parse(assessedAt);
  return reading.value.updates.filter(({ changedAt }) => Date.parse(changedAt.value ?? assessedAt) > since);
}
