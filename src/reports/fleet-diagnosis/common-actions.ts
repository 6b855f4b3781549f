import type { Finding } from '../../model/finding.ts';
import type { OfferedAction } from '../../model/offered-action.ts';

/** What every finding of a group offers, and with the same arguments: what one machine is to be done with may be wrong for another. */
export class CommonActions {
  #common: readonly OfferedAction[] | null = null;

  add(finding: Finding): void {
    const offered = finding.verdict === 'found' ? finding.actions : [];
    if (this.#common === null) this.#common = offered;
    // Most machines of a group are offered the very same.
    else if (this.#common !== offered)
      this.#common = this.#common.filter((one) => offered.some((other) => isSame(one, other)));
  }

  get actions(): readonly OfferedAction[] {
    // What one machine has to be heeded of by hand is not of the others.
    return (this.#common ?? []).map(({ byHand: _, ...offered }) => offered);
  }
}

function isSame(one: OfferedAction, other: OfferedAction): boolean {
  if (one.id !== other.id) return false;
  const [ofOne, ofOther] = [one.arguments ?? {}, other.arguments ?? {}];
  return JSON.stringify(ofOne) === JSON.stringify(ofOther);
}
