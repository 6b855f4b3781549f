import assert from 'node:assert/strict';

/** One place that breaks a rule of the house: where, which rule, and what to do about it. */
export interface Breach {
  /** `path` or `path:line`. */
  readonly at: string;
  readonly rule: string;
  readonly fix: string;
}

/** Fails with every breach on a line of its own. */
export function assertNoBreach(breaches: readonly Breach[]): void {
  const lines = breaches.map(({ at, rule, fix }) => `  ${at}: ${rule} → ${fix}`);
  assert.ok(breaches.length === 0, `\n${lines.join('\n')}`);
}
