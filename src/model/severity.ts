/** How urgent a judgement is, worst first: the order in which findings are shown. */
export const SEVERITIES = ['act-now', 'fix-setting', 'cannot-tell', 'at-risk', 'wait', 'fine'] as const;

export type Severity = (typeof SEVERITIES)[number];
