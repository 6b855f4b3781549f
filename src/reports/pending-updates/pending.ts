import { assessmentInResourceGraph } from '../../facts/assessment-in-resource-graph.ts';
import { assessmentReadAlong } from '../../facts/assessment-read-along.ts';
import { classificationText } from '../../facts/classification-words.ts';
import { extendedSecurityUpdates } from '../../facts/extended-security-updates.ts';
import type { Readings } from '../../facts/fact.ts';
import { installedSince } from '../../facts/installed-since.ts';
import type { ListedUpdate } from '../../facts/listed-updates.ts';
import { machineTags } from '../../facts/machine-tags.ts';
import { pendingUpdates } from '../../facts/pending-updates.ts';
import type { Asked } from '../../model/asked.ts';
import { masksOf } from '../../model/known-packages.ts';
import type { Locale, Text } from '../../model/locale.ts';
import type { Question } from '../../model/question.ts';
import { URGENT_CLASSIFICATIONS } from '../../model/urgent-classifications.ts';
import { fitsMask, isSameClassification } from '../../schedules/install-filter.ts';
import type { ReportedMachine } from '../report.ts';

/** What tells what is missing on a machine, and as of when. */
export const PENDING_FACTS = {
  pending: pendingUpdates,
  since: installedSince,
  inResourceGraph: assessmentInResourceGraph,
  inInstanceView: assessmentReadAlong,
  esu: extendedSecurityUpdates,
  tags: machineTags,
};

export type PendingMachine = ReportedMachine<Readings<typeof PENDING_FACTS>>;

/** Which of the updates are asked about: KB numbers, classifications, masks of packages; empty lists leave nothing out. */
export interface Wanted {
  readonly kbs: readonly string[];
  readonly classifications: readonly string[];
  readonly packages: readonly string[];
}

export function wantedIn({ kb }: Pick<Asked, 'kb'>, { entities }: Pick<Question, 'entities'>): Wanted {
  return { kbs: kb, classifications: entities.classifications, packages: entities.packages };
}

/** What is asked about, in one line; empty: everything. */
export function wantedText({ kbs, classifications, packages }: Wanted): Text {
  const classes = classifications.map(classificationText);
  const named = (locale: Locale) => [
    ...kbs.map((kb) => `KB${kb}`),
    ...classes.map((each) => each[locale]),
    ...packages,
  ];
  return { en: named('en').join(', '), ja: named('ja').join('、') };
}

/** The updates that are asked about, the oldest first; those without a date last, by name. */
export function wantedOf(
  updates: readonly ListedUpdate[],
  { kbs, classifications, packages }: Wanted,
): readonly ListedUpdate[] {
  return updates
    .filter(({ kb }) => kbs.length === 0 || (kb !== null && kbs.includes(kb)))
    .filter(
      ({ value: name, version }) =>
        packages.length === 0 || packages.flatMap(masksOf).some((mask) => fitsMask(mask, { name, version })),
    )
    .filter(
      (update) =>
        classifications.length === 0 ||
        update.classifications.value.some((own) =>
          classifications.some((wanted) => isSameClassification(own, wanted)),
        ),
    )
    .toSorted((a, b) => timeOf(a) - timeOf(b) || a.value.localeCompare(b.value, 'en'));
}

/** How many updates are of each classification, the most urgent first; what has none counts as Azure's `Unclassified`. */
export function countedByClass(updates: readonly ListedUpdate[]): ReadonlyMap<string, number> {
  const classes = updates.flatMap(({ classifications: { value } }) =>
    value.length === 0 ? ['Unclassified'] : value,
  );
  const counts = new Map<string, number>();
  for (const each of classes) counts.set(each, (counts.get(each) ?? 0) + 1);
  return new Map(
    [...counts].toSorted(([a, m], [b, n]) => rankOf(a) - rankOf(b) || n - m || a.localeCompare(b, 'en')),
  );
}

/** Whether Azure counts an update among what is critical or for security. */
export function isUrgent({ classifications }: ListedUpdate): boolean {
  return classifications.value.some((each) => rankOf(each) < URGENT_CLASSIFICATIONS.length);
}

function rankOf(classification: string): number {
  const rank = URGENT_CLASSIFICATIONS.findIndex((each) => isSameClassification(each, classification));
  return rank === -1 ? URGENT_CLASSIFICATIONS.length : rank;
}

function timeOf({ publishedAt }: ListedUpdate): number {
  return publishedAt.value === null ? Number.MAX_SAFE_INTEGER : Date.parse(publishedAt.value);
}
