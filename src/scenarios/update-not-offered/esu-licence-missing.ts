import { extendedSecurityUpdates } from '../../facts/extended-security-updates.ts';
import { defineCause } from '../../judging/cause.ts';
import { servedBy } from '../../judging/esu-licence.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { kbInQuestion } from '../../judging/update-in-question.ts';
import type { Text } from '../../model/locale.ts';
import { knownUpdate, NAME_FACTS } from './update-known.ts';

/** Updates of Windows Server 2012 and 2012 R2 that came out later are Extended Security Updates. Source: Windows Server lifecycle, end of extended support. */
const END_OF_SUPPORT = '2023-10-10';
/** The last day on which such updates come out, the third year over. Source: the same. */
const END_OF_EXTENSION = '2026-10-13';

/** Microsoft supports the release no longer, and the server has no licence for what comes out since. An Azure virtual machine needs none. */
export const esuLicenceMissing = defineCause({
  id: 'esu-licence-missing',
  title: {
    en: 'No licence for Extended Security Updates',
    ja: '拡張セキュリティ更新プログラムのライセンスなし',
  },
  kinds: ['azure-arc'],
  severity: 'fix-setting',
  needs: { esu: extendedSecurityUpdates },
  wants: NAME_FACTS,
  actions: [],
  references: [REFERENCES.extendedSecurityUpdates],
  judge({ esu, ...facts }, occasion) {
    const served = servedBy(esu);
    if (served !== null) return excluded(served);
    const { eligibility, assignment, key } = esu;
    const kb = kbInQuestion(occasion);
    const before =
      kb === null
        ? undefined
        : knownUpdate(kb, facts).titles.find(
            ({ publishedAt }) => (publishedAt?.value ?? END_OF_SUPPORT) < END_OF_SUPPORT,
          );
    if (before?.publishedAt) return excluded(before.publishedAt.evidence);
    const { name } = occasion.machine;
    return holds(
      {
        en: `${name} has no licence for Extended Security Updates (licenseAssignmentState ${assignment.value ?? 'absent'}, esuKeyState ${key.value ?? 'absent'}). Microsoft supports its release no longer, so what has come out since is not offered to it.`,
        ja: `${name} には拡張セキュリティ更新プログラム (ESU) のライセンスがありません (licenseAssignmentState: ${assignment.value ?? 'なし'}、esuKeyState: ${key.value ?? 'なし'})。OS のサポートが終了しているため、その後に公開された更新プログラムは提供されません。`,
      },
      [eligibility.evidence, assignment.evidence, key.evidence],
      { nextStep: occasion.now.slice(0, 10) > END_OF_EXTENSION ? MOVE_ON : LINK_A_LICENCE },
    );
  },
});

const LINK_A_LICENCE: Text = {
  en: 'Link an ESU licence to the server (Azure Arc > Licenses > Windows Server ESU licenses), then assess it a day later; or move it to a release that is supported.',
  ja: 'サーバーに ESU ライセンスをリンクし (Azure Arc の [ライセンス] > [Windows Server ESU ライセンス])、翌日以降に評価を実行してください。サポート中の OS への移行も検討してください。',
};

const MOVE_ON: Text = {
  en: `Move the server to a release that is supported. Extended Security Updates of its release ended on ${END_OF_EXTENSION}: an ESU licence (Azure Arc > Licenses > Windows Server ESU licenses) brings what came out until then, and nothing since.`,
  ja: `サポート中の OS に移行してください。このリリースの拡張セキュリティ更新プログラムの提供は ${END_OF_EXTENSION} で終了しました。ESU ライセンス (Azure Arc の [ライセンス] > [Windows Server ESU ライセンス]) をリンクしても、適用できるのはそれまでに公開されたものだけです。`,
};
