import { deleteExtensionCommands } from '../delete-extension-commands.ts';
import type { Remedy } from '../remedy.ts';

/** `extension` names the resource. */
export const repairPatchExtensionByHand: Remedy = {
  id: 'repair-patch-extension',
  title: {
    en: 'Delete the patch extension; the next assessment installs it again',
    ja: '更新用拡張機能を削除 (次の評価で再インストール)',
  },
  byHand(machine, given) {
    const extension = given.extension?.[0];
    return extension === undefined ? null : deleteExtensionCommands(machine, extension);
  },
};
