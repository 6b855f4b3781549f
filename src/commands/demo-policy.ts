import type { Policy } from '../model/policy.ts';

/** Who may do what in a simulated tenant: everybody everything but what reaches into a guest; an installation needs a second person, or a reason not to wait for one. */
export const DEMO_POLICY: Policy = {
  rules: [
    { allow: ['install-updates'], who: ['*'], scopes: [], approvals: 1, approvers: ['*'], breakGlass: ['*'] },
    { allow: ['*'], who: ['*'], scopes: [], approvals: 0, approvers: [] },
  ],
  freezes: [],
};
