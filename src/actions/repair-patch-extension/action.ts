import { decodeError } from '../../codes/decode-error.ts';
import { arcConnection } from '../../facts/arc-connection.ts';
import { extensionSettings } from '../../facts/extension-settings.ts';
import type { PatchExtension } from '../../facts/patch-extension-of.ts';
import { patchExtensions } from '../../facts/patch-extensions.ts';
import { powerState } from '../../facts/power-state.ts';
import type { Text } from '../../model/locale.ts';
import { machineAction } from '../action.ts';
import { deleteExtension } from '../extension-calls.ts';
import { postTo } from '../machine-calls.ts';
import { extensionsForbidden, notRunning, unread } from '../refusals.ts';
import type { AzureMachine } from '../remedy.ts';
import { repairPatchExtensionByHand } from './by-hand.ts';
import { REPAIR_PATCH_EXTENSION } from './topic.ts';

/**
 * The extension is deleted, and the assessment after it lets Azure install it again: nobody else can, it is reserved for Azure's own use. Source: Update Manager,
 * "Troubleshoot issues": patch extension in a failed state.
 */
export const repairPatchExtension = machineAction({
  ...repairPatchExtensionByHand,
  topic: REPAIR_PATCH_EXTENSION,
  kind: 'disruptive',
  doneTo: ({ en, ja }) => ({ en: `repair the patch extension of ${en}`, ja: `${ja}の拡張機能を修復` }),
  needs: { extensions: patchExtensions, power: powerState, arc: arcConnection, settings: extensionSettings },
  plan({ machine, facts: { extensions, power, arc, settings }, wanted }) {
    if (!extensions?.isKnown) return { refused: unread(extensions) };
    const { installed } = extensions.value;
    if (installed.length === 0) return { refused: NONE };
    const named = wanted.given.extension?.[0];
    const failed = installed.filter(hasFailed);
    // Whoever asks for it without an extension that has failed knows more than Azure shows.
    const unnamed = failed.length > 0 ? failed : installed;
    const broken = named === undefined ? unnamed : installed.filter((each) => isCalled(each, named));
    if (broken.length === 0) return { refused: notThere(named ?? '') };
    const refused = notRunning(power, arc) ?? extensionsForbidden(settings);
    if (refused !== null) return { refused };
    return {
      given: { extension: broken.map(resourceName) },
      calls: [
        ...broken.map((each) => deleteExtension(machine, idOf(each, machine), deletionOf(each))),
        postTo(machine, 'assessPatches', ASSESS),
      ],
      undo: null,
      notes: [
        ...(broken.some(hasFailed) ? [] : [NOT_FAILED]),
        ...broken.flatMap(notCuredByIt),
        ...(machine.kind === 'azure-arc' ? [ARC_IS_BILLED] : []),
      ],
    };
  },
  forAll: () => ({
    reboot: { en: 'No machine restarts.', ja: '再起動は発生しません。' },
    cost: null,
    notes: [
      {
        en: 'An installation of updates that is under way would be cut off with the extension. Not assessed before the extension is back: some minutes.',
        ja: '更新プログラムのインストール中に削除すると、そのインストールは中断されます。再インストールが終わるまで数分間は評価されません。',
      },
    ],
    undo: null,
    verify: 'not-assessed',
  }),
});

function hasFailed({ error, provisioningState }: PatchExtension): boolean {
  return error !== null || provisioningState.value?.toLowerCase() === 'failed';
}

/** What the extension failed with, where something else than a new one cures it. */
function notCuredByIt({ error }: PatchExtension): readonly Text[] {
  const [first] = error === null ? [] : decodeError([error.value]);
  if (!first?.isKnown || first.remedy === 'repair-extension') return [];
  const by =
    first.name === null ? { en: '', ja: '' } : { en: ` with ${first.name}`, ja: ` ${first.name} で` };
  const { en, ja } = first.firstStep ?? { en: '', ja: '' };
  return [
    {
      en: `This does not cure what is on record: the extension has failed${by.en}. ${first.means.en} ${en}`.trimEnd(),
      ja: `この操作では、記録されているエラーは解消しません。拡張機能は${by.ja}失敗しています。${first.means.ja}${ja}`,
    },
  ];
}

function isCalled(extension: PatchExtension, name: string): boolean {
  return resourceName(extension).toLowerCase() === name.toLowerCase();
}

/** As Azure names the resource; where only the instance view knows the extension, after its type, as Azure does. */
function resourceName({ id, name }: PatchExtension): string {
  return id?.split('/').at(-1) ?? name.split('.').at(-1) ?? name;
}

function idOf(extension: PatchExtension, { id }: AzureMachine): string {
  return extension.id ?? `${id}/extensions/${resourceName(extension)}`;
}

function deletionOf(extension: PatchExtension) {
  const name = resourceName(extension);
  return { en: `Delete the extension ${name}`, ja: `拡張機能 ${name} を削除` };
}

const ASSESS = { en: 'Assess, which installs it again', ja: '評価を実行 (拡張機能が再インストールされます)' };
const NONE = {
  en: 'It has no patch extension: there is nothing to delete, and an assessment installs one.',
  ja: '更新用拡張機能がないため、削除する対象がありません。評価を実行するとインストールされます。',
};
const NOT_FAILED = {
  en: 'Azure shows no failure of the extension.',
  ja: 'Azure の記録では、拡張機能は失敗していません。',
};
const ARC_IS_BILLED = {
  en: 'An Arc-enabled server is billed for each day on which Update Manager is used on it.',
  ja: 'Azure Arc 対応サーバーは、Update Manager を使用した日ごとに課金されます。',
};

function notThere(name: string) {
  return {
    en: `It has no patch extension named ${name}.`,
    ja: `${name} という名前の更新用拡張機能はありません。`,
  };
}
