import { agentTypeOf } from '../actions/agent-upgrade-commands.ts';
import { COMPUTE, HYBRID_COMPUTE } from '../actions/api-versions.ts';
import { assessmentModeCommands } from '../actions/assessment-mode-commands.ts';
import { cliPlace, inSubscription, patchCommands, patchSettingCmdlets } from '../actions/azure-command.ts';
import { type PatchMode, patchModeCommands } from '../actions/patch-mode-commands.ts';
import type { AzureMachine, Commands } from '../actions/remedy.ts';
import { REFERENCES } from '../judging/references.ts';
import type { Command } from '../model/knowledge-answer.ts';
import type { Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';
import { commandsFor } from './commands-for.ts';
import { isRefused, refusal } from './created-with.ts';
import type { NotDoneAnswer } from './not-done-answer.ts';

const ASSESSMENT_OFF: Text = { en: 'Turn off periodic assessment', ja: '定期評価を無効にする' };

export const periodicAssessmentOff: NotDoneAnswer = {
  title: ASSESSMENT_OFF,
  says: [
    {
      en: 'The bot turns periodic assessment on, never off: nothing was changed. Where it was turned on here, "undo" puts back what was there before.',
      ja: 'ボットが行うのは定期評価の有効化だけで、無効化は行いません。何も変更していません。ここで有効にした場合は「元に戻して」で以前の値に戻せます。',
    },
    {
      en: 'Portal: the machine, Updates, Update settings, Periodic assessment: Disable. A policy assignment that turns it on turns it on again.',
      ja: 'ポータル: マシンの [更新プログラム]、[設定の更新] で [定期評価] を [無効] にします。有効化する Azure Policy の割り当てがあると、再び有効になります。',
    },
  ],
  commands: (machine) =>
    commandsFor(ASSESSMENT_OFF, machine, (target) => assessmentModeCommands(target, 'ImageDefault')),
  references: [REFERENCES.assessmentOptions],
  check: 'not-assessed',
};

const AUTO_UPGRADE_OFF: Text = {
  en: "Turn off the agent's automatic upgrade",
  ja: 'エージェントの自動アップグレードを無効にする',
};

/** The one setting, as the record of the extension has it. */
function autoUpgradeOff({ kind, id, osType }: AzureMachine): Commands | null {
  if (osType === null) return null;
  const extension = { id: `${id}/extensions/${agentTypeOf(osType)}` };
  return patchCommands(extension, kind === 'azure-arc' ? HYBRID_COMPUTE : COMPUTE, {
    enableAutomaticUpgrade: false,
  });
}

export const agentAutoUpgradeOff: NotDoneAnswer = {
  title: AUTO_UPGRADE_OFF,
  says: [
    {
      en: 'The bot turns the agent\'s automatic upgrade on, never off: nothing was changed. Where it was turned on here, "undo" puts back what was there before.',
      ja: 'ボットが行うのはエージェントの自動アップグレードの有効化だけで、無効化は行いません。何も変更していません。ここで有効にした場合は「元に戻して」で以前の値に戻せます。',
    },
    {
      en: 'Portal: the machine, Extensions + applications (Arc: Extensions), the agent, Disable automatic upgrade. Without it the agent stays at its version until somebody upgrades it.',
      ja: 'ポータル: マシンの [拡張機能とアプリケーション] (Arc は [拡張機能]) でエージェントを選び、[自動アップグレードを無効にする] を押します。以後は手動で上げるまで現在のバージョンのままです。',
    },
  ],
  commands: (machine) => commandsFor(AUTO_UPGRADE_OFF, machine, autoUpgradeOff),
  references: [REFERENCES.extensionAutoUpgrade, REFERENCES.arcExtensionAutoUpgrade],
  check: 'agent-status',
};

/** Of a virtual machine; what an Arc-enabled server has is a licence, which the portal subscribes. */
function hotpatch(title: Text, isOn: boolean): NotDoneAnswer {
  const commands = (machine: AzureMachine): Commands | null => {
    if (machine.kind !== 'azure-vm' || machine.osType === 'linux') return null;
    const path = 'osProfile.windowsConfiguration.patchSettings.enableHotpatching';
    return {
      cli: `az vm update ${cliPlace(machine)} --name "${machine.name}" --set ${path}=${isOn}`,
      powerShell: inSubscription(
        machine,
        patchSettingCmdlets(machine, 'windows', { EnableHotpatching: `$${isOn}` }),
      ),
    };
  };
  const where: Text = {
    en: `Portal: the machine, Updates, Update settings, Hotpatch: ${isOn ? 'Enable' : 'Disable'}; for an Arc-enabled server (Windows Server 2025) Azure Arc, the machine, Hotpatch. Linux has none.`,
    ja: `ポータル: マシンの [更新プログラム]、[設定の更新] で [ホットパッチ] を [${isOn ? '有効' : '無効'}] にします。Azure Arc 対応サーバー (Windows Server 2025) は Azure Arc のマシンの [ホットパッチ] で変更します。Linux にはありません。`,
  };
  return {
    title,
    says: [
      {
        en: 'The bot does not change hotpatch: nothing was changed.',
        ja: 'ボットはホットパッチの設定を変更しません。何も変更していません。',
      },
      where,
    ],
    commands: (machine) => commandsFor(title, machine, commands),
    references: [REFERENCES.hotpatch],
    check: 'hotpatch-status',
  };
}

export const hotpatchOn = hotpatch({ en: 'Turn on hotpatch', ja: 'ホットパッチを有効にする' }, true);
export const hotpatchOff = hotpatch({ en: 'Turn off hotpatch', ja: 'ホットパッチを無効にする' }, false);

const MODES: readonly (readonly [PatchMode, Text])[] = [
  ['azure-managed', { en: 'Azure Managed - Safe Deployment', ja: 'Azure マネージド - 安全なデプロイ' }],
  ['automatic-by-os', { en: 'Windows automatic updates', ja: 'Windows の自動更新' }],
  ['manual', { en: 'Manual updates', ja: '手動更新' }],
  ['image-default', { en: 'Image default', ja: 'イメージの既定' }],
];

/** The `enableAutomaticUpdates` that a mode takes, which is set for good when a machine is created (F§1.2). */
const TAKES: Partial<Record<PatchMode, boolean>> = { 'automatic-by-os': true, manual: false };

const LIKE_MANUAL: Text = {
  en: 'The same effect on any virtual machine: Customer Managed Schedules without a schedule; the bot sets that mode.',
  ja: '同じ状態は、カスタマー マネージド スケジュールに変更し、スケジュールを割り当てないことで作れます。このモードはボットが設定できます。',
};

function commandsOf(modes: typeof MODES, machine: Machine | null): readonly Command[] {
  return modes.flatMap(([mode, title]) =>
    commandsFor(title, machine, (target) => patchModeCommands(target, mode)),
  );
}

export const patchModeOther: NotDoneAnswer = {
  title: { en: 'Change the patch orchestration', ja: 'パッチ オーケストレーションの変更' },
  says: [
    {
      en: 'The bot sets one mode, Customer Managed Schedules, and no other: nothing was changed. Where it was set here, "undo" puts back what was there before.',
      ja: 'ボットが設定するモードはカスタマー マネージド スケジュールだけです。何も変更していません。ここで設定した場合は「元に戻して」で以前の値に戻せます。',
    },
    {
      en: 'Portal: the machine, Updates, Update settings, Patch orchestration. Schedules patch the machine no more in any other mode.',
      ja: 'ポータル: マシンの [更新プログラム]、[設定の更新] の [パッチ オーケストレーション] で変更します。ほかのモードでは、スケジュールによる更新は行われません。',
    },
  ],
  commands: (machine) => commandsOf(MODES, machine),
  asSet: (machine, settings) => {
    const refused = MODES.filter(([mode]) => {
      const takes = TAKES[mode];
      return takes !== undefined && isRefused(settings, takes);
    });
    return {
      says: refused.flatMap(([mode, title]) => [
        ...refusal(machine, settings, TAKES[mode] ?? false).map(({ en, ja }) => ({
          en: `${title.en}: ${en}`,
          ja: `${title.ja}: ${ja}`,
        })),
        ...(mode === 'manual' ? [LIKE_MANUAL] : []),
      ]),
      commands: commandsOf(
        MODES.filter((each) => !refused.includes(each)),
        machine,
      ),
    };
  },
  references: [REFERENCES.patchOrchestration],
  check: 'patch-orchestration',
};
