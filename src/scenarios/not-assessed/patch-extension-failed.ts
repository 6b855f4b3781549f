import { type DecodedError, decodeError } from '../../codes/decode-error.ts';
import { hasFailed, type PatchExtension } from '../../facts/patch-extension-of.ts';
import { patchExtensions } from '../../facts/patch-extensions.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { letHostsResolve, namesUnresolvedHost } from '../../judging/unresolved-host.ts';
import type { SomeEvidence } from '../../model/evidence.ts';
import type { Text } from '../../model/locale.ts';
import type { OfferedAction } from '../../model/offered-action.ts';
import { isStuck, sinceText, stuckRemedy } from './unfinished-extension.ts';

/** The extension that assesses is on the machine but broken, or came to no end when it was installed or called. */
export const patchExtensionFailed = defineCause({
  id: 'patch-extension-failed',
  title: { en: 'Patch extension failed', ja: '更新用拡張機能が失敗' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'act-now',
  needs: { patchExtensions },
  actions: ['repair-patch-extension', 'collect-guest-evidence', 'assess-now'],
  references: [REFERENCES.troubleshoot],
  judge({ patchExtensions: { installed, listed } }, { machine, now }) {
    const failed = installed.find(hasFailed);
    const stuck = installed.find((extension) => isStuck(extension, now));
    if (!failed && stuck?.unfinished) {
      const since = sinceText(stuck.unfinished, now);
      return holds(
        {
          en: `The extension ${stuck.name} of ${machine.name}, which carries out assessments, has come to no end${since.en}, and Azure waits 90 minutes for one at most: ${stuck.unfinished.value}.`,
          ja: `${machine.name} で評価を行う拡張機能 ${stuck.name} の処理が${since.ja}完了していません (Azure の待機時間は最長 90 分): ${stuck.unfinished.value}`,
        },
        [stuck.unfinished.evidence, stuck.provisioningState.evidence],
        { nextStep: stuckRemedy(machine), actions: [repairOf(stuck)] },
      );
    }
    if (!failed) {
      return excluded(listed, ...installed.map((extension) => extension.provisioningState.evidence));
    }
    const { error, provisioningState } = failed;
    const isUnresolved = error !== null && namesUnresolvedHost(error.value);
    const decoded = error && !isUnresolved ? curableElsewhere(decodeError([error.value])) : null;
    const shown = provisioningState.evidence;
    // What went wrong proves more than that something did.
    const evidence: SomeEvidence = error ? [error.evidence, shown] : [shown];
    if (decoded) {
      const { name: code, means, firstStep, actions, references } = decoded;
      const by = code === null ? { en: '', ja: '' } : { en: ` with ${code}`, ja: ` ${code} で` };
      return holds(
        {
          en: `The extension ${failed.name} of ${machine.name}, which carries out assessments, has failed${by.en}: ${means.en}`,
          ja: `${machine.name} で評価を行う拡張機能 ${failed.name} が${by.ja}失敗しています: ${means.ja}`,
        },
        evidence,
        { actions, references, ...(firstStep && { nextStep: firstStep }) },
      );
    }
    const reason = error ? `: ${error.value.replace(/[.。\s]+$/, '')}` : '';
    return holds(
      {
        en: `The extension ${failed.name} of ${machine.name}, which carries out assessments, has failed${reason}.`,
        ja: `${machine.name} で評価を行う拡張機能 ${failed.name} が失敗しています${reason}。`,
      },
      evidence,
      isUnresolved
        ? {
            nextStep: letHostsResolve(machine, error.value),
            actions: [{ id: 'collect-guest-evidence' }, { id: 'assess-now' }],
          }
        : { nextStep: error === null ? LOOK_FIRST : DELETE_IT, actions: [repairOf(failed)] },
    );
  },
});

const DELETE_IT: Text = {
  en: 'Delete the extension, then assess the machine; Azure reinstalls the extension.',
  ja: '拡張機能を削除してから評価を実行してください。Azure が再インストールします。',
};

/** A list of the fleet says that it failed, and not with what: that is read of one machine at a time. */
const LOOK_FIRST: Text = {
  en: 'See first what the extension reports (portal: Extensions + applications; a question about one machine shows it too): deleting it does not cure every error. Where it names no other cause, delete it, then assess the machine; Azure reinstalls it.',
  ja: '先に拡張機能のエラー内容を確認してください (ポータルの [拡張機能とアプリケーション]、またはマシン 1 台を指定した質問で確認できます)。削除では解消しないエラーもあります。ほかに原因がなければ拡張機能を削除して評価を実行してください。Azure が再インストールします。',
};

/** The error that says what to do, unless that is to replace the extension after all. */
function curableElsewhere([first]: readonly DecodedError[]): DecodedError | null {
  return first?.isKnown && first.remedy !== 'repair-extension' ? first : null;
}

/** The extension is named by its resource, where Azure has one. */
export function repairOf({ id }: Pick<PatchExtension, 'id'>): OfferedAction {
  const name = id?.split('/').at(-1);
  return { id: 'repair-patch-extension', ...(name && { arguments: { extension: [name] } }) };
}
