import type { NamedMachine } from '../../model/block.ts';
import { causeOf, type Finding } from '../../model/finding.ts';
import type { OfferedAction } from '../../model/offered-action.ts';
import type { Listing } from '../../model/question.ts';
import { groupKey } from './cause-groups.ts';
import { CommonActions } from './common-actions.ts';

/** As many machines, each with its sentence, as a card holds in either language. */
export const PAGE_SIZE = 15;

/** One page of the machines of a group. */
export interface ListedPage extends Listing {
  /** Of the group, its first; null where the group has no machine (any more). */
  readonly first: Finding | null;
  /** In the group, on all pages. */
  readonly machineCount: number;
  /** Those that every machine of the group is offered. */
  readonly actions: readonly OfferedAction[];
  readonly machines: readonly NamedMachine[];
}

/** Picks one page of one group out of findings, one after the other: what it keeps is that page. */
export class CauseListing {
  readonly #listing: Listing;
  readonly #machines: NamedMachine[] = [];
  readonly #common = new CommonActions();
  #first: Finding | null = null;
  #count = 0;

  constructor(listing: Listing) {
    this.#listing = listing;
  }

  add(finding: Finding): void {
    const { machine, says } = finding;
    if (machine === null || !isOf(finding, this.#listing)) return;
    this.#first ??= finding;
    this.#common.add(finding);
    if (Math.floor(this.#count / PAGE_SIZE) === this.#listing.page) this.#machines.push({ machine, says });
    this.#count += 1;
  }

  page(): ListedPage {
    return {
      ...this.#listing,
      first: this.#first,
      machineCount: this.#count,
      actions: this.#common.actions,
      machines: this.#machines,
    };
  }
}

/** A group is a row of the report; asked for in words it is a severity or a cause alone, whatever else the findings say. */
function isOf(finding: Finding, { group }: Listing): boolean {
  return groupKey(finding) === group || finding.severity === group || causeOf(finding) === group;
}
