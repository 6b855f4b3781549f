import type { Readings } from '../../facts/fact.ts';
import { legacyUpdates } from '../../facts/legacy-updates.ts';
import { namedUpdates } from '../../facts/named-updates.ts';
import { pendingUpdates } from '../../facts/pending-updates.ts';
import { runUpdatesOnMachine } from '../../facts/run-updates-on-machine.ts';
import { isKb } from '../../judging/update-in-question.ts';
import type { Quoted } from '../../model/evidence.ts';
import type { Instant } from '../../model/instant.ts';
import { type Gap, gap } from '../../model/reading.ts';

/** Where the name of an update may stand that the machine is not offered: other machines miss it, a run had it, Update Management saw it. */
export const NAME_FACTS = { named: namedUpdates, done: runUpdatesOnMachine, legacy: legacyUpdates };

/** The name of an update, and when it was published where that is on record. */
export interface KnownTitle extends Quoted<string> {
  readonly publishedAt: Quoted<Instant | null> | null;
}

/** What is on record of an update by its number: a number may be several products' update. */
export interface KnownUpdate {
  readonly titles: readonly KnownTitle[];
  /** A source that could not be read; null where all were. */
  readonly unread: Gap | null;
}

export function knownUpdate(kb: string, { named, done, legacy }: Readings<typeof NAME_FACTS>): KnownUpdate {
  const titles: readonly KnownTitle[] = [
    ...(named?.isKnown ? named.value.updates.filter((update) => isKb(update, kb)) : []),
    ...(done?.isKnown ? done.value.updates.filter((update) => isKb(update, kb)) : []).map((update) => ({
      ...update,
      publishedAt: null,
    })),
    ...(legacy?.isKnown ? legacy.value.rows.filter((row) => isKb(row, kb)) : []),
  ];
  const unread = [named, done].find((reading) => reading?.isKnown === false);
  return { titles, unread: unread?.isKnown === false ? unread : null };
}

/** The question has to say which update is meant: nothing else tells. */
export const NAME_THE_UPDATE: Gap = gap(
  {
    id: pendingUpdates.id,
    title: { en: 'which update is meant', ja: '対象の更新プログラム' },
  },
  'AZ_NO_DATA',
  {
    en: 'Name the update by its KB number (for example KB5031364), so that it can be looked for.',
    ja: '対象の更新プログラムを KB 番号で指定してください (例: KB5031364)。',
  },
);

/** Azure has no record of what the update is for. */
export function notOnRecord(kb: string): Gap {
  return gap(namedUpdates, 'AZ_NO_DATA', {
    en: `No machine that the bot can see misses KB${kb}, and no run on record had it, so Azure does not know what it is for: look it up at https://www.catalog.update.microsoft.com/Search.aspx?q=KB${kb}.`,
    ja: `KB${kb} を不足としているマシンも、インストールの記録もないため、対象製品が Azure からはわかりません。次のページで確認してください: https://www.catalog.update.microsoft.com/Search.aspx?q=KB${kb}`,
  });
}
