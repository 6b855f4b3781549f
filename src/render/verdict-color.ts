import type { Verdict } from '../model/finding.ts';

/** The colour that goes with a verdict's word; never the only sign of it. */
export type VerdictColor = 'Attention' | 'Warning' | 'Good' | 'Default';

export const VERDICT_COLOR: Readonly<Record<Verdict, VerdictColor>> = {
  found: 'Attention',
  unknown: 'Warning',
  clear: 'Good',
  'not-applicable': 'Default',
};
