import type { Text } from '../../model/locale.ts';
import { upgradeCommands } from '../agent-commands.ts';
import { defineKnowledge } from '../knowledge.ts';
import { AGENT_FACTS, namedAgent } from '../named-agent.ts';
import { K_AGENT_UPGRADE_PARAMETERS } from './topic.ts';

/** EnableAutomaticUpgrade and DisableAutoUpgradeMinorVersion told apart, with the commands for the machine that is named. Source: difference between the two, automatic extension upgrade (Azure VMs). */
export const agentUpgradeParameters = defineKnowledge({
  topic: K_AGENT_UPGRADE_PARAMETERS,
  needs: AGENT_FACTS,
  answer(about) {
    const { machine, extension, now, caveats } = namedAgent(about);
    const isMissing = about?.facts.agent?.isKnown === true && extension === null;
    return {
      says: [...SAYS, ...now, ...(isMissing ? [IT_IS_INSTALLED] : []), ...caveats],
      commands: upgradeCommands(machine, extension),
      references: [
        'https://learn.microsoft.com/azure/virtual-machines/automatic-extension-upgrade',
        machine?.kind === 'azure-arc'
          ? 'https://learn.microsoft.com/azure/azure-arc/servers/manage-automatic-vm-extension-upgrade'
          : 'https://learn.microsoft.com/powershell/module/az.compute/set-azvmextension',
      ],
      check: 'agent-not-upgraded',
    };
  },
});

const IT_IS_INSTALLED: Text = {
  en: 'The commands install it.',
  ja: 'コマンドを実行するとインストールされます。',
};

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
