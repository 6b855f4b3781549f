import { isCompliant } from '../../model/compliance.ts';
import type { Machine } from '../../model/machine.ts';
import { saysTag } from '../tag-said.ts';
import type { Compliance } from './compliance-state.ts';
import { type PartCount, PartCounts } from './part-counts.ts';

/** A machine with what it lacks. */
export interface Worst {
  readonly machine: Machine;
  readonly compliance: Compliance;
}

/** More than these nobody works off at once; the data has all machines. */
const MOST_WORST = 10;
/** A tenant where each machine has tags of its own is not grouped by them. */
const MOST_TAG_KEYS = 50;

/** What the machines of a fleet add up to: taken one by one, only sums and the worst are kept. */
export class FleetCounts {
  readonly bySubscription = new PartCounts();
  readonly byResourceGroup = new PartCounts();
  readonly #byTag = new Map<string, PartCounts>();
  readonly #worst: Worst[] = [];
  compliantCount = 0;

  add(machine: Machine, compliance: Compliance, tags: Readonly<Record<string, string>>): void {
    const isFine = isCompliant(compliance.state);
    if (isFine) this.compliantCount += 1;
    if (machine.subscriptionId !== null) this.bySubscription.add(machine.subscriptionId, isFine);
    if (machine.resourceGroup !== null) this.byResourceGroup.add(machine.resourceGroup, isFine);
    for (const [key, value] of Object.entries(tags)) this.#tag(key)?.add(value, isFine);
    if (compliance.state !== 'critical-missing') return;
    this.#worst.push({ machine, compliance });
    this.#worst.sort((a, b) => missingIn(b) - missingIn(a));
    this.#worst.length = Math.min(this.#worst.length, MOST_WORST);
  }

  /** Those that lack the most critical and security updates, the worst first. */
  get worst(): readonly Worst[] {
    return this.#worst;
  }

  /** By the tag that the question names, or the one that most machines have; null where none has a tag. */
  byTag(text: string): { readonly key: string; readonly parts: readonly PartCount[] } | null {
    const [first] = [...this.#byTag].toSorted(
      ([a, ofA], [b, ofB]) =>
        Number(saysTag(text, b)) - Number(saysTag(text, a)) ||
        ofB.machineCount - ofA.machineCount ||
        a.localeCompare(b, 'en'),
    );
    return first ? { key: first[0], parts: first[1].inOrder() } : null;
  }

  #tag(key: string): PartCounts | null {
    const name = key.toLowerCase();
    const known = this.#byTag.get(name);
    if (known) return known;
    if (this.#byTag.size >= MOST_TAG_KEYS) return null;
    const counts = new PartCounts();
    this.#byTag.set(name, counts);
    return counts;
  }
}

function missingIn({ compliance: { pending } }: Worst): number {
  return pending?.criticalAndSecurity ?? 0;
}
