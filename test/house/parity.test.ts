import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { CATALOGUE } from '../../src/catalogue/catalogue.ts';
import type { Fact } from '../../src/facts/fact.ts';
import type { Cause } from '../../src/judging/cause.ts';
import { KNOWLEDGE } from '../../src/knowledge/registry.ts';
import { REPORTS } from '../../src/reports/registry.ts';
import { SCENARIOS } from '../../src/scenarios/registry.ts';
import { assertNoBreach, type Breach } from './support/breach.ts';
import { doesExist, moduleUrl, projectFiles, textOfFile } from './support/project-files.ts';

const SCENARIO_IDS = SCENARIOS.map(({ topic }) => topic.id);
const KNOWLEDGE_IDS = KNOWLEDGE.map(({ topic }) => topic.id);
const REPORT_IDS = REPORTS.map(({ topic }) => topic.id);
const CAUSES = SCENARIOS.flatMap(({ topic, examinations }) =>
  examinations.flatMap(({ causes }) => causes.map((cause) => ({ scenario: topic.id, cause }))),
);

/** The folders of a room, by name. */
function foldersOf(room: string): readonly string[] {
  const folders = projectFiles(room, /\.ts$/).map((path) => posix.dirname(path).slice(room.length + 1));
  return [...new Set(folders)].filter((folder) => folder !== '');
}

/** The objects that the modules of a folder export, by the file's path without its ending. */
async function exportsOf(folder: string): Promise<readonly (readonly [path: string, exported: object])[]> {
  const modules = await Promise.all(
    projectFiles(folder, /\.ts$/).map(async (path) => {
      const module = (await import(moduleUrl(path))) as Readonly<Record<string, unknown>>;
      return Object.values(module).map((exported) => [path.replace(/\.ts$/, ''), exported] as const);
    }),
  );
  return modules
    .flat()
    .filter((entry): entry is [string, object] => typeof entry[1] === 'object' && entry[1] !== null);
}

function missing(paths: readonly string[], fix: string): readonly Breach[] {
  return paths
    .filter((path) => !doesExist(path))
    .map((at) => ({ at, rule: 'the catalogue names it, but it does not exist', fix }));
}

describe('scenarios', () => {
  it('each have a folder with a topic, a test and a page', () => {
    assertNoBreach(
      SCENARIO_IDS.flatMap((id) => [
        ...missing([`src/scenarios/${id}/scenario.ts`], 'one scenario, one folder, named after its id'),
        ...missing([`src/scenarios/${id}/topic.ts`], 'say how it is asked'),
        ...missing([`test/scenarios/${id}.test.ts`], 'prove what it finds, clears and leaves unknown'),
        ...missing(
          [`docs/scenarios/${id}.md`],
          'say what is looked at, which causes there are and what to do',
        ),
      ]),
    );
  });

  it('are all in the registry', () => {
    const folders = foldersOf('src/scenarios').map((folder) => folder.split('/'));
    assert.deepEqual([...new Set(folders.map(([id]) => id))].sort(), [...SCENARIO_IDS].sort());
    // What a second system knows lies in a folder of its own, since its causes have the same ids.
    const systems = new Set<string>(
      SCENARIOS.flatMap(({ examinations }) => examinations.map(({ system }) => system)),
    );
    for (const [id, system, ...deeper] of folders)
      assert.ok(
        deeper.length === 0 && (system === undefined || systems.has(system)),
        `${id}/${system} is no system`,
      );
  });

  it('have no page or test left over', () => {
    const leftOver = (folder: string, ending: RegExp, documented: readonly string[]) =>
      projectFiles(folder, ending)
        .filter((path) => posix.dirname(path) === folder)
        .filter((path) => !documented.includes(posix.basename(path).replace(ending, '')))
        .map((at) => ({
          at,
          rule: 'no scenario or report has this id',
          fix: 'take it out, or register the scenario',
        }));
    assertNoBreach([
      ...leftOver('docs/scenarios', /\.md$/, SCENARIO_IDS),
      ...leftOver('docs/reports', /\.md$/, REPORT_IDS),
      ...leftOver('docs/knowledge', /\.md$/, KNOWLEDGE_IDS),
      ...leftOver('test/knowledge', /\.test\.ts$/, [
        ...KNOWLEDGE_IDS,
        'every-answer',
        'not-done',
        'of-a-machine',
      ]),
      ...leftOver('test/scenarios', /\.test\.ts$/, SCENARIO_IDS),
      ...leftOver('test/reports', /\.test\.ts$/, REPORT_IDS),
    ]);
  });

  it('name each of their causes in their page', () => {
    assertNoBreach(
      CAUSES.flatMap(({ scenario, cause }) => {
        const at = `docs/scenarios/${scenario}.md`;
        const page = doesExist(at) ? textOfFile(at) : '';
        return page.includes(`\`${cause.id}\``)
          ? []
          : [
              {
                at,
                rule: `cause \`${cause.id}\` is not described`,
                fix: 'say what shows it and what remedies it',
              },
            ];
      }),
    );
  });
});

describe('causes', () => {
  const isCause = (value: object): value is Cause => 'judge' in value && 'needs' in value;
  const declared = async () =>
    (await exportsOf('src/scenarios')).flatMap(([path, value]) =>
      isCause(value) ? [{ path, cause: value }] : [],
    );

  it('lie in the folder of their scenario, in files named after their ids', async () => {
    const causes = await declared();
    assert.ok(causes.length > 0);
    assertNoBreach(
      causes
        .filter(({ path, cause }) => posix.basename(path) !== cause.id)
        .map(({ path, cause }) => ({
          at: `${path}.ts`,
          rule: `its id is ${cause.id}`,
          fix: `name the file ${cause.id}.ts`,
        })),
    );
  });

  it('are each weighed by a scenario', async () => {
    const weighed = new Set(CAUSES.map(({ cause }) => cause));
    assertNoBreach(
      (await declared())
        .filter(({ cause }) => !weighed.has(cause))
        .map(({ path }) => ({
          at: `${path}.ts`,
          rule: 'no scenario weighs this cause',
          fix: 'add it to the causes of a scenario, or take it out',
        })),
    );
  });

  it('have titles by scenario and cause', () => {
    for (const { scenario, cause } of CAUSES)
      assert.deepEqual(CATALOGUE.causeTitle(scenario, cause.id), cause.title, `${scenario}: ${cause.id}`);
  });
});

describe('facts', () => {
  const isFact = (value: object): value is Fact<unknown> => 'scope' in value && 'read' in value;
  const declared = async () =>
    (await exportsOf('src/facts')).flatMap(([path, value]) => (isFact(value) ? [{ path, fact: value }] : []));
  const withoutParameter = (id: string) => id.replace(/:.*$/, '');

  /** Everything that a scenario or report declares, and what that is derived from. */
  const asked = (): readonly Fact<unknown>[] => [
    ...SCENARIOS.flatMap(({ examinations }) =>
      examinations.flatMap(({ premise, subjects, causes }) =>
        [
          ...(premise?.stages ?? []),
          subjects?.needs ?? {},
          ...causes.flatMap(({ needs, wants }) => [needs, wants ?? {}]),
        ].flatMap((facts) => Object.values(facts)),
      ),
    ),
    ...[...REPORTS, ...KNOWLEDGE].flatMap(({ needs }) => Object.values(needs)),
  ];

  it('lie in files named after their ids', async () => {
    const facts = await declared();
    assert.ok(facts.length > 0);
    assertNoBreach(
      facts
        .filter(({ path, fact }) => posix.basename(path) !== withoutParameter(fact.id))
        .map(({ path, fact }) => ({
          at: `${path}.ts`,
          rule: `its id is ${fact.id}`,
          fix: `name the file ${withoutParameter(fact.id)}.ts`,
        })),
    );
  });

  it('with a parameter lie in files named after them as well', () => {
    assertNoBreach(
      asked()
        .map(({ id }) => `src/facts/${withoutParameter(id)}.ts`)
        .filter((path) => !doesExist(path))
        .map((at) => ({ at, rule: 'a fact of this name is asked for', fix: 'name its file so' })),
    );
  });

  it('are each asked for by a scenario, a report or another fact', async () => {
    const withTheirs = (fact: Fact<unknown>): readonly Fact<unknown>[] => [
      fact,
      ...fact.from.flatMap(withTheirs),
    ];
    const ids = new Set(
      asked()
        .flatMap(withTheirs)
        .map(({ id }) => id),
    );
    assertNoBreach(
      (await declared())
        .filter(({ fact }) => !ids.has(fact.id))
        .map(({ path, fact }) => ({
          at: `${path}.ts`,
          rule: `nothing asks for ${fact.id}`,
          fix: 'take the fact out until something does',
        })),
    );
  });

  it('of one id are one fact, whoever asks', () => {
    const byId = Map.groupBy(asked(), ({ id }) => id);
    for (const [id, facts] of byId)
      assert.equal(new Set(facts.map(({ title, scope }) => JSON.stringify([title, scope]))).size, 1, id);
  });
});

describe('reports', () => {
  it('each have a folder with a topic, a test and a page, all in the registry', () => {
    assert.deepEqual([...foldersOf('src/reports')].sort(), [...REPORT_IDS].sort());
    assertNoBreach(
      REPORT_IDS.flatMap((id) => [
        ...missing([`src/reports/${id}/report.ts`], 'one report, one folder, named after its id'),
        ...missing([`src/reports/${id}/topic.ts`], 'say how it is asked'),
        ...missing([`test/reports/${id}.test.ts`], 'prove what it shows, and what it does not know'),
        ...missing([`docs/reports/${id}.md`], 'say what it shows and what it costs'),
      ]),
    );
  });
});

describe('knowledge answers', () => {
  it('each have a folder with a topic, a test and a page, all in the registry', () => {
    assert.deepEqual([...foldersOf('src/knowledge')].sort(), [...KNOWLEDGE_IDS].sort());
    assertNoBreach(
      KNOWLEDGE_IDS.flatMap((id) => [
        ...missing([`src/knowledge/${id}/answer.ts`], 'one answer, one folder, named after its id'),
        ...missing([`src/knowledge/${id}/topic.ts`], 'say how it is asked'),
        ...missing([`docs/knowledge/${id}.md`], 'say what it rests on'),
      ]),
    );
  });
});
