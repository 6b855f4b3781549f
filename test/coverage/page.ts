import { type AnswerState, answerState, isJudged } from './answer-state.ts';
import { DOCUMENTS } from './sections.ts';
import type { SourceDocument, SourceRow, SourceSection } from './source-row.ts';

export const PAGE_PATH = 'docs/coverage.md';

/** The page that says, of every place of the documents, what answers it and which test proves that. */
export function coveragePage(): string {
  const lines = [
    '# Coverage of the documents',
    '',
    'Made by `npm run coverage`; do not edit. Each heading, question, sub-cause, query, command, error text, note and table row of three documents, with the scenario and',
    'cause, the knowledge answer or the report that answers it, and the test that proves it. `test/house/coverage.test.ts` fails on a row without an answer or a test, on',
    'an id that does not exist, on a knowledge answer that none of them needs, and when this page is stale.',
    ...DOCUMENTS.flatMap(documentLines),
  ];
  return `${lines.join('\n')}\n`;
}

/** Where a row stands: the number of its document, its section and itself. */
export function placeOf(document: number, section: number, row: number): string {
  return `${document + 1}.${section + 1}.${row + 1}`;
}

function documentLines({ title, about, sections }: SourceDocument, document: number): readonly string[] {
  const rows = sections.flatMap((section) => section.rows);
  const judged = rows.filter(({ answers }) => answers.some(isJudged)).length;
  return [
    '',
    `## ${document + 1}. ${title}`,
    '',
    about,
    '',
    `${rows.length} rows: ${judged} answered by a scenario, ${rows.length - judged} by knowledge answers and reports alone.`,
    ...sections.flatMap((section, place) => sectionLines(section, document, place)),
  ];
}

function sectionLines({ title, rows }: SourceSection, document: number, section: number): readonly string[] {
  return [
    '',
    `### ${document + 1}.${section + 1} ${title}`,
    '',
    '| | place | what | answered by | proven by |',
    '|---|---|---|---|---|',
    ...rows.map((row, place) => rowLine(row, placeOf(document, section, place))),
  ];
}

function rowLine({ kind, about, answers, query }: SourceRow, place: string): string {
  const states = answers.map((answer) => [answer, answerState(answer)] as const);
  const proofs = [...new Set(states.map(([, state]) => proof(state)))];
  const own = query === undefined ? '' : ` (\`${query}.kql\`)`;
  return `| ${place} | ${kind} | ${about.replaceAll('|', '\\|')}${own} | ${states.map(link).join('<br>')} | ${proofs.join('<br>')} |`;
}

function link([answer, state]: readonly [string, AnswerState]): string {
  return state.state === 'proven' ? `[\`${answer}\`](${state.page})` : `\`${answer}\``;
}

function proof(state: AnswerState): string {
  return state.state === 'proven' ? `[${state.test.replace(/^test\//, '')}](../${state.test})` : state.state;
}
