import type { Block, Row } from '../model/block.ts';
import type { Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';
import type { Question } from '../model/question.ts';
import { STANDINGS, type Standing } from '../model/standing.ts';
import { PAGE_SIZE, pageBlocks, pageOf } from './pages.ts';
import { same } from './said.ts';
import { WHOLE_LIST } from './whole-list.ts';

/** A machine of many, as a line says how it stands. */
export interface MachineLine {
  readonly machine: Machine;
  /** Null: what the report looks for and does not judge; it comes first. */
  readonly standing: Standing | null;
  /** Among machines of one standing the heaviest comes first. */
  readonly weight: number;
  readonly says: Text;
}

/** What the report looks for first, then the most urgent, then the heaviest, then by name. */
export function inOrder<Line extends MachineLine>(lines: readonly Line[]): readonly Line[] {
  return lines.toSorted(
    (a, b) =>
      rankOf(a) - rankOf(b) || b.weight - a.weight || a.machine.name.localeCompare(b.machine.name, 'en'),
  );
}

/** A page of machines, a line each, the ways to the others, and to a table of the whole. */
export function lineBlocks(lines: readonly MachineLine[], question: Question): readonly Block[] {
  const page = pageOf(lines, question);
  return [
    { kind: 'rows', rows: page.items.map(rowOf) },
    ...pageBlocks(page, question, { en: 'Machines', ja: 'マシン' }),
    ...(lines.length > PAGE_SIZE ? [WHOLE_LIST] : []),
  ];
}

function rowOf({ machine, standing, says }: MachineLine): Row {
  return { about: { machine: machine.id }, standing, title: same(machine.name), text: says, detail: [] };
}

function rankOf({ standing }: MachineLine): number {
  return standing === null ? -1 : STANDINGS.indexOf(standing);
}
