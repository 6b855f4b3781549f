import { type FactSheet, type Facts, type Readings, readingsOf } from '../../facts/fact.ts';
import type { Block, Fold, Trait } from '../../model/block.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import type { ReportedMachine, ReportOccasion } from '../report.ts';

/** What is the same for all sections of one digest. */
export interface DigestOccasion extends ReportOccasion {
  /** `errors`: only what somebody has to see to. */
  readonly form: 'all' | 'errors';
  /** The digest before this one, or a week ago: runs are counted from here on. */
  readonly since: Instant;
}

/** What a section adds to the digest: for scripts all it knows, for people what the form of the digest has room for. */
export interface Part {
  readonly data: Readonly<Record<string, unknown>>;
  /** Opens the digest; of one section only. */
  readonly heading?: Block;
  /** In sight, in the order of the sections. */
  readonly blocks: readonly Block[];
  /** Its numbers in one line, beside those of the others. */
  readonly traits: readonly Trait[];
  /** Machine by machine, behind a button. */
  readonly folds: readonly Fold[];
  /** Whether something is otherwise than it was at the digest before. */
  readonly isChanged: boolean;
  /** What there is to say where nothing of any section has changed; of one section only. Null: it cannot be told whether anything has. */
  readonly quiet?: Text | null;
}

/** A section while machines are put into it one by one: it keeps sums, ids and as many machines as a card shows. */
export interface SectionCollector<Read> {
  add(each: ReportedMachine<Read>): void;
  part(): Part;
}

/** A part of the digest: its own facts and numbers, shared with the report that has nothing else. */
export interface Section {
  readonly id: string;
  readonly title: Text;
  readonly needs: Facts;
  collect(occasion: DigestOccasion): SectionCollector<FactSheet>;
}

/** Declares a section; it sees exactly the facts that `needs` names, gaps included. */
export function defineSection<const Needs extends Facts>({
  collect,
  needs,
  ...section
}: Pick<Section, 'id' | 'title'> & {
  readonly needs: Needs;
  collect(occasion: DigestOccasion): SectionCollector<Readings<Needs>>;
}): Section {
  return {
    ...section,
    needs,
    collect(occasion) {
      const collector = collect(occasion);
      return {
        add: ({ facts, ...each }) => collector.add({ ...each, facts: readingsOf(needs, facts) }),
        part: () => collector.part(),
      };
    },
  };
}

/** A section that has nothing to show. */
export const NOTHING_SHOWN = { blocks: [], traits: [], folds: [], isChanged: false } as const;
