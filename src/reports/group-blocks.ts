import type { Block, Row } from '../model/block.ts';
import type { Text } from '../model/locale.ts';
import type { OfferedAction } from '../model/offered-action.ts';
import type { Question } from '../model/question.ts';
import type { Standing } from '../model/standing.ts';
import { type GroupsOccasion, groupPreviews } from './group-previews.ts';
import { type GroupPage, type MachineGroup, PAGE_SIZE } from './machine-groups.ts';
import { WHOLE_LIST } from './whole-list.ts';

/** What a group of machines is called, how it stands, and what that means for them. */
export interface GroupWords {
  readonly standing: Standing | null;
  readonly name: Text;
  readonly means: Text;
  /** What each of them is offered; absent: nothing. */
  readonly actions?: readonly OfferedAction[];
}

/** Of more machines than these, those on a card may be some: they are listed on a card of their own. */
export const FEW = 5;

/** A line for each group, unfolding its machines; of many the way to all of them, and to a table of the whole. `occasion`: of a report whose groups can be told again (`groupOf`); null: nothing can be done to them. */
export function groupRows<Key extends string>(
  groups: readonly MachineGroup<Key>[],
  words: Readonly<Record<Key, GroupWords>>,
  question: Question,
  occasion: Pick<GroupsOccasion, 'topic' | 'actionTitle'> | null = null,
): readonly Block[] {
  const { seen: _, ...asked } = question;
  const actionable = groups.map(({ key, machineCount }) => {
    const { name, actions = [] } = words[key];
    return { key, name, machineCount, actions };
  });
  const previews = occasion && groupPreviews(actionable, { ...occasion, question: asked });
  const rows: Block = {
    kind: 'rows',
    rows: groups.map(({ key, machineCount, machineIds, samples }): Row => {
      const { standing, name, means } = words[key];
      const [only, ...others] = machineIds;
      return {
        about: only !== undefined && others.length === 0 ? { machine: only } : { group: key },
        standing,
        lead: machinesText(machineCount),
        title: name,
        text: means,
        detail: [
          { kind: 'machines', machines: samples, count: machineCount },
          ...(machineCount > FEW
            ? [showAll(machineCount, name, { ...asked, listing: { group: key, page: 0 } })]
            : []),
          ...(previews?.get(key) ?? []),
        ],
      };
    }),
  };
  return groups.some(({ machineCount }) => machineCount > FEW) ? [rows, WHOLE_LIST] : [rows];
}

/** The machines of one group, page by page; the way to the next page, to the one before and back to the whole. */
export function groupPageBlocks<Key extends string>(
  { key, page, machineCount, machines }: GroupPage<Key>,
  words: Readonly<Record<Key, GroupWords>>,
  title: Text,
  question: Question,
): readonly Block[] {
  const { listing: _listing, seen: _seen, ...whole } = question;
  const start = page * PAGE_SIZE;
  const name = key === null ? { en: 'Machines', ja: 'マシン' } : words[key].name;
  const onPage = (other: number): Question => ({
    ...whole,
    listing: { group: key ?? '', page: other },
  });
  return [
    { kind: 'heading', standing: key === null ? null : words[key].standing, subtitle: title, title: name },
    { kind: 'text', tone: 'subtle', text: rangeText(start, machines.length, machineCount) },
    { kind: 'machines', machines, count: machines.length },
    {
      kind: 'buttons',
      buttons: [
        ...(start + PAGE_SIZE < machineCount
          ? [{ label: { en: 'Next machines', ja: '次のマシン' }, question: onPage(page + 1) }]
          : []),
        ...(page > 0
          ? [{ label: { en: 'Previous machines', ja: '前のマシン' }, question: onPage(page - 1) }]
          : []),
        { label: { en: 'Whole report', ja: 'レポート全体' }, question: whole },
      ],
    },
    ...(machineCount > PAGE_SIZE ? [WHOLE_LIST] : []),
  ];
}

export function machinesText(count: number): Text {
  return { en: count === 1 ? '1 machine' : `${count} machines`, ja: `${count} 台` };
}

function rangeText(start: number, shownCount: number, count: number): Text {
  if (shownCount === 0)
    return { en: `No machine here (${count} in all)`, ja: `該当するマシンなし (全 ${count} 台)` };
  return {
    en: `Machines ${start + 1} to ${start + shownCount} of ${count}`,
    ja: `全 ${count} 台中 ${start + 1}～${start + shownCount} 台目`,
  };
}

/** Named after the group: on one card no two buttons are called the same. */
export function showAll(count: number, name: Text, question: Question): Block {
  const label = { en: `Show all ${count}: ${name.en}`, ja: `${count} 台すべて表示: ${name.ja}` };
  return { kind: 'buttons', buttons: [{ label, question }] };
}
