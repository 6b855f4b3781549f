import type { ExtensionSettings } from '../../facts/extension-settings.ts';
import { extensionSettings } from '../../facts/extension-settings.ts';
import { refusedOperations } from '../../facts/refused-operations.ts';
import { defineCause } from '../../judging/cause.ts';
import { extensionBlock } from '../../judging/extension-block.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { SomeEvidence } from '../../model/evidence.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import { refusalOf } from './refusal.ts';

/** A setting of the machine keeps extensions, and with them assessment, off it; or a policy or a lock that lies over it. */
export const extensionOperationsBlocked = defineCause({
  id: 'extension-operations-blocked',
  title: { en: 'Extension operations blocked', ja: '拡張機能の操作がブロックされている' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fix-setting',
  needs: { extensionSettings },
  wants: { refused: refusedOperations },
  actions: [],
  references: [REFERENCES.prerequisites, REFERENCES.arcExtensionSecurity],
  judge({ extensionSettings: settings, refused }, { machine, asked, now }) {
    const block = extensionBlock(settings, machine);
    if (!block) {
      const refusal = refusalOf(refused?.isKnown ? refused.value : [], asked, now);
      if (refusal === null) return excluded(...relevant(settings, machine));
      const { error, when, evidence } = refusal;
      return holds(
        {
          en: `Azure refused the patch extension of ${machine.name}${when.en} with ${error.name}: ${error.means.en}`,
          ja: `${machine.name} の更新用拡張機能が${when.ja} ${error.name} で Azure に拒否されました: ${error.means.ja}`,
        },
        evidence,
        error.firstStep ? { nextStep: error.firstStep } : {},
      );
    }
    return holds(
      {
        en: `${machine.name} does not let the patch extension run: ${block.evidence.field} is ${block.evidence.value}.`,
        ja: `${machine.name} では更新用拡張機能を実行できません。${block.evidence.field} が ${block.evidence.value} です。`,
      },
      [block.evidence],
      { nextStep: block === settings.extensionService ? START_SERVICE : remedyOn(machine) },
    );
  },
});

const START_SERVICE: Text = {
  en: 'Start the extension service on the server (Windows: `Start-Service ExtensionService`, Linux: `sudo systemctl start extd`) and see that it starts with the system; `azcmagent show` names its state.',
  ja: 'サーバー上で拡張機能サービスを開始し (Windows: `Start-Service ExtensionService`、Linux: `sudo systemctl start extd`)、自動起動になっていることを確認してください。状態は `azcmagent show` で確認できます。',
};

/** Whoever set it may have had a reason: the setting is theirs to change. */
function remedyOn(machine: Machine): Text {
  return machine.kind === 'azure-vm'
    ? {
        en: 'Ask the owner of the machine whether the setting may be changed to true.',
        ja: 'この設定を true に変更してよいか、マシンの所有者に確認してください。',
      }
    : {
        en: 'Ask the owner of the server whether the setting may be changed; `azcmagent config list` on the server shows it, `azcmagent config set <name> <value>` changes it.',
        ja: '設定を変更してよいか、サーバーの所有者に確認してください。設定はサーバー上の `azcmagent config list` で確認し、`azcmagent config set <名前> <値>` で変更できます。',
      };
}

function relevant(settings: ExtensionSettings, machine: Machine): SomeEvidence {
  if (machine.kind === 'azure-vm') return [settings.allowExtensionOperations.evidence];
  const { configMode, extensionsEnabled, allowList, blockList, extensionService } = settings;
  return [
    configMode.evidence,
    extensionsEnabled.evidence,
    allowList.evidence,
    blockList.evidence,
    ...(extensionService.value === null ? [] : [extensionService.evidence]),
  ];
}
