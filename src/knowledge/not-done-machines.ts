import { agentTypeOf } from '../actions/agent-upgrade-commands.ts';
import { cliPlace, inSubscription } from '../actions/azure-command.ts';
import { deleteExtensionCommands } from '../actions/delete-extension-commands.ts';
import type { AzureMachine, Commands } from '../actions/remedy.ts';
import { REFERENCES } from '../judging/references.ts';
import type { Text } from '../model/locale.ts';
import type { Entities } from '../model/question.ts';
import { patternOf } from './action-commands.ts';
import { commandsFor } from './commands-for.ts';
import type { NotDoneAnswer } from './not-done-answer.ts';

/** Azure switches virtual machines, and no Arc-enabled server. */
function ofVirtualMachine(verb: string, cmdlet: string) {
  return (machine: AzureMachine): Commands | null => {
    const { kind, name, resourceGroup } = machine;
    if (kind !== 'azure-vm') return null;
    return {
      cli: `az vm ${verb} ${cliPlace(machine)} --name "${name}"`,
      powerShell: inSubscription(machine, `${cmdlet} -ResourceGroupName '${resourceGroup}' -Name '${name}'`),
    };
  };
}

const NOT_ARC: Text = {
  en: 'An Arc-enabled server is switched where it stands, not from Azure.',
  ja: 'Azure Arc 対応サーバーの電源は Azure から操作できません。設置場所で操作してください。',
};

const STOP: Text = { en: 'Stop a machine', ja: 'マシンの停止' };

/** Sources: az vm deallocate; Stop-AzVM, which deallocates. */
export const machineStop: NotDoneAnswer = {
  title: STOP,
  says: [
    {
      en: 'The bot starts machines, and stops none: nothing was changed. A stopped machine is neither assessed nor patched.',
      ja: 'ボットが行うのはマシンの起動だけで、停止は行いません。何も変更していません。停止中のマシンは評価も更新もされません。',
    },
    { en: 'Portal: the machine, Overview, Stop.', ja: 'ポータル: マシンの [概要] で [停止] を押します。' },
    NOT_ARC,
  ],
  commands: (machine) => commandsFor(STOP, machine, ofVirtualMachine('deallocate', 'Stop-AzVM')),
  references: [REFERENCES.vmStates],
  check: null,
};

const RESTART: Text = { en: 'Restart a machine', ja: 'マシンの再起動' };

export const machineRestart: NotDoneAnswer = {
  title: RESTART,
  says: [
    {
      en: 'The bot restarts no machine by itself, only for updates that it installs ("install updates on web01, reboot if required"): nothing was changed.',
      ja: 'ボットがマシンを再起動するのは、更新プログラムのインストールに伴う場合 (「web01 に更新をインストールして、必要なら再起動」) だけです。何も変更していません。',
    },
    {
      en: 'Portal: the machine, Overview, Restart.',
      ja: 'ポータル: マシンの [概要] で [再起動] を押します。',
    },
    NOT_ARC,
  ],
  commands: (machine) => commandsFor(RESTART, machine, ofVirtualMachine('restart', 'Restart-AzVM')),
  references: [REFERENCES.vmStates],
  check: 'reboots-pending',
};

export const machineDelete: NotDoneAnswer = {
  title: { en: 'Delete a machine or a schedule', ja: 'マシンまたはスケジュールの削除' },
  says: [
    {
      en: 'The bot deletes neither machines nor schedules, and gives no command for it: nothing was changed.',
      ja: 'ボットはマシンもスケジュールも削除せず、そのためのコマンドも示しません。何も変更していません。',
    },
    {
      en: 'Portal: the resource, Overview, Delete; of a machine it asks what becomes of its disks and network interfaces.',
      ja: 'ポータル: リソースの [概要] で [削除] を押します。マシンの場合は、ディスクやネットワーク インターフェイスの扱いを確認されます。',
    },
  ],
  commands: () => [],
  references: [],
  check: null,
};

export const updateUninstall: NotDoneAnswer = {
  title: { en: 'Uninstall an update', ja: '更新プログラムのアンインストール' },
  says: [
    {
      en: 'The bot uninstalls no update, nor does Azure Update Manager: nothing was changed. What was installed cannot be undone from here; "exclude KB5034441 from the schedule of web01" keeps a schedule from installing it again.',
      ja: '更新プログラムのアンインストールは、ボットでも Azure Update Manager でも行えません。何も変更していません。インストール済みのものは元に戻せませんが、「web01 のスケジュールから KB5034441 を除外して」で再インストールは防げます。',
    },
    {
      en: 'By hand inside the machine: on Windows Settings, Windows Update, Update history, Uninstall updates (or wusa /uninstall /kb:5034441), on Linux the package manager (apt install package=version, dnf history undo).',
      ja: 'マシンの中で手動で行います。Windows は [設定]、[Windows Update]、[更新の履歴]、[更新プログラムをアンインストールする] (または wusa /uninstall /kb:5034441)、Linux はパッケージ マネージャー (apt install パッケージ=バージョン、dnf history undo) を使います。',
    },
  ],
  commands: () => [],
  references: [REFERENCES.updateHistory],
  check: 'update-history',
};

const REMOVE_AGENT: Text = { en: 'Remove the Azure Monitor agent', ja: 'Azure Monitor エージェントの削除' };

export const agentRemove: NotDoneAnswer = {
  title: REMOVE_AGENT,
  says: [
    {
      en: 'The bot upgrades the agent, and removes none: nothing was changed. Without it nothing is collected of the machine any more; a policy or data collection rule may install it again.',
      ja: 'ボットが行うのはエージェントのアップグレードだけで、削除は行いません。何も変更していません。削除するとマシンのデータは収集されなくなります。ポリシーやデータ収集ルールで再インストールされることがあります。',
    },
    {
      en: 'Portal: the machine, Extensions + applications (Arc: Extensions), the agent, Uninstall.',
      ja: 'ポータル: マシンの [拡張機能とアプリケーション] (Arc は [拡張機能]) でエージェントを選び、[アンインストール] を押します。',
    },
  ],
  commands: (machine) =>
    commandsFor(REMOVE_AGENT, machine, (target) =>
      target.osType === null ? null : deleteExtensionCommands(target, agentTypeOf(target.osType)),
    ),
  references: [REFERENCES.agentManage],
  check: 'agent-status',
};

const UNREGISTER: Text = { en: 'Unregister a resource provider', ja: 'リソース プロバイダーの登録解除' };

/** Sources: az provider unregister; Unregister-AzResourceProvider. */
function unregistered(place: AzureMachine, { provider }: Entities): Commands {
  const name = provider ?? '<provider>';
  return {
    cli: `az provider unregister --subscription "${place.subscriptionId}" --namespace "${name}"`,
    powerShell: inSubscription(place, `Unregister-AzResourceProvider -ProviderNamespace '${name}'`),
  };
}

export const providerUnregister: NotDoneAnswer = {
  title: UNREGISTER,
  says: [
    {
      en: 'The bot registers the resource providers that updates need, and unregisters none: nothing was changed.',
      ja: 'ボットが行うのは、更新に必要なリソース プロバイダーの登録だけで、登録解除は行いません。何も変更していません。',
    },
    {
      en: 'Portal: the subscription, Resource providers, the provider, Unregister. Azure refuses while resources of it are there.',
      ja: 'ポータル: サブスクリプションの [リソース プロバイダー] で対象を選び、[登録解除] を押します。そのリソースが残っている間は Azure に拒否されます。',
    },
  ],
  commands: (machine, named) =>
    commandsFor(UNREGISTER, machine ?? patternOf('azure-vm'), (place) => unregistered(place, named)),
  references: [REFERENCES.resourceProviders],
  check: null,
};
