import type { Block, Row, Trait } from '../../model/block.ts';
import type { Finding } from '../../model/finding.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import type { Question } from '../../model/question.ts';
import { countStandings, isPressing, STANDINGS, type Standing, standingOf } from '../../model/standing.ts';
import { pageBlocks, pageOf } from '../pages.ts';
import { said } from '../said.ts';
import { isUnserved, UNSERVED } from '../unserved.ts';
import { type Overview, worstOf } from './overview.ts';
import { stateTraits } from './state-traits.ts';

/** One of several machines: as its worst finding says, with what else there is to look at. */
export interface OverviewLine {
  readonly machine: Machine;
  readonly standing: Standing | null;
  readonly pressing: readonly Finding[];
  /** The first finding there is, where none presses. */
  readonly resting: Finding | null;
  /** Whether nothing new is offered to it, whatever was found. */
  readonly isUnserved: boolean;
  readonly state: readonly Trait[];
}

export function overviewLine(overview: Overview): OverviewLine {
  const { machine, findings } = overview;
  const inOrder = findings.toSorted((a, b) => rankOf(standingOf(a)) - rankOf(standingOf(b)));
  const [worst] = inOrder;
  return {
    machine,
    standing: worstOf(overview),
    pressing: inOrder.filter((finding) => isPressing(standingOf(finding))),
    resting: worst ?? null,
    isUnserved: isUnserved(overview.facts.esu),
    state: stateTraits(overview),
  };
}

/** As many machines with all that is wrong with them as a card holds in either language: none falls off its page. */
const MOST_ROWS = 8;

/** Several machines beside each other, the worst first: how each stands and why, unfolding how it is, all that presses, and the way to its proof. */
export function severalBlocks(all: readonly OverviewLine[], question: Question): readonly Block[] {
  const lines = all.toSorted((a, b) => rankOf(a.standing) - rankOf(b.standing));
  const count = lines.filter(({ pressing }) => pressing.length > 0).length;
  const page = pageOf(lines, question, MOST_ROWS);
  return [
    {
      kind: 'heading',
      standing: null,
      subtitle: { en: 'State of the machines', ja: 'マシンの状態' },
      title: {
        en: `${count} of ${lines.length} machines ${count === 1 ? 'needs' : 'need'} attention`,
        ja: `${lines.length} 台中 ${count} 台で対応が必要`,
      },
    },
    {
      kind: 'text',
      text: { counts: countStandings(lines.flatMap(({ standing }) => standing ?? [])) },
      tone: 'subtle',
    },
    { kind: 'rows', rows: page.items.map((line) => rowOf(line, nameIn(line, lines), question)) },
    ...pageBlocks(page, question, { en: 'Machines', ja: 'マシン' }),
  ];
}

/** Two of one name are told apart by their resource groups. */
function nameIn({ machine }: OverviewLine, all: readonly OverviewLine[]): string {
  const twins = all.filter((each) => each.machine.name === machine.name);
  return twins.length > 1 ? `${machine.name} (${machine.resourceGroup ?? machine.kind})` : machine.name;
}

function rowOf(
  { machine, standing, pressing, resting, isUnserved, state }: OverviewLine,
  name: string,
  question: Question,
): Row {
  const { listing: _listing, seen: _seen, ...asked } = question;
  const ofOne: Question = {
    ...asked,
    scope: 'machines',
    entities: { ...asked.entities, machines: [machine.id.toLowerCase()] },
  };
  return {
    about: { machine: machine.id },
    standing,
    title: { en: name, ja: name },
    text: pressing[0]?.says ?? (isUnserved ? UNSERVED : resting?.says) ?? null,
    detail: [
      ...(isUnserved && pressing.length > 0 ? [said(UNSERVED, 'warning')] : []),
      { kind: 'traits', size: 'small', traits: state },
      // The first stands above.
      { kind: 'findings', findings: pressing.slice(1), machine: 'known', proof: 'none' },
      {
        kind: 'buttons',
        buttons: [{ label: proofText(name), question: ofOne }],
      },
    ],
  };
}

function proofText(name: string): Text {
  return { en: `Show ${name} alone`, ja: `${name} だけを表示` };
}

function rankOf(standing: Standing | null): number {
  return standing === null ? STANDINGS.length : STANDINGS.indexOf(standing);
}
