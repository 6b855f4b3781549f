import { configurationManagerClient } from '../../facts/configuration-manager-client.ts';
import { pendingUpdates } from '../../facts/pending-updates.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { kbInQuestion } from '../../judging/update-in-question.ts';
import { UPDATE_SOURCE_CHECK } from '../../judging/windows-update-checks.ts';
import type { Text } from '../../model/locale.ts';
import { isWsus } from '../../model/update-source.ts';
import { noSource, sourceOf } from './update-source.ts';

/** The machine asks a WSUS server instead of Microsoft, and that server offers what it has synchronised and approved. */
export const wsusManaged = defineCause({
  id: 'wsus-managed',
  title: { en: 'Updates come from WSUS', ja: '更新プログラムの取得元が WSUS' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fix-setting',
  needs: { pending: pendingUpdates },
  wants: { client: configurationManagerClient },
  actions: ['collect-guest-evidence'],
  references: [REFERENCES.wsusApproval, REFERENCES.windowsUpdateSettings],
  judge({ pending, client }, occasion) {
    const { machine } = occasion;
    const source = sourceOf(pending);
    if (source === null) return undecided(noSource(machine));
    if (!isWsus(source.value)) return excluded(source.evidence);
    if (client?.isKnown && client.value?.value === true) return excluded(client.value.evidence);
    const kb = kbInQuestion(occasion);
    const missing =
      kb === null
        ? { en: '', ja: '' }
        : { en: `, and that does not offer KB${kb}`, ja: `その WSUS から KB${kb} は提供されていません。` };
    return holds(
      {
        en: `${machine.name} gets its updates from a WSUS server (patchServiceUsed ${source.value})${missing.en}. Only what is synchronised and approved there is offered to it, whatever Microsoft has published.`,
        ja: `${machine.name} は WSUS サーバーから更新プログラムを取得しています (patchServiceUsed: ${source.value})。${missing.ja}Microsoft が公開済みでも、WSUS で同期・承認されたものしか提供されません。`,
      },
      [source.evidence, pending.looked],
      { nextStep: LOOK_IN_WSUS, notes: [UPDATE_SOURCE_CHECK] },
    );
  },
});

const LOOK_IN_WSUS: Text = {
  en: 'In WSUS, check that product and classification of the update are synchronised and that it is approved for the group of the machine. If the machine is not meant to use WSUS, remove the policy that points it there.',
  ja: 'WSUS で、更新プログラムの製品と分類が同期対象であり、マシンのグループに承認されていることを確認してください。WSUS を使うはずのないマシンであれば、WSUS を指定しているポリシーを解除してください。',
};
