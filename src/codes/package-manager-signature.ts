import type { Text } from '../model/locale.ts';
import type { CloserExplanation, Explanation } from './explanation.ts';

export type PackageManagerSignatureId =
  | 'apt-lock'
  | 'dpkg-interrupted'
  | 'dpkg-error'
  | 'repo-key'
  | 'fetch-failed'
  | 'hash-mismatch'
  | 'apt-sources'
  | 'broken-packages'
  | 'kept-back'
  | 'repo-metadata'
  | 'curl'
  | 'yum-lock'
  | 'rpmdb'
  | 'depsolve'
  | 'not-registered'
  | 'rhui-403'
  | 'rhui-certificate'
  | 'yum-no-classification'
  | 'zypper-lock'
  | 'zypper-repos'
  | 'disk-full';

/** A text by which a Linux package manager tells why it failed. */
export interface PackageManagerSignature extends Explanation {
  readonly id: PackageManagerSignatureId;
  /** A few words for lists. */
  readonly title: Text;
  /** Global, case-insensitive, and every repetition in it bounded. */
  readonly pattern: RegExp;
  /** It tells that something was not done, not what failed. */
  readonly isGeneral?: true;
  readonly closer?: readonly CloserExplanation[];
}
