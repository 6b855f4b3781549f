import type { ExtensionSettings } from '../model/fact.ts';
import { eachPresent } from './current-machines.ts';
import type { FactReader } from './gather.ts';
import type { ArcMachineEntry, VirtualMachineEntry } from '../machines/inventory.ts';
import { quote } from '../azure/quote.ts';

/** The settings that can keep extensions off a machine: the VM's allowExtensionOperations, the Arc agent's configuration. */
export const extensionSettings: FactReader<'extension-settings'> = {
  id: 'extension-settings',
  kinds: ['azure-vm', 'azure-arc'],
  read: (machines, gather) => eachPresent('extension-settings', machines, gather, settingsOf),
};

function settingsOf(entry: VirtualMachineEntry | ArcMachineEntry): ExtensionSettings {
  const vm = entry.kind === 'azure-vm' ? entry.model.osProfile : null;
  const arc = entry.kind === 'azure-arc' ? entry.model.agentConfiguration : null;
  const quoteOf = <T>(path: string, value: T) => quote(entry.citation, `properties.${path}`, value);
  return {
    allowExtensionOperations: quoteOf(
      'osProfile.allowExtensionOperations',
      vm?.allowExtensionOperations ?? null,
    ),
    configMode: quoteOf('agentConfiguration.configMode', arc?.configMode ?? null),
    extensionsEnabled: quoteOf('agentConfiguration.extensionsEnabled', arc?.extensionsEnabled ?? null),
    allowList: quoteOf('agentConfiguration.extensionsAllowList', rulesOf(arc?.extensionsAllowList)),
    blockList: quoteOf('agentConfiguration.extensionsBlockList', rulesOf(arc?.extensionsBlockList)),
  };
}

function rulesOf(
  list: readonly { readonly publisher: string | null; readonly type: string | null }[] | null | undefined,
): readonly string[] | null {
  return list?.map((rule) => `${rule.publisher ?? '*'}/${rule.type ?? '*'}`) ?? null;
}
