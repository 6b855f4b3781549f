import { type AgentExtension, agentExtension } from '../../facts/agent-extension.ts';
import { installedAgent } from '../../facts/installed-agent.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import { defineKnowledge } from '../knowledge.ts';
import { commandsFor } from './commands.ts';
import { K_AGENT_UPGRADE_PARAMETERS } from './topic.ts';

/** EnableAutomaticUpgrade and DisableAutoUpgradeMinorVersion told apart, with the commands for the machine that is named. Source: difference between the two, automatic extension upgrade (Azure VMs). */
export const agentUpgradeParameters = defineKnowledge({
  topic: K_AGENT_UPGRADE_PARAMETERS,
  needs: { agent: agentExtension, installed: installedAgent },
  answer(about) {
    const agent = about?.facts.agent;
    const extension = agent?.isKnown ? agent.value.extension : null;
    const installed = about?.facts.installed;
    const version = installed?.isKnown ? installed.value.value : null;
    return {
      says: [
        ...SAYS,
        ...(about ? ofMachine(about.machine, extension, version, agent?.isKnown ?? false) : []),
      ],
      commands: commandsFor(about?.machine ?? null, extension),
      references: [
        'https://learn.microsoft.com/azure/virtual-machines/automatic-extension-upgrade',
        about?.machine.kind === 'azure-arc'
          ? 'https://learn.microsoft.com/azure/azure-arc/servers/manage-automatic-vm-extension-upgrade'
          : 'https://learn.microsoft.com/powershell/module/az.compute/set-azvmextension',
      ],
      check: 'agent-not-upgraded',
    };
  },
});

const SAYS: readonly Text[] = [
  {
    en: 'EnableAutomaticUpgrade (az: --enable-auto-upgrade; property enableAutomaticUpgrade) switches automatic upgrade on: Azure brings new versions to the installed agent by itself, machine after machine.',
    ja: 'EnableAutomaticUpgrade (az では --enable-auto-upgrade、プロパティは enableAutomaticUpgrade) は自動アップグレードを有効にします。インストール済みのエージェントに、Azure が新しいバージョンを順次適用します。',
  },
  {
    en: 'DisableAutoUpgradeMinorVersion (az: --no-auto-upgrade-minor-version; property autoUpgradeMinorVersion, the other way round) only counts while the command runs, at an installation or a manual upgrade: true takes exactly the version in TypeHandlerVersion, false the newest stable minor version at that moment. Afterwards it upgrades nothing.',
    ja: 'DisableAutoUpgradeMinorVersion (az では --no-auto-upgrade-minor-version、プロパティ autoUpgradeMinorVersion とは真偽が逆) が効くのは、コマンドの実行時 (インストールまたは手動アップグレード) だけです。true なら TypeHandlerVersion に指定したバージョン、false ならその時点の最新の安定したマイナー バージョンになります。その後のアップグレードには影響しません。',
  },
  {
    en: 'To pin a version, switch both off: EnableAutomaticUpgrade $false, DisableAutoUpgradeMinorVersion $true and the full version in TypeHandlerVersion. With REST or ARM templates state enableAutomaticUpgrade: since API version 2025-04-01 it is on where the property is left out.',
    ja: 'バージョンを固定するには両方を無効にします (EnableAutomaticUpgrade は $false、DisableAutoUpgradeMinorVersion は $true、TypeHandlerVersion に完全なバージョンを指定)。REST や ARM テンプレートでは enableAutomaticUpgrade を明示してください。API バージョン 2025-04-01 以降は、省略すると有効になります。',
  },
];

/** How the machine stands to it; where it cannot be told, why the commands are not filled in further. */
function ofMachine(
  machine: Machine,
  extension: AgentExtension | null,
  version: string | null,
  wasRead: boolean,
): readonly Text[] {
  const { name } = machine;
  if (!wasRead)
    return [
      {
        en: `The agent of ${name} could not be read, so nothing is said of its settings.`,
        ja: `${name} のエージェントを読み取れなかったため、現在の設定は不明です。`,
      },
    ];
  if (extension === null)
    return [
      {
        en: `${name} has no Azure Monitor agent extension; the commands install it.`,
        ja: `${name} には Azure Monitor エージェントの拡張機能がありません。コマンドを実行するとインストールされます。`,
      },
    ];
  const setting = extension.enableAutomaticUpgrade.value;
  const state =
    setting === null ? { en: 'not stated', ja: '指定なし' } : { en: String(setting), ja: String(setting) };
  const installed =
    version === null ? { en: 'of unknown version', ja: 'バージョン不明' } : { en: version, ja: version };
  return [
    {
      en: `${name} now: agent ${installed.en}, enableAutomaticUpgrade ${state.en}.`,
      ja: `${name} の現状: エージェントは ${installed.ja}、enableAutomaticUpgrade は ${state.ja}。`,
    },
    ...(machine.osType === null
      ? [
          {
            en: `The operating system of ${name} is not known, so the commands stand for both.`,
            ja: `${name} の OS が不明なため、両方の OS のコマンドを示します。`,
          },
        ]
      : []),
  ];
}
