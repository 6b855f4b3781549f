/** A role of Azure's own, and what it allows of the writes that there are here. */
interface BuiltInRole {
  readonly name: string;
  readonly allows: readonly RegExp[];
}

/**
 * The smaller before the larger. Source: Azure built-in roles, their published lists: that of Azure Connected Machine Resource Administrator has no `assessPatches` and no
 * `installPatches`, although Update Manager's page names it for both.
 */
const ROLES: readonly BuiltInRole[] = [
  {
    name: 'Scheduled Patching Contributor',
    allows: [/^Microsoft\.Maintenance\/(?:maintenanceConfigurations|configurationAssignments)\//i],
  },
  {
    name: 'Azure Connected Machine Resource Administrator',
    allows: [
      /^Microsoft\.HybridCompute\/machines\/(?:write|delete|upgradeExtensions\/action)$/i,
      /^Microsoft\.HybridCompute\/machines\/(?:extensions|runCommands)\/(?:write|delete)$/i,
    ],
  },
  { name: 'Virtual Machine Contributor', allows: [/^Microsoft\.Compute\/virtualMachines\//i] },
  { name: 'Contributor', allows: [/^Microsoft\.(?!Authorization\/)/i] },
];

/** The smallest built-in role that allows all of it; null where none does, or nothing is to be allowed. */
export function smallestRole(permissions: readonly string[]): string | null {
  if (permissions.length === 0) return null;
  const allowing = ROLES.find(({ allows }) =>
    permissions.every((permission) => allows.some((pattern) => pattern.test(permission))),
  );
  return allowing?.name ?? null;
}
