import type { Row } from '../model/block.ts';
import type { Plan, Refusal } from '../model/plan.ts';
import { countedAs } from './counted-as.ts';
import { nameList } from './name-list.ts';
import { wordsInBoth } from './words/words-in.ts';

const MOST_REASONS_SHOWN = 15;

/** What is refused, a row for each reason, the one of most first: how many, which (a few by name), and why. All of them are in the JSON. */
export function refusalRows({ refusals }: Pick<Plan, 'refusals'>): readonly Row[] {
  const byReason = new Map<string, Refusal[]>();
  for (const refusal of refusals) {
    const alike = byReason.get(refusal.reason.en);
    if (alike === undefined) byReason.set(refusal.reason.en, [refusal]);
    else alike.push(refusal);
  }
  const groups = [...byReason.values()].toSorted((one, other) => other.length - one.length);
  const rows = groups.slice(0, MOST_REASONS_SHOWN).flatMap(rowOf);
  const hidden = groups.slice(MOST_REASONS_SHOWN).flat().length;
  if (hidden === 0) return rows;
  return [
    ...rows,
    { standing: null, title: wordsInBoth((words) => words.more(hidden)), text: null, detail: [] },
  ];
}

function rowOf(alike: readonly Refusal[]): readonly Row[] {
  const [first] = alike;
  if (first === undefined) return [];
  const { name, reason } = first;
  if (alike.length === 1)
    return [
      {
        standing: null,
        title: name === '' ? wordsInBoth((words) => words.planRefused) : { en: name, ja: name },
        text: reason,
        detail: [],
      },
    ];
  const names = alike.map((each) => each.name);
  return [
    {
      standing: null,
      lead: wordsInBoth((words) => words.planRefusedOf(alike.length, countedAs(alike))),
      title: wordsInBoth((words) => nameList(names, words)),
      text: reason,
      detail: [],
    },
  ];
}
