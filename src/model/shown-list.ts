import type { Answer } from './answer.ts';
import type { Block, BlockOf } from './block.ts';
import type { Finding } from './finding.ts';
import type { Listed, ShownList } from './listed.ts';
import type { Question } from './question.ts';

/** Lines beyond this many can be pressed and not be asked for by their numbers; it bounds what a dialog keeps. */
const MOST_LINES = 50;

/** Findings in a list: of more it is cut to those that somebody has to look at, and none is numbered. */
export const MOST_IN_SIGHT = 8;

/** What is listed once an answer is shown: its own lines, within those that it shows one of; what was listed before where it lists none. */
export function listAfter(answer: Answer, before: ShownList | null): ShownList | null {
  const list = answer.choices.length > 0 ? null : listOf(answer);
  if (list === null || before === null || answer.question.listing === undefined) return list ?? before;
  const { within: outermost, ...last } = before;
  const within = before.question.listing === undefined ? last : outermost;
  return within === undefined ? list : { ...list, within };
}

/** Null where the answer lists nothing that could be asked for: one line needs no number. */
export function listOf({ question, findings, report }: Answer): ShownList | null {
  const lines = report === null ? machinesOf(findings) : numbered(report.blocks).lines;
  const { focus: _, seen: _1, from: _2, offList: _3, ...asked } = question;
  const page = question.listing?.page ?? 0;
  // The last page may have one line alone, and is left for the one before.
  if (lines.length < 2 && page === 0) return null;
  const nextPage = buttonsIn(report?.blocks ?? []).find(({ listing }) => listing?.page === page + 1)?.listing;
  return { question: asked, lines: lines.slice(0, MOST_LINES), ...(nextPage && { nextPage }) };
}

function buttonsIn(blocks: readonly Block[]): readonly Question[] {
  return blocks.flatMap((block) =>
    block.kind === 'buttons' ? block.buttons.map(({ question }) => question) : [],
  );
}

/** Whether findings are told apart by their machines, so that each can be asked for by its number. */
export function areListed(findings: readonly Finding[]): boolean {
  return machinesOf(findings).length > 1;
}

function machinesOf(findings: readonly Finding[]): readonly Listed[] {
  const machines = findings.flatMap(({ machine }) => (machine === null ? [] : { machine: machine.id }));
  const isOneEach = machines.length === findings.length && machines.length <= MOST_IN_SIGHT;
  return isOneEach && new Set(machines.map(({ machine }) => machine)).size > 1 ? machines : [];
}

/** The blocks of a report with their lines numbered, and what these are about: its rows, or the machines that it lists where no row is about any. */
export function numbered(blocks: readonly Block[]): {
  readonly blocks: readonly Block[];
  readonly lines: readonly Listed[];
} {
  const ofRows = blocks.flatMap((block) => (block.kind === 'rows' ? block.rows : []));
  const lines = ofRows.flatMap(({ about }) => about ?? []);
  if (lines.length > 1) {
    let number = 0;
    const withNumbers = blocks.map((block): Block => {
      if (block.kind !== 'rows') return block;
      const rows = block.rows.map((row) => {
        if (row.about === undefined) return row;
        number += 1;
        return { ...row, number };
      });
      return { ...block, rows };
    });
    return { blocks: withNumbers, lines };
  }
  const list = blocks.find((block) => block.kind === 'machines');
  const told = blocks.find((block) => block.kind === 'findings' && block.proof !== 'none');
  if (list === undefined && lines.length === 0 && told?.kind === 'findings') return toldOf(blocks, told);
  if (list === undefined || list.machines.length < 2 || lines.length > 0) return { blocks, lines: [] };
  return {
    blocks: blocks.map((block) => (block === list ? { ...list, isNumbered: true } : block)),
    lines: list.machines.map(({ machine }) => ({ machine: machine.id })),
  };
}

/** What is told of one machine, finding by finding. */
function toldOf(blocks: readonly Block[], told: BlockOf<'findings'>): ReturnType<typeof numbered> {
  const lines = told.findings.flatMap(({ machine, scenario }) =>
    machine === null ? [] : { machine: machine.id, topic: scenario },
  );
  if (lines.length < 2 || lines.length < told.findings.length) return { blocks, lines: [] };
  return { blocks: blocks.map((block) => (block === told ? { ...told, isNumbered: true } : block)), lines };
}
