import type { AutomationAccounts } from '../facts/automation-accounts.ts';

/** A workspace as people know it, "law-security (rg-um, 33333333-…)"; by the id that queries name it by where its resource is not in sight. */
export function workspaceName(customerId: string, seen: AutomationAccounts['workspaces']): string {
  const own = seen.find((each) => each.customerId.toLowerCase() === customerId.toLowerCase());
  if (own === undefined) return customerId;
  const parts = own.id.split('/');
  return `${parts.at(-1)} (${parts[4]}, ${customerId})`;
}
