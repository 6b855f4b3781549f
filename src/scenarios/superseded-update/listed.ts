import type { Readings } from '../../facts/fact.ts';
import type { ListedUpdate } from '../../facts/listed-updates.ts';
import { type PendingUpdates, pendingUpdates } from '../../facts/pending-updates.ts';
import type { RunUpdate } from '../../facts/run-update-rows.ts';
import { isInstalled, runUpdatesOnMachine } from '../../facts/run-updates-on-machine.ts';
import type { Occasion } from '../../judging/occasion.ts';
import { kbInQuestion } from '../../judging/update-in-question.ts';
import type { Instant } from '../../model/instant.ts';
import { type Pair, pairsOf } from './pairs.ts';

/** The facts that tell what is listed as missing, and what takes the place of it. */
export const LISTED_FACTS = { pending: pendingUpdates, done: runUpdatesOnMachine };

/** What is listed although a newer one is listed beside it. */
export function replacedByPending(
  { updates }: PendingUpdates,
  occasion: Pick<Occasion, 'subject'>,
): readonly Pair<ListedUpdate, ListedUpdate>[] {
  return pairsOf(updates, updates, kbInQuestion(occasion));
}

/** What is listed although a run installed a newer one. `since`: whether that was after the list was made. */
export function replacedByInstalled(
  { updates, assessment }: PendingUpdates,
  done: Readings<typeof LISTED_FACTS>['done'],
  occasion: Pick<Occasion, 'subject'>,
): readonly (Pair<ListedUpdate, RunUpdate> & { readonly since: boolean })[] {
  const installed = done?.isKnown ? done.value.updates.filter(isInstalled) : [];
  const listedAt = assessment?.startedAt ?? assessment?.lastModifiedAt ?? null;
  return pairsOf(updates, installed, kbInQuestion(occasion)).map((pair) => ({
    ...pair,
    since: isLater(pair.newer.changedAt.value, listedAt),
  }));
}

function isLater(at: Instant | null, than: Instant | null): boolean {
  return at !== null && than !== null && at >= than;
}

/** The list is of no assessment that ran to its end: the one before it, or part of one. */
export function isCompleted({ assessment }: PendingUpdates): boolean {
  return ['succeeded', 'completedwithwarnings'].includes(assessment?.status.value.toLowerCase() ?? '');
}
