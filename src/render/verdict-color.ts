import type { Verdict } from '../model/finding.ts';

/** The colour that goes with a verdict's word; never the only sign of it. */
export type VerdictColor = 'Attention' | 'Accent' | 'Good' | 'Default';

export const VERDICT_COLOR: Readonly<Record<Verdict, VerdictColor>> = {
  found: 'Attention',
  // Warning is a yellow that cannot be read on white in the light theme.
  unknown: 'Accent',
  clear: 'Good',
  'not-applicable': 'Default',
};
