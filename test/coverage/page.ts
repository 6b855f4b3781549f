import { type AnswerState, answerState, isKnowledge } from './answer-state.ts';
import { SECTIONS } from './sections.ts';
import type { SourceRow, SourceSection } from './source-row.ts';

export const PAGE_PATH = 'docs/coverage.md';

/** The page that says, of every place of the troubleshooting document, what answers it and which test proves that. */
export function coveragePage(): string {
  const rows = SECTIONS.flatMap((section) => section.rows);
  const count = (...wanted: readonly Standing[]) =>
    rows.filter((row) => wanted.includes(standingOf(row))).length;
  const lines = [
    '# Coverage of the troubleshooting document',
    '',
    'Made by `npm run coverage`; do not edit. Each heading, sub-cause, query, command, error text, note and table row of',
    '[Troubleshoot Update Management issues](https://learn.microsoft.com/azure/automation/troubleshoot/update-management), with the scenario and cause, or the knowledge',
    'answer, that answers it, and the test that proves it. `test/house/coverage.test.ts` fails on a row without an answer or a test, on an id that does not exist, and when',
    'this page is stale.',
    '',
    `${rows.length} rows: ${count('answered')} answered, ${count('not built yet')} by scenarios that are not built yet, ${count('knowledge only')} by knowledge answers only (${knowledgeOnly(rows)} of them built).`,
    ...SECTIONS.flatMap(sectionLines),
  ];
  return `${lines.join('\n')}\n`;
}

/** How a row stands as a whole. */
type Standing = 'answered' | 'not built yet' | 'knowledge only';

function standingOf({ answers }: SourceRow): Standing {
  const judged = answers.filter((answer) => !isKnowledge(answer));
  if (judged.length === 0) return 'knowledge only';
  return judged.every((answer) => answerState(answer).state === 'proven') ? 'answered' : 'not built yet';
}

function knowledgeOnly(rows: readonly SourceRow[]): number {
  return rows.filter(
    (row) =>
      standingOf(row) === 'knowledge only' &&
      row.answers.every((answer) => answerState(answer).state === 'proven'),
  ).length;
}

function sectionLines({ title, rows }: SourceSection, index: number): readonly string[] {
  return [
    '',
    `## ${index + 1}. ${title}`,
    '',
    '| | place | what | answered by | proven by |',
    '|---|---|---|---|---|',
    ...rows.map((row, place) => rowLine(row, `${index + 1}.${place + 1}`)),
  ];
}

function rowLine({ kind, about, answers, query }: SourceRow, place: string): string {
  const states = answers.map((answer) => [answer, answerState(answer)] as const);
  const proofs = [...new Set(states.map(([answer, state]) => proof(answer, state)))];
  const own = query === undefined ? '' : ` (\`${query}.kql\`)`;
  return `| ${place} | ${kind} | ${about.replaceAll('|', '\\|')}${own} | ${states.map(link).join('<br>')} | ${proofs.join('<br>')} |`;
}

function link([answer, state]: readonly [string, AnswerState]): string {
  return state.state === 'proven' ? `[\`${answer}\`](${state.page})` : `\`${answer}\``;
}

function proof(answer: string, state: AnswerState): string {
  if (state.state === 'proven') return `[${state.test.replace(/^test\//, '')}](../${state.test})`;
  return isKnowledge(answer) ? 'knowledge, not built yet' : 'not built yet';
}
