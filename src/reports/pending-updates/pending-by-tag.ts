import type { Block } from '../../model/block.ts';
import { said } from '../said.ts';
import { saysTag } from '../tag-said.ts';

/** Of the machines with one value of a tag: how many there are, how many lack updates, how many updates that comes to. */
export interface TagSum {
  readonly value: string;
  readonly machineCount: number;
  readonly lackingCount: number;
  readonly updateCount: number;
}

/** What is missing by the tag that a question names ("by department", 部署別). Of any other tag nothing is kept. */
export class PendingByTag {
  readonly #text: string;
  readonly #sums = new Map<string, Map<string, TagSum>>();

  constructor(text: string) {
    this.#text = text;
  }

  /** `updateCount`: null where it cannot be told, which counts the machine alone. */
  add(tags: Readonly<Record<string, string>>, updateCount: number | null): void {
    for (const [key, value] of Object.entries(tags)) {
      if (!saysTag(this.#text, key)) continue;
      const sums = this.#sums.get(key.toLowerCase()) ?? new Map<string, TagSum>();
      this.#sums.set(key.toLowerCase(), sums);
      const sum = sums.get(value) ?? { value, machineCount: 0, lackingCount: 0, updateCount: 0 };
      const count = updateCount ?? 0;
      sums.set(value, {
        value,
        machineCount: sum.machineCount + 1,
        lackingCount: sum.lackingCount + (count > 0 ? 1 : 0),
        updateCount: sum.updateCount + count,
      });
    }
  }

  /** The values with the most missing updates first; null where the question names no tag whose values part the machines. */
  get parts(): { readonly key: string; readonly sums: readonly TagSum[] } | null {
    // One value parts nothing: machines that were asked about by it.
    const first = [...this.#sums].find(([, sums]) => sums.size > 1);
    if (first === undefined) return null;
    const sums = [...first[1].values()].toSorted(
      (a, b) => b.updateCount - a.updateCount || a.value.localeCompare(b.value, 'en'),
    );
    return { key: first[0], sums };
  }

  blocks(): readonly Block[] {
    const { parts } = this;
    if (parts === null) return [];
    return [
      said({ en: `By tag ${parts.key}`, ja: `タグ ${parts.key} 別` }, 'subtle'),
      ...parts.sums.map(({ value, machineCount, lackingCount, updateCount }) =>
        said({
          en: `${value}: ${updateCount} missing on ${lackingCount} of ${machineCount} ${machineCount === 1 ? 'machine' : 'machines'}`,
          ja: `${value}: ${updateCount} 件 (${machineCount} 台中 ${lackingCount} 台で不足)`,
        }),
      ),
    ];
  }
}
