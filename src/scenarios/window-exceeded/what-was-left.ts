import type { Readings } from '../../facts/fact.ts';
import type { Installation } from '../../facts/latest-installation.ts';
import type { RunUpdate } from '../../facts/run-update-rows.ts';
import type { runUpdates } from '../../facts/run-updates.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Text } from '../../model/locale.ts';

/** Names of more updates than this are noise. */
const MOST_NAMED = 5;

/** What a run that ran out of time had not begun. */
export interface Left {
  /** Null where neither the run nor its updates say it. */
  readonly count: number | null;
  readonly updates: readonly RunUpdate[];
  readonly evidence: readonly Evidence[];
}

export function leftOf(
  { pendingCount }: Installation,
  { runUpdates: reading }: Readings<{ runUpdates: typeof runUpdates }>,
): Left {
  const all = reading?.isKnown ? reading.value : null;
  const updates = (all?.updates ?? []).filter(({ state }) => state.value.toLowerCase() === 'pending');
  const counted = pendingCount.value ?? (all && all.updates.length > 0 ? updates.length : null);
  const evidence = pendingCount.value === null ? (all ? [all.looked] : []) : [pendingCount.evidence];
  return {
    count: counted,
    updates,
    evidence: [...evidence, ...updates.slice(0, MOST_NAMED).map((update) => update.evidence)],
  };
}

/** "5 updates left (a; b; and 3 more)"; null where that is not on record. */
export function leftText({ count, updates }: Left): Text | null {
  if (count === null) return null;
  const named = updates.slice(0, MOST_NAMED).map(({ value }) => value);
  const rest = count - named.length;
  const more = named.length === 0 || rest <= 0 ? null : rest;
  const names = {
    en: named.length === 0 ? '' : ` (${named.join('; ')}${more ? `; and ${more} more` : ''})`,
    ja: named.length === 0 ? '' : ` (${named.join('、')}${more ? `、ほか ${more} 件` : ''})`,
  };
  return {
    en: `${count} ${count === 1 ? 'update was' : 'updates were'} left${names.en}`,
    ja: `${count} 件の更新プログラムが未処理${names.ja}`,
  };
}
