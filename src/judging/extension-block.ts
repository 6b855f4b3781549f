import type { ExtensionSettings } from '../facts/extension-settings.ts';
import type { Quoted } from '../model/evidence.ts';
import type { Machine } from '../model/machine.ts';

/** The setting that keeps the extensions that assess and patch off a machine; null: none does. */
export function extensionBlock(settings: ExtensionSettings, machine: Machine): Quoted<unknown> | null {
  const { allowExtensionOperations, configMode, extensionsEnabled, allowList, blockList, extensionService } =
    settings;
  if (allowExtensionOperations.value === false) return allowExtensionOperations;
  if (configMode.value?.toLowerCase() === 'monitor') return configMode;
  if (extensionsEnabled.value?.toLowerCase() === 'false') return extensionsEnabled;
  const needed = neededExtensions(machine);
  if (needed.some((extension) => isListed(extension, blockList.value ?? []))) return blockList;
  // An empty allow list allows everything: the agent's documented default.
  const allowed = allowList.value ?? [];
  if (allowed.length > 0 && needed.some((extension) => !isListed(extension, allowed))) return allowList;
  if (isStopped(extensionService.value)) return extensionService;
  return null;
}

/** Arc-enabled servers use one extension for periodic assessment and another for what is asked on demand. */
function neededExtensions(machine: Machine): readonly string[] {
  const os = machine.osType === 'linux' ? 'linux' : 'windows';
  return [
    `microsoft.cplat.core/${os}patchextension`,
    `microsoft.softwareupdatemanagement/${os}osupdateextension`,
  ];
}

function isListed(extension: string, list: readonly string[]): boolean {
  const [publisher, type] = extension.split('/');
  return list.some((rule) => {
    const [rulePublisher, ruleType] = rule.toLowerCase().split('/');
    return (rulePublisher === '*' || rulePublisher === publisher) && (ruleType === '*' || ruleType === type);
  });
}

function isStopped(service: string | null): boolean {
  return /^(?:stopped|disabled|not ?running)$/i.test(service ?? '');
}
