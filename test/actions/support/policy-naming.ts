import type { Policy } from '../../../src/model/policy.ts';

/** A policy that lets everybody do these, everywhere and by himself. */
export function policyNaming(actions: readonly string[]): Policy {
  return {
    rules: [{ allow: actions, who: ['*'], scopes: [], approvals: 0, approvers: [] }],
    freezes: [],
  };
}
