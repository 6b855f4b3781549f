import { SCENARIOS } from '../../src/scenarios/registry.ts';
import { answerState, causesOf, covers } from '../coverage/answer-state.ts';
import { PROMISED_SCENARIOS } from '../coverage/contract.ts';
import { coveragePage, PAGE_PATH } from '../coverage/page.ts';
import { SECTIONS } from '../coverage/sections.ts';
import { assertNoBreach, type Breach } from './support/breach.ts';
import { doesExist, textOfFile } from './support/project-files.ts';

const ROWS = SECTIONS.flatMap(({ rows }, section) =>
  rows.map((row, place) => ({ ...row, at: `${PAGE_PATH}, ${section + 1}.${place + 1}` })),
);

describe('the troubleshooting document', () => {
  it('has a scenario, cause or knowledge answer for each of its places, with a test', () => {
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

  it('has a query of ours in place of each of its queries, as soon as what it answers is built', () => {
    assertNoBreach(
      ROWS.filter(
        ({ query, answers }) =>
          query !== undefined &&
          answers.every((answer) => answerState(answer).state === 'proven') &&
          !doesExist(`src/azure/queries/${query}.kql`),
      ).map(({ at, query }) => ({
        at,
        rule: `there is no ${query}.kql`,
        fix: 'name the query that reads it',
      })),
    );
  });

  it('is mapped on a page that is not stale', () => {
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
