import type { PackageManagerTool } from '../../src/codes/package-manager/exit-codes.ts';
import type { Remedy } from '../../src/codes/remedy.ts';

/** What each exit code is called and calls for. */
export const EXIT_SHEET: readonly (readonly [
  tool: PackageManagerTool,
  code: number,
  id: string,
  remedy: Remedy,
])[] = [
  ['apt', 100, 'package-manager-apt-100', 'repair-in-guest'],
  ['yum', 1, 'package-manager-yum-1', 'repair-in-guest'],
  ['yum', 100, 'package-manager-yum-100', 'none'],
  ['yum', 200, 'package-manager-yum-lock', 'wait'],
  ['dnf', 1, 'package-manager-dnf-1', 'repair-in-guest'],
  ['dnf', 3, 'package-manager-dnf-3', 'repair-in-guest'],
  ['dnf', 100, 'package-manager-dnf-100', 'none'],
  ['dnf', 200, 'package-manager-yum-lock', 'wait'],
  ['zypper', 1, 'package-manager-zypper-1', 'repair-in-guest'],
  ['zypper', 2, 'package-manager-zypper-2', 'repair-in-guest'],
  ['zypper', 3, 'package-manager-zypper-3', 'repair-in-guest'],
  ['zypper', 4, 'package-manager-zypper-4', 'repair-in-guest'],
  ['zypper', 5, 'package-manager-zypper-5', 'repair-in-guest'],
  ['zypper', 6, 'package-manager-zypper-repos', 'repair-in-guest'],
  ['zypper', 7, 'package-manager-zypper-lock', 'wait'],
  ['zypper', 8, 'package-manager-zypper-8', 'repair-in-guest'],
  ['zypper', 100, 'package-manager-zypper-100', 'none'],
  ['zypper', 101, 'package-manager-zypper-101', 'none'],
  ['zypper', 102, 'package-manager-zypper-102', 'restart'],
  ['zypper', 103, 'package-manager-zypper-103', 'install-again'],
  ['zypper', 104, 'package-manager-depsolve', 'repair-in-guest'],
  ['zypper', 106, 'package-manager-zypper-repos', 'repair-in-guest'],
  ['zypper', 107, 'package-manager-zypper-107', 'repair-in-guest'],
];

/** A command of each, as the Linux patch extension gives it. */
export const COMMANDS: Readonly<Record<PackageManagerTool, string>> = {
  apt: 'sudo apt-get -y --only-upgrade true install linux-azure openssl',
  yum: 'sudo yum -y install --skip-broken kernel',
  dnf: 'sudo dnf -y install --skip-broken kernel',
  zypper: 'sudo LANG=en_US.UTF8 zypper --non-interactive update kernel-default',
};
