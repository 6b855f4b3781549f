import { KNOWLEDGE } from '../../src/knowledge/registry.ts';
import { SCENARIOS } from '../../src/scenarios/registry.ts';
import { answerState, causesOf, covers } from '../coverage/answer-state.ts';
import { PROMISED_SCENARIOS } from '../coverage/contract.ts';
import { coveragePage, PAGE_PATH, placeOf } from '../coverage/page.ts';
import { DOCUMENTS } from '../coverage/sections.ts';
import { assertNoBreach, type Breach } from './support/breach.ts';
import { doesExist, textOfFile } from './support/project-files.ts';

const ROWS = DOCUMENTS.flatMap(({ sections }, document) =>
  sections.flatMap(({ rows }, section) =>
    rows.map((row, place) => ({ ...row, at: `${PAGE_PATH}, ${placeOf(document, section, place)}` })),
  ),
);

describe('the documents', () => {
  it('have a scenario, cause, knowledge answer or report for each of their places, with a test', () => {
    assertNoBreach(
      ROWS.flatMap(({ at, answers }) =>
        answers.flatMap((answer): readonly Breach[] => {
          const found = answerState(answer);
          if (found.state === 'nowhere')
            return [
              { at, rule: `there is no ${answer}`, fix: 'name one that exists, or correct the contract' },
            ];
          if (found.state === 'unproven')
            return [{ at, rule: `no test names ${answer}`, fix: 'add a case that finds it' }];
          return found.state === 'proven' && !(doesExist(found.test) && doesExist(`docs/${found.page}`))
            ? [{ at, rule: `${found.test} or docs/${found.page} does not exist`, fix: 'add it' }]
            : [];
        }),
      ),
    );
  });

  it('have a query of ours in place of each of their queries', () => {
    assertNoBreach(
      ROWS.filter(({ query }) => query !== undefined && !doesExist(`src/azure/queries/${query}.kql`)).map(
        ({ at, query }) => ({
          at,
          rule: `there is no ${query}.kql`,
          fix: 'name the query that reads it',
        }),
      ),
    );
  });

  it('need each knowledge answer that there is', () => {
    const needed = new Set(ROWS.flatMap(({ answers }) => answers));
    assertNoBreach(
      KNOWLEDGE.filter(({ topic }) => !needed.has(topic.id)).map(({ topic }) => ({
        at: PAGE_PATH,
        rule: `no place of any document leads to ${topic.id}`,
        fix: 'name it where the document says so',
      })),
    );
  });

  it('are mapped on a page that is not stale', () => {
    const isStale = !doesExist(PAGE_PATH) || textOfFile(PAGE_PATH) !== coveragePage();
    assertNoBreach(isStale ? [{ at: PAGE_PATH, rule: 'it is stale', fix: 'npm run coverage' }] : []);
  });
});

describe('what the catalogue promises', () => {
  it('is kept by every scenario that is built: each cause, in its order', () => {
    assertNoBreach(
      SCENARIOS.flatMap(({ topic: { id }, examinations }) => {
        const promised = PROMISED_SCENARIOS[id] ?? [];
        const at = `src/scenarios/${id}/scenario.ts`;
        const missing = promised.filter(
          (each) => !causesOf(id).some((cause) => covers(each, cause.id) || isFamily(each, cause.id)),
        );
        const unordered = examinations.filter(({ causes }) => {
          const places = causes.flatMap(({ id: cause }) => {
            const place = promised.findIndex((each) => covers(each, cause) || isFamily(each, cause));
            return place < 0 ? [] : [place];
          });
          return places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0));
        });
        return [
          ...missing.map((each) => ({ at, rule: `${each} is missing`, fix: 'add the cause' })),
          ...unordered.map(({ system }) => ({
            at,
            rule: `${system}: causes out of order`,
            fix: 'rule them out as promised',
          })),
        ];
      }),
    );
  });
});

/** A family of causes is declared under a name of its own: `hresult` for `0x*`, `package-manager-signature` for `package-manager-*`. */
function isFamily(promised: string, cause: string): boolean {
  return promised === '0x*' && cause === 'hresult';
}
