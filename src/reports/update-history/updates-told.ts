import type { Asked } from '../../model/asked.ts';
import type { Fold } from '../../model/block.ts';
import type { Text } from '../../model/locale.ts';
import { listed, same } from '../said.ts';
import type { MachineHistory } from './history.ts';
import { runsMeant } from './history.ts';

/** An update over all machines: on how many a run installed it, or failed to. */
export interface ToldUpdate {
  readonly name: string;
  readonly kb: string | null;
  readonly installedOn: number;
  readonly failedOn: number;
}

/** Those on the most machines, in sight; the data has all. */
const MOST_UPDATES = 20;

/** Adds up what runs did with each update: of each machine it keeps nothing but the counts. */
export class UpdatesTold {
  readonly #updates = new Map<string, { -readonly [Field in keyof ToldUpdate]: ToldUpdate[Field] }>();

  add(each: MachineHistory, asked: Asked): void {
    const ends = new Map<string, { kb: string | null; isInstalled: boolean }>();
    for (const { updates } of runsMeant(each, asked))
      for (const { value, version, kb, state } of updates) {
        const end = state.value.toLowerCase();
        if (end !== 'installed' && end !== 'failed') continue;
        const name = version === null ? value : `${value} ${version}`;
        // Whatever failed first and was installed by a later run is installed.
        ends.set(name, { kb, isInstalled: end === 'installed' || ends.get(name)?.isInstalled === true });
      }
    for (const [name, { kb, isInstalled }] of ends) {
      const told = this.#updates.get(name) ?? { name, kb, installedOn: 0, failedOn: 0 };
      told[isInstalled ? 'installedOn' : 'failedOn'] += 1;
      this.#updates.set(name, told);
    }
  }

  /** Those that failed first, then those on the most machines. */
  inOrder(): readonly ToldUpdate[] {
    return [...this.#updates.values()].toSorted(
      (a, b) =>
        b.failedOn - a.failedOn || b.installedOn - a.installedOn || a.name.localeCompare(b.name, 'en'),
    );
  }

  /** None where no run has a list of its updates. */
  folds(): readonly Fold[] {
    const told = this.inOrder();
    if (told.length === 0) return [];
    const rows = told.slice(0, MOST_UPDATES).map((update) => ({
      standing: null,
      title: same(update.name),
      text: onText(update),
      detail: [],
    }));
    return [
      {
        title: {
          en: `Updates by name (${told.length})`,
          ja: `更新プログラム別 (${told.length} 件)`,
        },
        blocks: [{ kind: 'rows', rows }],
      },
    ];
  }
}

function onText({ installedOn, failedOn }: ToldUpdate): Text {
  return listed([
    ...(installedOn > 0
      ? [{ en: `installed on ${installedOn}`, ja: `インストール済み ${installedOn} 台` }]
      : []),
    ...(failedOn > 0 ? [{ en: `failed on ${failedOn}`, ja: `失敗 ${failedOn} 台` }] : []),
  ]);
}
