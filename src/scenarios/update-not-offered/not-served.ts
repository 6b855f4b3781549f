import { pendingUpdates } from '../../facts/pending-updates.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { kbInQuestion } from '../../judging/update-in-question.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Text } from '../../model/locale.ts';

/** A kind of update that Update Manager does not handle, by the words for it. */
interface Unserved {
  readonly said: RegExp;
  readonly says: Text;
  readonly nextStep: Text;
}

/**
 * Sources: Update Manager support matrix, "Driver updates aren't supported"; Overview of update channels of Microsoft 365 Apps, which update themselves from
 * the Office CDN (Click-to-Run), as do Office 2019 and later.
 */
const UNSERVED: readonly Unserved[] = [
  {
    said: /\b(?:drivers?|firmware)\b|ドライバー?|ファームウェア/i,
    says: {
      en: 'Update Manager handles no driver and firmware updates: its assessment leaves out what Windows Update itself shows of them.',
      ja: 'Update Manager はドライバーとファームウェアの更新を扱いません。Windows Update に表示されるものも、評価の結果には含まれません。',
    },
    nextStep: {
      en: 'Install drivers on the machine itself (Windows Update, Optional updates), or by the tools of their vendor; Azure brings those of its own virtual hardware with the image and the cumulative updates.',
      ja: 'ドライバーはマシン上で (Windows Update の「オプションの更新プログラム」)、または提供元のツールでインストールしてください。Azure の仮想ハードウェアのドライバーは、イメージと累積更新プログラムに含まれます。',
    },
  },
  {
    said: /\bclick-?to-?run\b|\b(?:microsoft|office) 365\b|\bm365\b|\boffice (?:2019|2021|2024|ltsc)\b|クイック実行/i,
    says: {
      en: 'Microsoft 365 Apps and Office 2019 and later update themselves from the Office CDN (Click-to-Run), not by Windows Update, so no assessment lists them.',
      ja: 'Microsoft 365 Apps と Office 2019 以降は Windows Update ではなく Office CDN から自動更新されるため (クイック実行)、評価の結果には表示されません。',
    },
    nextStep: {
      en: 'Set their update channel by policy or the Office Deployment Tool; on the machine, OfficeC2RClient.exe /update user starts an update.',
      ja: '更新チャネルはポリシーまたは Office 展開ツールで設定してください。マシン上では OfficeC2RClient.exe /update user で更新を開始できます。',
    },
  },
];

/** What is asked about is of a kind that Update Manager never offers. Where an update is named by its number, that decides. */
export const notServed = defineCause({
  id: 'not-served',
  title: { en: 'Not handled by Update Manager', ja: 'Update Manager の対象外の更新' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fine',
  needs: { pending: pendingUpdates },
  actions: [],
  references: [REFERENCES.supportMatrix],
  judge({ pending }, occasion) {
    const { asked, now } = occasion;
    const kind = UNSERVED.find(({ said }) => said.test(asked.text));
    if (kind === undefined || kbInQuestion(occasion) !== null) return excluded(pending.assessed);
    const value = kind.said.exec(asked.text)?.[0] ?? '';
    const words: Evidence = {
      source: 'question',
      record: 'question',
      field: 'text',
      value,
      at: now,
      since: null,
    };
    const { name } = occasion.machine;
    const says = {
      en: `What is missed on ${name} is no matter of Update Manager. ${kind.says.en}`,
      ja: `${name} について質問された更新は Update Manager の対象外です。${kind.says.ja}`,
    };
    return holds(says, [words, pending.assessed], { nextStep: kind.nextStep });
  },
});
