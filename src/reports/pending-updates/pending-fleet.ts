import { classificationText } from '../../facts/classification-words.ts';
import type { ListedUpdate } from '../../facts/listed-updates.ts';
import { ageText } from '../../judging/time-text.ts';
import type { Block } from '../../model/block.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import type { Question } from '../../model/question.ts';
import type { Standing } from '../../model/standing.ts';
import { machinesText } from '../group-blocks.ts';
import { installedOf } from '../installed-since-blocks.ts';
import { inOrder, lineBlocks, type MachineLine } from '../machine-lines.ts';
import { listed, said, same } from '../said.ts';
import { isUnserved, UNSERVED_IN_SHORT } from '../unserved.ts';
import { type Assessed, assessedOf } from './assessed.ts';
import {
  countedByClass,
  isUrgent,
  type PendingMachine,
  type Wanted,
  wantedOf,
  wantedText,
} from './pending.ts';
import { PendingByTag } from './pending-by-tag.ts';
import { standingOf } from './standing.ts';

/** A machine of many: counts, no update by itself. */
export interface PendingLine extends MachineLine {
  /** Null where it cannot be told. */
  readonly counts: ReadonlyMap<string, number> | null;
  readonly updateCount: number | null;
  readonly oldestAt: Instant | null;
  readonly assessedAt: Instant | null;
  readonly isRebootPending: boolean | null;
}

/** As many of the updates that most machines miss as are named. */
const MOST_NAMED = 5;

/** Counts what is missing on machine after machine: what it keeps of each is a line. */
export class PendingFleet {
  readonly #lines: PendingLine[] = [];
  readonly #machinesByUpdate = new Map<string, number>();
  readonly #wanted: Wanted;
  readonly byTag: PendingByTag;

  constructor(wanted: Wanted, { text }: Pick<Question, 'text'>) {
    this.#wanted = wanted;
    this.byTag = new PendingByTag(text);
  }

  add(each: PendingMachine, now: Instant): void {
    const standing = standingOf(each, this.#wanted);
    const { pending } = each.facts;
    const updates = pending?.isKnown ? wantedOf(pending.value.updates, this.#wanted) : [];
    for (const name of new Set(updates.map(({ value }) => value)))
      this.#machinesByUpdate.set(name, (this.#machinesByUpdate.get(name) ?? 0) + 1);
    const line = lineOf(each, updates, { standing, isOfAll: wantedText(this.#wanted).en === '' }, now);
    this.#lines.push(line);
    const { tags } = each.facts;
    this.byTag.add(tags?.isKnown ? tags.value : {}, line.updateCount);
  }

  lines(): readonly PendingLine[] {
    return inOrder(this.#lines);
  }

  /** Over all machines of which it can be told. */
  counts(): ReadonlyMap<string, number> {
    const sums = new Map<string, number>();
    for (const { counts } of this.#lines)
      for (const [name, count] of counts ?? []) sums.set(name, (sums.get(name) ?? 0) + count);
    return sums;
  }

  /** The updates that most machines miss, and how many do. */
  mostMissed(): readonly (readonly [update: string, machineCount: number])[] {
    return [...this.#machinesByUpdate]
      .toSorted(([a, m], [b, n]) => n - m || a.localeCompare(b, 'en'))
      .slice(0, MOST_NAMED);
  }

  blocks(question: Question): readonly Block[] {
    const lines = this.lines();
    const untold = lines.filter(({ standing }) => standing === 'cannot-tell').length;
    const lacking = lines.filter(({ updateCount }) => (updateCount ?? 0) > 0).length;
    const counts = [...this.counts()];
    const missed = this.mostMissed();
    const wanted = wantedText(this.#wanted);
    return [
      {
        kind: 'heading',
        standing: null,
        subtitle: { en: 'Missing updates', ja: '不足している更新プログラム' },
        title: {
          en: `Missing on ${lacking} of ${lines.length} machines`,
          ja: `${lines.length} 台中 ${lacking} 台で不足`,
        },
      },
      ...(wanted.en === ''
        ? []
        : [said({ en: `Asked about: ${wanted.en}`, ja: `対象の更新プログラム: ${wanted.ja}` }, 'subtle')]),
      ...(untold > 0 ? [said(untoldText(untold), 'warning')] : []),
      ...(counts.length === 0
        ? []
        : [
            {
              kind: 'traits',
              traits: counts.map(([name, count]) => ({
                label: classificationText(name),
                value: same(`${count}`),
              })),
            } as const,
          ]),
      ...this.byTag.blocks(),
      ...lineBlocks(lines, question),
      ...(missed.length === 0
        ? []
        : [
            {
              kind: 'folds',
              folds: [
                {
                  title: { en: 'Missing on most machines', ja: '不足が多い更新プログラム' },
                  blocks: missed.map(([name, count]) =>
                    said({ en: `${name}: ${machinesText(count).en}`, ja: `${name}: ${count} 台` }),
                  ),
                },
              ],
            } as const,
          ]),
    ];
  }
}

function lineOf(
  each: PendingMachine,
  updates: readonly ListedUpdate[],
  { standing, isOfAll }: { readonly standing: Standing | null; readonly isOfAll: boolean },
  now: Instant,
): PendingLine {
  const { at, isRebootPending } = assessedOf(each);
  const installedCount = installedOf(updates, each.facts.since).length;
  const counts = standing === 'cannot-tell' ? null : countedByClass(updates);
  return {
    machine: each.machine,
    standing,
    weight: updates.filter(isUrgent).length * 1_000 + updates.length,
    says: listed([
      saysOf(counts, isOfAll ? NONE : NONE_OF_THEM, { at, isRebootPending, installedCount }, now),
      ...(isUnserved(each.facts.esu) ? [UNSERVED_IN_SHORT] : []),
    ]),
    counts,
    updateCount: counts === null ? null : updates.length,
    oldestAt: updates[0]?.publishedAt.value ?? null,
    assessedAt: at,
    isRebootPending,
  };
}

function saysOf(
  counts: ReadonlyMap<string, number> | null,
  none: Text,
  {
    at,
    isRebootPending,
    installedCount,
  }: Pick<Assessed, 'at' | 'isRebootPending'> & { readonly installedCount: number },
  now: Instant,
): Text {
  const age = at && ageText(at, now);
  return listed([
    ...(counts === null
      ? [UNTOLD]
      : counts.size === 0
        ? [none]
        : [...counts].map(([name, count]) => countedText(classificationText(name), count))),
    ...(installedCount === 0 ? [] : [installedText(installedCount)]),
    ...(isRebootPending === true ? [RESTART] : []),
    age ? { en: `assessed ${age.en} ago`, ja: `${age.ja}前に評価` } : UNASSESSED,
  ]);
}

function installedText(count: number): Text {
  return {
    en: `${count} of them installed by a run since`,
    ja: `うち ${count} 件はその後の実行でインストール済み`,
  };
}

function countedText({ en, ja }: Text, count: number): Text {
  return { en: `${en} ${count}`, ja: `${ja} ${count} 件` };
}

function untoldText(count: number): Text {
  return {
    en: `Of ${machinesText(count).en} it cannot be told what is missing: Azure has no finished assessment, or it could not be read.`,
    ja: `${count} 台については不足している更新プログラムを判断できません。完了した評価がないか、読み取れませんでした。`,
  };
}

const UNTOLD: Text = { en: 'cannot be told', ja: '判断できません' };
const NONE: Text = { en: 'nothing missing', ja: '不足なし' };
const NONE_OF_THEM: Text = { en: 'none of them missing', ja: '該当する不足なし' };
const RESTART: Text = { en: 'restart pending', ja: '再起動待ち' };
const UNASSESSED: Text = { en: 'no assessment on record', ja: '評価の記録なし' };
