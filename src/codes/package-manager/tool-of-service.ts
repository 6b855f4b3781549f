import type { PackageManagerTool } from './exit-codes.ts';

/** The package manager that a machine is updated by, as its record calls it; null for none, and for Windows. Source: Azure Resource Graph, `patchServiceUsed`. */
export function toolOfService(patchService: string | null): PackageManagerTool | null {
  return TOOLS.get(patchService?.toLowerCase() ?? '') ?? null;
}

const TOOLS: ReadonlyMap<string, PackageManagerTool> = new Map([
  ['apt', 'apt'],
  ['yum', 'yum'],
  ['zypper', 'zypper'],
]);
