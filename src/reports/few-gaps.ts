import type { Gap, Reading } from '../model/reading.ts';
import { gapsAmong } from './said.ts';

/** What several gaps would be closed by is one thing: these are said. */
const MOST_GAPS = 5;

/** What could not be read of the machines of a fleet, each thing once, and not more than somebody reads. */
export class FewGaps {
  readonly #gaps = new Map<string, Gap>();

  add(readings: readonly (Reading<unknown> | undefined)[]): void {
    for (const gap of gapsAmong(readings))
      if (this.#gaps.size < MOST_GAPS) this.#gaps.set(`${gap.fact} ${gap.code}`, gap);
  }

  get gaps(): readonly Gap[] {
    return [...this.#gaps.values()];
  }
}
