import type { Cause } from '../../src/judging/cause.ts';
import { KNOWLEDGE } from '../../src/knowledge/registry.ts';
import { REPORTS } from '../../src/reports/registry.ts';
import { SCENARIOS } from '../../src/scenarios/registry.ts';
import { doesExist, projectFiles, textOfFile } from '../house/support/project-files.ts';

/** What there is of an answer. `proven`: it exists, and a test names it. `unproven`: it exists, and no test does. `nowhere`: it does not exist. */
export type AnswerState =
  | { readonly state: 'proven'; readonly page: string; readonly test: string }
  | { readonly state: 'unproven' }
  | { readonly state: 'nowhere' };

/** What there is of `scenario`, `scenario/cause`, a knowledge answer or a report. */
export function answerState(answer: string): AnswerState {
  const [id = '', cause = null] = answer.split('/');
  if (KNOWLEDGE.some(({ topic }) => topic.id === id))
    return { state: 'proven', page: `knowledge/${id}.md`, test: knowledgeTest(id) };
  if (REPORTS.some(({ topic }) => topic.id === id))
    return { state: 'proven', page: `reports/${id}.md`, test: `test/reports/${id}.test.ts` };
  const causes = causesOf(id);
  if (causes.length === 0) return { state: 'nowhere' };
  if (cause !== null && !causes.some((each) => each.id === cause || each.family?.titleOf(cause)))
    return { state: 'nowhere' };
  const test = cause === null ? `test/scenarios/${id}.test.ts` : testNaming(id, cause);
  return test === null ? { state: 'unproven' } : { state: 'proven', page: `scenarios/${id}.md`, test };
}

/** Whether an answer is a judgement on a machine, rather than one that holds for anybody or a report. */
export function isJudged(answer: string): boolean {
  return causesOf(answer.split('/')[0] ?? '').length > 0;
}

/** The causes of a scenario that is built, whichever system they are of; none where it is not. */
export function causesOf(scenario: string): readonly Cause[] {
  const built = SCENARIOS.find(({ topic }) => topic.id === scenario);
  return built?.examinations.flatMap(({ causes }) => causes) ?? [];
}

/** Whether a promised id, `package-manager-*` for a family, stands for an id. */
export function covers(promised: string, id: string): boolean {
  return promised.endsWith('*') ? id.startsWith(promised.slice(0, -1)) : promised === id;
}

/** The test of its own that an answer has, or the one of every answer. */
function knowledgeTest(id: string): string {
  const own = `test/knowledge/${id}.test.ts`;
  return doesExist(own) ? own : 'test/knowledge/every-answer.test.ts';
}

/** The file of a scenario's tests that expects the cause; else one that names it, there or among those of the codes that the scenario decodes. */
function testNaming(scenario: string, cause: string): string | null {
  const own = [`test/scenarios/${scenario}.test.ts`, ...projectFiles(`test/scenarios/${scenario}`, /\.ts$/)];
  const naming = (files: readonly string[], pattern: string) =>
    files.find((path) => doesExist(path) && new RegExp(pattern, 'i').test(textOfFile(path))) ?? null;
  const quoted = `['"]${cause}['"]`;
  return (
    naming(own, `\\bcause: ${quoted}`) ?? naming([...own, ...projectFiles('test/codes', /\.ts$/)], quoted)
  );
}
