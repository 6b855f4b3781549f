import type { NamedMachine } from '../../model/block.ts';
import { causeOf, type Finding } from '../../model/finding.ts';
import type { Text } from '../../model/locale.ts';
import type { OfferedAction } from '../../model/offered-action.ts';
import type { Listing } from '../../model/question.ts';
import { fixOf, groupKey } from './cause-groups.ts';
import { CommonActions } from './common-actions.ts';

/** As many machines, each with its sentence, as a card holds in either language. */
export const PAGE_SIZE = 15;

/** One page of the machines of a group. */
export interface ListedPage extends Listing {
  /** Of the group, its first; null where the group has no machine (any more). */
  readonly first: Finding | null;
  /** What to do by hand, where it is the same for all of the group; null where each has a step of its own, or none. */
  readonly fix: Text | null;
  /** In the group, on all pages. */
  readonly machineCount: number;
  /** Those that every machine of the group is offered. */
  readonly actions: readonly OfferedAction[];
  readonly machines: readonly NamedMachine[];
}

/** Picks one page of one group out of findings, one after the other: what it keeps is that page. */
export class CauseListing {
  readonly #listing: Listing;
  readonly #tells: 'what is found' | 'what to do';
  readonly #findings: Finding[] = [];
  readonly #fixes = new Set<string>();
  readonly #common = new CommonActions();
  #first: Finding | null = null;
  #count = 0;

  /** `tells`: what a machine's line says, where not all of them have the same to be done. */
  constructor(listing: Listing, tells: 'what is found' | 'what to do') {
    this.#listing = listing;
    this.#tells = tells;
  }

  add(finding: Finding): void {
    if (finding.machine === null || !isOf(finding, this.#listing)) return;
    this.#first ??= finding;
    this.#common.add(finding);
    this.#fixes.add(fixOf(finding)?.en ?? '');
    if (Math.floor(this.#count / PAGE_SIZE) === this.#listing.page) this.#findings.push(finding);
    this.#count += 1;
  }

  page(): ListedPage {
    const fix = this.#first !== null && this.#fixes.size === 1 ? fixOf(this.#first) : null;
    const lineOf = (finding: Finding) =>
      this.#tells === 'what to do' && fix === null ? (fixOf(finding) ?? finding.says) : finding.says;
    return {
      ...this.#listing,
      first: this.#first,
      machineCount: this.#count,
      actions: this.#common.actions,
      fix,
      machines: this.#findings.flatMap((finding) =>
        finding.machine === null ? [] : [{ machine: finding.machine, says: lineOf(finding) }],
      ),
    };
  }
}

/** A group is a row of the report; asked for in words it is a severity or a cause alone, whatever else the findings say. */
function isOf(finding: Finding, { group }: Listing): boolean {
  return groupKey(finding) === group || finding.severity === group || causeOf(finding) === group;
}
