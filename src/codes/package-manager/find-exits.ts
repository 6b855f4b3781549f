import { matchesOf } from '../../model/matches-of.ts';
import type { TextMatch } from '../text-match.ts';
import { EXIT_CODES, type PackageManagerTool } from './exit-codes.ts';

/**
 * What the Linux patch extension says of a command that failed. Azure keeps 125 characters of it, so the command may be cut off.
 * Source: Azure/LinuxPatchExtension, core/src/package_managers.
 */
const SAID_BY_EXTENSION =
  /unexpected return code \((?<code>\d{1,3})\) from package manager(?: on command:? {0,2}(?<command>[^\n]{0,300}))?/gi;

/** What a person or a log says: "zypper exited with code 7", `[Command=zypper ref] exit code: 7`, zypper が終了コード 7. */
const SAID_OTHERWISE =
  /\b(?<tool>apt(?:-get)?|tdnf|dnf|yum|zypper)\b[^\n]{0,120}?(?:\bexit(?:ed|s)?\b(?: with)?(?: code| status)?|\breturn(?:ed|s)? (?:code|status|value)|終了(?:コード|ステータス)|戻り値)[\s:=は(]{0,4}(?<code>\d{1,3})(?!\d)/gi;

/** The Linux patch extension's code for all of them. */
const CODE_OF_EXTENSION = /(?<![A-Za-z0-9_])PACKAGE_MANAGER_FAILURE(?![A-Za-z0-9_])/gi;

const TOOL = /\b(apt|tdnf|dnf|yum|zypper)\b/i;

/** What stands before the name in a command of apt, which may be cut off behind it. */
const BEFORE_APT = /\bDEBIAN_FRONTEND\b/;

/**
 * Exit codes of package managers in a text, as `package-manager-<signature>` or `package-manager-<tool>-<code>`. `ofMachine`: whose the code is where
 * the command is cut off before it names its tool.
 */
export function findExits(text: string, ofMachine: PackageManagerTool | null = null): readonly TextMatch[] {
  const bySelf = matchesOf(SAID_BY_EXTENSION, text).map(({ 0: said, index: start, groups }) => {
    const tool = toolOf(groups?.command ?? '') ?? ofMachine;
    const id = tool === null ? 'failure' : (idOf(tool, groups?.code ?? '') ?? `${tool}-${groups?.code}`);
    return { id: `package-manager-${id}`, start, length: said.trimEnd().length };
  });
  const byOthers = matchesOf(SAID_OTHERWISE, text).flatMap(({ 0: said, index: start, groups }) => {
    const tool = toolOf(groups?.tool ?? '');
    const id = tool === null ? null : idOf(tool, groups?.code ?? '');
    return id === null ? [] : [{ id: `package-manager-${id}`, start, length: said.length }];
  });
  const byCode = matchesOf(CODE_OF_EXTENSION, text).map(({ 0: said, index: start }) => ({
    id: 'package-manager-failure',
    start,
    length: said.length,
  }));
  return [...bySelf, ...byOthers, ...byCode];
}

/** `tdnf`, Azure Linux's own, ends as dnf does. */
function toolOf(command: string): PackageManagerTool | null {
  const tool = TOOL.exec(command)?.[1]?.toLowerCase() ?? (BEFORE_APT.test(command) ? 'apt' : null);
  return tool === 'tdnf' ? 'dnf' : (tool as PackageManagerTool | null);
}

/** Null for a code that the tool's table lacks. */
function idOf(tool: PackageManagerTool, code: string): string | null {
  const meaning = EXIT_CODES[tool][code];
  if (meaning === undefined) return null;
  return typeof meaning === 'string' ? meaning : `${tool}-${code}`;
}
