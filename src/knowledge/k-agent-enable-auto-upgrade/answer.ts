import type { Text } from '../../model/locale.ts';
import { upgradeCommands } from '../agent-commands.ts';
import { AGENT_PAGE, automaticUpgradePage } from '../agent-pages.ts';
import { defineKnowledge } from '../knowledge.ts';
import { AGENT_FACTS, namedAgent } from '../named-agent.ts';
import { SCALE_SET_COMMANDS } from './scale-set-commands.ts';
import { settingCommands } from './setting-commands.ts';
import { K_AGENT_ENABLE_AUTO_UPGRADE } from './topic.ts';

/** The ways to switch automatic upgrade on. Sources: automatic extension upgrade (Azure VMs, scale sets; Arc), Azure Monitor agent, manage. */
export const agentEnableAutoUpgrade = defineKnowledge({
  topic: K_AGENT_ENABLE_AUTO_UPGRADE,
  needs: AGENT_FACTS,
  answer(about) {
    const { machine, extension, now, caveats } = namedAgent(about);
    const isArc = machine?.kind === 'azure-arc';
    return {
      says: [
        IN_THE_PORTAL,
        BY_COMMAND,
        isArc ? ON_ARC : BY_DEFAULT,
        ...(machine === null ? [ON_SCALE_SETS] : []),
        ...now,
        ...caveats,
      ],
      commands: [
        ...upgradeCommands(machine, extension),
        ...(isArc ? [] : settingCommands(machine, extension)),
        ...(machine === null ? SCALE_SET_COMMANDS : []),
      ],
      references: [automaticUpgradePage(machine), AGENT_PAGE],
      check: 'agent-not-upgraded',
    };
  },
});

const IN_THE_PORTAL: Text = {
  en: 'In the portal: open the virtual machine or scale set, Settings > Extensions + applications (of an Arc-enabled server: Extensions), select AzureMonitorWindowsAgent or AzureMonitorLinuxAgent and choose "Enable automatic upgrade".',
  ja: 'ポータルの場合: 仮想マシンまたはスケール セットの [設定] > [拡張機能とアプリケーション] (Arc 対応サーバーでは [拡張機能]) で AzureMonitorWindowsAgent または AzureMonitorLinuxAgent を選び、自動アップグレードを有効にします。',
};

const BY_COMMAND: Text = {
  en: 'By command: `az vm extension set` and `Set-AzVMExtension` also install the agent where it is missing, and may bring the newest version at once. The PATCH (REST) touches nothing but the setting.',
  ja: 'コマンドの場合: `az vm extension set` と `Set-AzVMExtension` は、エージェントがなければインストールし、その場で最新バージョンになることもあります。設定だけを変えるなら PATCH (REST) を使います。',
};

const BY_DEFAULT: Text = {
  en: 'In templates and REST: "enableAutomaticUpgrade": true among the properties of the extension, from API version 2019-12-01 on. Since API version 2025-04-01 it is on where the property is left out; what was installed with an earlier version stays off until it is switched on.',
  ja: 'ARM テンプレートと REST では、拡張機能の properties に "enableAutomaticUpgrade": true を指定します (API バージョン 2019-12-01 以降)。2025-04-01 以降は省略すると有効になりますが、それより前のバージョンで省略してインストールしたものは、有効にするまで無効のままです。',
};

const ON_ARC: Text = {
  en: 'On Arc-enabled servers automatic upgrade is on by default for every extension that supports it; there is something to do only where it was switched off.',
  ja: 'Arc 対応サーバーでは、対応する拡張機能の自動アップグレードは既定で有効です。操作が必要なのは、無効にした場合だけです。',
};

const ON_SCALE_SETS: Text = {
  en: 'A scale set has the setting in its model. With the upgrade policy Manual the instances take it over only when they are updated, hence the last command.',
  ja: 'スケール セットではモデルに設定します。アップグレード ポリシーが手動の場合、インスタンスを更新するまで反映されないため、最後のコマンドも実行します。',
};
