import type { Text } from '../../model/locale.ts';
import type { CloserExplanation, Explanation } from '../explanation.ts';
import { PACKAGE_MANAGER_SIGNATURES } from '../package-manager-signatures.ts';
import { EXIT_CODES, type PackageManagerTool, UNLISTED_EXIT } from './exit-codes.ts';

/** What is known of an id of package managers. */
export interface PackageManagerError extends Explanation {
  /** A few words for lists. */
  readonly title: Text;
  readonly tool: PackageManagerTool | null;
  /** It tells that something failed, not what. */
  readonly isGeneral: boolean;
  readonly closer: readonly CloserExplanation[];
}

const PREFIX = 'package-manager-';
const EXIT = /^(?<tool>apt|yum|dnf|zypper)-(?<code>\d{1,3})$/;
const TOOLS: readonly (readonly [PackageManagerTool, RegExp])[] = [
  ['apt', /^(?:apt-|dpkg-|repo-key|fetch-failed|hash-mismatch|broken-packages|kept-back)/],
  ['yum', /^(?:yum-|rpmdb|repo-metadata|curl|not-registered|rhui-)/],
  ['zypper', /^zypper-/],
];

/** What is known of `package-manager-<signature>`, `package-manager-<tool>-<exit code>` or `package-manager-failure`; null for any other id. */
export function explainPackageManager(id: string): PackageManagerError | null {
  if (!id.startsWith(PREFIX)) return null;
  const name = id.slice(PREFIX.length);
  const signature = PACKAGE_MANAGER_SIGNATURES.find((each) => each.id === name);
  if (signature) {
    const tool = TOOLS.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
    return { ...signature, tool, isGeneral: signature.isGeneral ?? false, closer: signature.closer ?? [] };
  }
  if (name === 'failure')
    return { ...UNLISTED_EXIT, title: FAILURE, tool: null, isGeneral: true, closer: [] };
  const { tool, code } = EXIT.exec(name)?.groups ?? {};
  if (tool === undefined || code === undefined) return null;
  const of = tool as PackageManagerTool;
  const meaning = EXIT_CODES[of][code] ?? UNLISTED_EXIT;
  if (typeof meaning === 'string') return null;
  const title = { en: `${tool} exit code ${code}`, ja: `${tool} の終了コード ${code}` };
  return { ...meaning, title, tool: of, isGeneral: true, closer: [] };
}

const FAILURE: Text = { en: 'Package manager failed', ja: 'パッケージ マネージャーの失敗' };
