import type { Instant } from '../../model/instant.ts';

/** A minor version comes about once a month, rarely less: 1.18 in May 2022, 1.37 in December 2023, 1.56 in September 2025. Source: Connected Machine agent, release notes and their archive. */
const KNOWN = { minor: 18, monthsSinceYear0: 2022 * 12 + 4 };
/** Supported are the versions of twelve months; half a year more for what the count of months leaves open. */
const CERTAINLY_TOO_OLD_IN_MONTHS = 18;

/** Whether a version of the Connected Machine agent is certainly older than what Azure supports. */
export function isAgentTooOld(version: string, now: Instant): boolean {
  const minor = /^1\.(\d+)(?:\.|$)/.exec(version)?.[1];
  if (minor === undefined) return /^0\./.test(version);
  const at = new Date(now);
  const today = at.getUTCFullYear() * 12 + at.getUTCMonth();
  return today - (KNOWN.monthsSinceYear0 + Number(minor) - KNOWN.minor) > CERTAINLY_TOO_OLD_IN_MONTHS;
}
