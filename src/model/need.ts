/**
 * What somebody is after who asks; help lists by it. In the order in which help shows them: at most eight, however many topics
 * there are.
 */
export const NEEDS = [
  'assessment',
  'error',
  'state',
  'patching',
  'run',
  'agent',
  'action',
  'explanation',
] as const;

export type Need = (typeof NEEDS)[number];
