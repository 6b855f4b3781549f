import type { Evidence } from '../model/evidence.ts';
import type { PatchExtension } from '../model/fact.ts';
import { defineCause } from '../model/scenario.ts';
import { excluded, holds } from './outcome.ts';
import { REFERENCES } from './references.ts';

/** The extension that assesses is on the machine but broken. */
export const patchExtensionFailed = defineCause({
  id: 'patch-extension-failed',
  title: { en: 'Patch extension failed', ja: '更新用拡張機能の失敗' },
  kinds: ['azure-vm', 'azure-arc'],
  needs: ['patch-extensions'],
  actions: ['repair-patch-extension'],
  references: [REFERENCES.troubleshoot],
  judge({ 'patch-extensions': { installed, listed } }, { machine }) {
    const failed = installed.find(hasFailed);
    if (!failed) {
      return excluded(listed, ...installed.map((extension) => extension.provisioningState.evidence));
    }
    const { error, provisioningState } = failed;
    const evidence: [Evidence, ...Evidence[]] = [provisioningState.evidence];
    if (error) evidence.push(error.evidence);
    const reason = error ? `: ${error.value.replace(/[.。\s]+$/, '')}` : '';
    return holds(
      {
        en: `The extension ${failed.name} of ${machine.name}, which carries out assessments, has failed${reason}. Delete it and assess again; Azure then installs it anew.`,
        ja: `${machine.name} で評価を行う拡張機能 ${failed.name} が失敗しています${reason}。削除してから評価を実行すると、Azure が再インストールします。`,
      },
      evidence,
    );
  },
});

function hasFailed({ error, provisioningState }: PatchExtension): boolean {
  return error !== null || provisioningState.value?.toLowerCase() === 'failed';
}
