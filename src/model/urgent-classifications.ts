/** What Azure counts as urgent in an assessment (`criticalAndSecurityPatchCount`), and calls so in the lists of updates. */
export const URGENT_CLASSIFICATIONS: readonly string[] = ['Critical', 'Security'];
