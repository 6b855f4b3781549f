import type { DecodedError } from '../../codes/decode-error.ts';

/** What a full disk is called: by package managers, and by Windows (ERROR_DISK_FULL). */
const DISK_FULL: ReadonlySet<string> = new Set(['package-manager-disk-full', '0x80070070']);

/** What unresolved dependencies are called by dnf, yum and zypper, and by apt. */
const UNRESOLVED_DEPENDENCY: ReadonlySet<string> = new Set([
  'package-manager-depsolve',
  'package-manager-broken-packages',
]);

/** Azure could not reach the machine's agent. */
export const UNREACHABLE: ReadonlySet<string> = new Set([
  'vm-agent-status-communication-error',
  'shutdown-or-unresponsive',
]);

/** Which errors a cause stands for. */
export type ErrorGroup = (error: DecodedError) => boolean;

export const saysDiskFull: ErrorGroup = ({ id }) => DISK_FULL.has(id);

export const saysUnresolvedDependency: ErrorGroup = ({ id }) => UNRESOLVED_DEPENDENCY.has(id);

/** A full disk and a dependency are causes of their own. */
export const saysPackageManager: ErrorGroup = ({ kind, id }) =>
  kind === 'package-manager' && !isElsewhere(id);

/** A name that only tells that the operation failed says less than the words behind it. */
export const saysUpdateAgent: ErrorGroup = ({ kind, id, isGeneral, remedy }) =>
  kind !== 'package-manager' &&
  !DISK_FULL.has(id) &&
  !UNREACHABLE.has(id) &&
  (!isGeneral || remedy === 'repair-extension');

/** Whether an id of a package manager's errors is one of another cause. */
export function isElsewhere(id: string): boolean {
  return DISK_FULL.has(id) || UNRESOLVED_DEPENDENCY.has(id);
}
