import type { Readings } from '../../facts/fact.ts';
import { type PendingUpdates, pendingUpdates } from '../../facts/pending-updates.ts';
import { isInstalled } from '../../facts/run-updates-on-machine.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { INFERRED_FROM_NAMES } from '../../judging/supersedence-words.ts';
import { minuteText } from '../../judging/time-text.ts';
import { kbInQuestion } from '../../judging/update-in-question.ts';
import { supersedes } from '../../judging/update-title.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Text } from '../../model/locale.ts';
import { knownUpdate, NAME_FACTS, NAME_THE_UPDATE, notOnRecord } from './update-known.ts';

/** A newer update of the same product has taken its place, so Windows does not offer it any more. Inferred from the names. */
export const superseded = defineCause({
  id: 'superseded',
  title: { en: 'Superseded by a newer update', ja: '新しい更新プログラムに置き換え済み' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fine',
  needs: { pending: pendingUpdates },
  wants: NAME_FACTS,
  actions: [],
  references: [REFERENCES.windowsUpdateTroubleshooting],
  judge({ pending, ...facts }, occasion) {
    const { machine } = occasion;
    const kb = kbInQuestion(occasion);
    if (kb === null) return undecided(NAME_THE_UPDATE);
    const { titles, unread } = knownUpdate(kb, facts);
    const [title] = titles;
    if (title === undefined) return undecided(unread ?? notOnRecord(kb));
    const newer = newerThan(titles, { pending, ...facts });
    if (newer === null) return unread ? undecided(unread) : excluded(title.evidence, pending.looked);
    const { older, name, state, evidence } = newer;
    return holds(
      {
        en: `${machine.name} is not offered KB${kb} (${older}), because a newer update of the same product takes its place: ${name}, ${state.en}.`,
        ja: `KB${kb} (${older}) は、同じ製品の新しい更新プログラムに置き換えられているため、${machine.name} に提供されません: ${name} (${state.ja})`,
      },
      [title.evidence, ...evidence],
      { nextStep: USE_THE_NEWER, notes: [INFERRED_FROM_NAMES] },
    );
  },
});

interface Newer {
  readonly older: string;
  readonly name: string;
  readonly state: Text;
  readonly evidence: readonly Evidence[];
}

function newerThan(
  titles: readonly { readonly value: string }[],
  { pending, done }: Readings<typeof NAME_FACTS> & { readonly pending: PendingUpdates },
): Newer | null {
  const olderOf = (name: string) => titles.find(({ value }) => supersedes(name, value))?.value;
  for (const { value: name, evidence } of pending.updates) {
    const older = olderOf(name);
    if (older !== undefined) return { older, name, state: IS_PENDING, evidence: [evidence] };
  }
  for (const update of done?.isKnown ? done.value.updates.filter(isInstalled) : []) {
    const older = olderOf(update.value);
    const { value: name, evidence, state, changedAt } = update;
    if (older !== undefined)
      return { older, name, state: installedAt(changedAt.value), evidence: [evidence, state.evidence] };
  }
  return null;
}

const IS_PENDING: Text = { en: 'which is pending', ja: '保留中' };

function installedAt(at: Parameters<typeof minuteText>[0] | null): Text {
  return at === null
    ? { en: 'which is installed', ja: 'インストール済み' }
    : { en: `installed ${minuteText(at)}`, ja: `${minuteText(at)} にインストール済み` };
}

const USE_THE_NEWER: Text = {
  en: 'Nothing is missing: the newer update holds what the older one had. Install the newer one where it is still pending.',
  ja: '不足はありません。新しい更新プログラムに古い更新プログラムの内容が含まれます。保留中の場合は、新しい方をインストールしてください。',
};
