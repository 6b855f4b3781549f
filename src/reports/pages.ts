import type { Block } from '../model/block.ts';
import type { Text } from '../model/locale.ts';
import type { Question } from '../model/question.ts';
import { said } from './said.ts';

/** As many lines as a card holds in either language. */
export const PAGE_SIZE = 15;

/** The list of a report that has one. */
const WHOLE_LIST = 'all';

/** One page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Counted from 0. */
  readonly page: number;
  /** On all pages. */
  readonly count: number;
  /** On a whole page. */
  readonly size: number;
}

/** The page that a question asks for, the first where it asks for none. */
export function pageOf<Item>(
  all: readonly Item[],
  { listing }: Pick<Question, 'listing'>,
  size = PAGE_SIZE,
): Page<Item> {
  const page = listing?.page ?? 0;
  return { items: all.slice(page * size, (page + 1) * size), page, count: all.length, size };
}

/** Which of them are in sight and the ways to the others; nothing where all are. `things`: "Machines", "マシン". */
export function pageBlocks(
  { items, page, count, size }: Page<unknown>,
  { seen: _, ...question }: Question,
  things: Text,
): readonly Block[] {
  if (count <= size && page === 0) return [];
  const start = page * size;
  const onPage = (wanted: number): Question => ({
    ...question,
    listing: { group: WHOLE_LIST, page: wanted },
  });
  return [
    said(
      items.length === 0
        ? {
            en: `${things.en}: none on this page, ${count} in all`,
            ja: `${things.ja}: このページにはなし (全 ${count} 件)`,
          }
        : {
            en: `${things.en} ${start + 1} to ${start + items.length} of ${count}`,
            ja: `${things.ja}: 全 ${count} 件中 ${start + 1}～${start + items.length} 件目`,
          },
      'subtle',
    ),
    {
      kind: 'buttons',
      buttons: [
        ...(start + size < count ? [{ label: NEXT, question: onPage(page + 1) }] : []),
        ...(page > 0 ? [{ label: PREVIOUS, question: onPage(page - 1) }] : []),
      ],
    },
  ];
}

const NEXT: Text = { en: 'Next', ja: '次へ' };
const PREVIOUS: Text = { en: 'Previous', ja: '前へ' };
