/** Of one subscription (by its id), resource group or tag value: how many of its machines are compliant. */
export interface PartCount {
  readonly name: string;
  readonly machineCount: number;
  readonly compliantCount: number;
}

/** Counts machines by one thing that they have in common; names compare without case. */
export class PartCounts {
  readonly #parts = new Map<
    string,
    { readonly name: string; machineCount: number; compliantCount: number }
  >();

  add(name: string, isCompliant: boolean): void {
    const part = this.#parts.get(name.toLowerCase()) ?? { name, machineCount: 0, compliantCount: 0 };
    this.#parts.set(name.toLowerCase(), part);
    part.machineCount += 1;
    if (isCompliant) part.compliantCount += 1;
  }

  get machineCount(): number {
    return [...this.#parts.values()].reduce((sum, part) => sum + part.machineCount, 0);
  }

  /** Those with the most machines that are not compliant first. */
  inOrder(): readonly PartCount[] {
    const lackingIn = ({ compliantCount, machineCount }: PartCount) => machineCount - compliantCount;
    return [...this.#parts.values()].toSorted(
      (a, b) => lackingIn(b) - lackingIn(a) || a.name.localeCompare(b.name, 'en'),
    );
  }
}
