import { ANY_SIGNATURES } from './package-manager/any-signatures.ts';
import { APT_SIGNATURES } from './package-manager/apt-signatures.ts';
import { YUM_SIGNATURES } from './package-manager/yum-signatures.ts';
import { ZYPPER_SIGNATURES } from './package-manager/zypper-signatures.ts';
import type { PackageManagerSignature } from './package-manager-signature.ts';

/** Every text by which a Linux package manager tells why it failed. */
export const PACKAGE_MANAGER_SIGNATURES: readonly PackageManagerSignature[] = [
  ...APT_SIGNATURES,
  ...YUM_SIGNATURES,
  ...ZYPPER_SIGNATURES,
  ...ANY_SIGNATURES,
];
