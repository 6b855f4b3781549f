import { quote } from '../azure/quote.ts';
import type { ArcMachineEntry, VirtualMachineEntry } from '../machines/inventory.ts';
import type { Quoted } from '../model/evidence.ts';
import { eachPresent } from './current-machines.ts';
import { machineFact } from './define-fact.ts';
import type { Fact } from './fact.ts';

/** The settings that can keep extensions, and with them assessment, off a machine. Null: absent from the record. */
export interface ExtensionSettings {
  readonly allowExtensionOperations: Quoted<boolean | null>;
  /** False: the machine was made without a guest agent. */
  readonly provisionVMAgent: Quoted<boolean | null>;
  readonly configMode: Quoted<string | null>;
  readonly extensionsEnabled: Quoted<string | null>;
  /** `publisher/type` of each entry; null: no list. */
  readonly allowList: Quoted<readonly string[] | null>;
  readonly blockList: Quoted<readonly string[] | null>;
  /** The service on an Arc-enabled server that works its extensions: Running, Stopped …; an open set. */
  readonly extensionService: Quoted<string | null>;
}

/** The settings that can keep extensions off a machine: the VM's allowExtensionOperations, the Arc agent's configuration and service. */
export const extensionSettings: Fact<ExtensionSettings> = machineFact({
  id: 'extension-settings',
  title: { en: 'extension settings', ja: '拡張機能の設定' },
  kinds: ['azure-vm', 'azure-arc'],
  read: (machines, gather) => eachPresent(extensionSettings, machines, gather, settingsOf),
});

function settingsOf(entry: VirtualMachineEntry | ArcMachineEntry): ExtensionSettings {
  const vm = entry.kind === 'azure-vm' ? entry.model.osProfile : null;
  const arc = entry.kind === 'azure-arc' ? entry.model.agentConfiguration : null;
  const os = vm?.windowsConfiguration ? 'windowsConfiguration' : 'linuxConfiguration';
  const service = entry.kind === 'azure-arc' ? entry.model.serviceStatuses?.extensionService : null;
  const quoteOf = <T>(path: string, value: T) => quote(entry.citation, `properties.${path}`, value);
  return {
    allowExtensionOperations: quoteOf(
      'osProfile.allowExtensionOperations',
      vm?.allowExtensionOperations ?? null,
    ),
    provisionVMAgent: quoteOf(`osProfile.${os}.provisionVMAgent`, vm?.[os]?.provisionVMAgent ?? null),
    configMode: quoteOf('agentConfiguration.configMode', arc?.configMode ?? null),
    extensionsEnabled: quoteOf('agentConfiguration.extensionsEnabled', arc?.extensionsEnabled ?? null),
    allowList: quoteOf('agentConfiguration.extensionsAllowList', rulesOf(arc?.extensionsAllowList)),
    blockList: quoteOf('agentConfiguration.extensionsBlockList', rulesOf(arc?.extensionsBlockList)),
    extensionService: quoteOf('serviceStatuses.extensionService.status', service?.status ?? null),
  };
}

function rulesOf(
  list: readonly { readonly publisher: string | null; readonly type: string | null }[] | null | undefined,
): readonly string[] | null {
  return list?.map((rule) => `${rule.publisher ?? '*'}/${rule.type ?? '*'}`) ?? null;
}
