import { type InstalledUpdates, installedUpdates } from '../../facts/installed-updates.ts';
import type { Installation } from '../../facts/latest-installation.ts';
import type { ListedUpdate } from '../../facts/listed-updates.ts';
import { type PendingUpdates, pendingUpdates } from '../../facts/pending-updates.ts';
import type { RunUpdate } from '../../facts/run-update-rows.ts';
import { isInstalled } from '../../facts/run-updates-on-machine.ts';
import { isKb } from '../../judging/update-in-question.ts';
import type { Instant } from '../../model/instant.ts';

export const RUN_FACTS = { installed: installedUpdates, pending: pendingUpdates };

/** An update as one run left it. */
export interface UpdateInRun {
  readonly update: RunUpdate;
  readonly run: Installation;
  readonly at: Instant | null;
}

/** What runs did to the update, the latest first; to all of them where `kb` is null. */
export function inRuns({ runs }: InstalledUpdates, kb: string | null): readonly UpdateInRun[] {
  return runs
    .flatMap(({ run, updates }) =>
      updates
        .filter((update) => kb === null || isKb(update, kb))
        .map((update) => ({ update, run, at: update.changedAt.value ?? run.lastModifiedAt })),
    )
    .toSorted((a, b) => Date.parse(b.at ?? '') - Date.parse(a.at ?? ''));
}

/** The latest run whose filters left the update out. */
export function leftOutByRun({ runs }: InstalledUpdates, kb: string): UpdateInRun | null {
  const left = runs.flatMap(({ run, leftOut }) =>
    leftOut
      .filter((update) => isKb(update, kb))
      .map((update) => ({ update, run, at: update.changedAt.value ?? run.lastModifiedAt })),
  );
  return left.toSorted((a, b) => Date.parse(b.at ?? '') - Date.parse(a.at ?? ''))[0] ?? null;
}

/** The latest run that installed the update, unless a later one failed to, or a later assessment misses it again. */
export function installedInRun(
  installed: InstalledUpdates,
  pending: PendingUpdates,
  kb: string,
): UpdateInRun | null {
  const [latest] = inRuns(installed, kb);
  if (latest === undefined || !isInstalled(latest.update)) return null;
  return missedSince(latest, pending, kb) === null ? latest : null;
}

/** The update in the list of an assessment that began after the run had installed it. */
export function missedSince({ at }: UpdateInRun, pending: PendingUpdates, kb: string): ListedUpdate | null {
  const { updates, assessment } = pending;
  const listed = updates.find((update) => isKb(update, kb));
  const scannedAt = assessment?.startedAt ?? assessment?.lastModifiedAt ?? null;
  return listed && at !== null && scannedAt !== null && scannedAt > at ? listed : null;
}

/** The updates of the latest run that had any. */
export function ofLatestRun(installed: InstalledUpdates): readonly UpdateInRun[] {
  const all = inRuns(installed, null);
  return all.filter(({ run }) => run === installed.runs.find(({ updates }) => updates.length > 0)?.run);
}
