/** What a full disk is called: by package managers, and by Windows (ERROR_DISK_FULL). */
export const DISK_FULL: ReadonlySet<string> = new Set(['package-manager-disk-full', '0x80070070']);

/** What unresolved dependencies are called by dnf, yum and zypper, and by apt. */
export const UNRESOLVED_DEPENDENCY: ReadonlySet<string> = new Set([
  'package-manager-depsolve',
  'package-manager-broken-packages',
]);

/** Azure could not reach the machine's agent. */
export const UNREACHABLE: ReadonlySet<string> = new Set([
  'vm-agent-status-communication-error',
  'shutdown-or-unresponsive',
]);
