import { assessNowByHand } from '../assess-now/by-hand.ts';
import { deleteExtensionCommands } from '../delete-extension-commands.ts';
import type { Remedy } from '../remedy.ts';

/** `extension` names the resource; the assessment after it has Azure install it again. */
export const repairPatchExtensionByHand: Remedy = {
  id: 'repair-patch-extension',
  title: {
    en: 'Delete the patch extension, then assess, which installs it again',
    ja: '更新用拡張機能を削除し、評価を実行 (再インストールされます)',
  },
  byHand(machine, given) {
    const extension = given.extension?.[0];
    const assess = assessNowByHand.byHand(machine, {});
    if (extension === undefined || assess === null) return null;
    const remove = deleteExtensionCommands(machine, extension);
    // In the subscription that the first of them chose.
    const assessThere = assess.powerShell?.split('\n').at(-1);
    return {
      cli: `${remove.cli}\n${assess.cli}`,
      powerShell: `${remove.powerShell}\n${assessThere}`,
    };
  },
};
