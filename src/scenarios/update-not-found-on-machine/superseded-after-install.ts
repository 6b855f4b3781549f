import { isInstalled } from '../../facts/run-updates-on-machine.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { INFERRED_FROM_NAMES } from '../../judging/supersedence-words.ts';
import { bracketed } from '../../judging/time-text.ts';
import { kbInQuestion } from '../../judging/update-in-question.ts';
import { supersedes } from '../../judging/update-title.ts';
import { installedCheck } from '../../judging/windows-update-checks.ts';
import { inRuns, installedInRun, RUN_FACTS } from './update-in-runs.ts';

/** A newer update of the same product was installed later and took its place on the machine. */
export const supersededAfterInstall = defineCause({
  id: 'superseded-after-install',
  title: { en: 'Superseded since', ja: 'インストール後に置き換え済み' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fine',
  needs: RUN_FACTS,
  actions: [],
  references: [REFERENCES.windowsUpdateTroubleshooting, REFERENCES.legacyTroubleshoot],
  judge({ installed, pending }, occasion) {
    const { machine } = occasion;
    const kb = kbInQuestion(occasion);
    if (kb === null) return excluded(installed.looked);
    const own = installedInRun(installed, pending, kb);
    if (own === null) return excluded(inRuns(installed, kb)[0]?.update.state.evidence ?? installed.looked);
    const newer = inRuns(installed, null).find(
      ({ update, at }) =>
        isInstalled(update) &&
        at !== null &&
        at >= (own.at ?? at) &&
        supersedes(update.value, own.update.value),
    );
    if (newer === undefined) return excluded(own.update.state.evidence, installed.looked);
    const when = bracketed(newer.at);
    const other = newer.update.kb;
    return holds(
      {
        en: `KB${kb} was installed on ${machine.name}, and a newer update of the same product has taken its place since${when.en}: ${own.update.value} → ${newer.update.value}.`,
        ja: `KB${kb} は ${machine.name} にインストールされましたが、その後インストールされた同じ製品の新しい更新プログラムに置き換えられています${when.ja.trimEnd()}: ${own.update.value} → ${newer.update.value}`,
      },
      [own.update.state.evidence, own.update.evidence, newer.update.evidence, newer.update.state.evidence],
      {
        nextStep:
          other === null
            ? LOOK_FOR_THE_NEWER
            : {
                en: `Look for the newer one on the machine, which holds what the older one had: \`${installedCheck(other)}\`.`,
                ja: `古い更新プログラムの内容は新しい方に含まれます。マシン上で新しい方を確認してください: \`${installedCheck(other)}\``,
              },
        notes: [INFERRED_FROM_NAMES],
      },
    );
  },
});

const LOOK_FOR_THE_NEWER = {
  en: 'Look for the newer one on the machine, which holds what the older one had.',
  ja: '古い更新プログラムの内容は新しい方に含まれます。マシン上で新しい方を確認してください。',
};
