import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { FACT_READERS } from '../../src/facts/registry.ts';
import { REPORTS } from '../../src/reports/registry.ts';
import { SCENARIOS } from '../../src/scenarios/registry.ts';
import { assertNoBreach, type Breach } from './support/breach.ts';
import { doesExist, moduleUrl, projectFiles, textOfFile } from './support/project-files.ts';

const SCENARIO_IDS = SCENARIOS.map(({ topic }) => topic.id);
const stemsOf = (folder: string, ending: RegExp) =>
  projectFiles(folder, ending).map((path) => posix.basename(path).replace(ending, ''));

/** What the modules of a folder export, by the file's name without its ending. */
async function exportsOf(folder: string): Promise<readonly (readonly [stem: string, exported: object])[]> {
  const modules = await Promise.all(
    projectFiles(folder, /\.ts$/).map(async (path) => {
      const module = (await import(moduleUrl(path))) as Readonly<Record<string, unknown>>;
      return Object.values(module).map((exported) => [posix.basename(path, '.ts'), exported] as const);
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

function mismatched(
  members: readonly (readonly [stem: string, id: string])[],
  folder: string,
): readonly Breach[] {
  return members
    .filter(([stem, id]) => stem !== id)
    .map(([stem, id]) => ({
      at: `${folder}/${stem}.ts`,
      rule: `its id is ${id}`,
      fix: `name the file ${id}.ts`,
    }));
}

describe('scenarios', () => {
  it('each have a source file, a test and a page', () => {
    assertNoBreach(
      SCENARIO_IDS.flatMap((id) => [
        ...missing([`src/scenarios/${id}.ts`], 'one scenario, one file, named after its id'),
        ...missing([`test/scenarios/${id}.test.ts`], 'prove what it finds, clears and leaves unknown'),
        ...missing(
          [`docs/scenarios/${id}.md`],
          'say what is looked at, which causes there are and what to do',
        ),
      ]),
    );
  });

  it('are all in the registry', () => {
    const registered = ['registry', ...SCENARIO_IDS].sort();
    assert.deepEqual(stemsOf('src/scenarios', /\.ts$/).sort(), registered);
  });

  it('have no page or test left over', () => {
    const documented = [...SCENARIO_IDS, ...REPORTS.map(({ topic }) => topic.id)];
    const leftOver = (folder: string, ending: RegExp) =>
      projectFiles(folder, ending)
        .filter((path) => posix.dirname(path) === folder)
        .filter((path) => !documented.includes(posix.basename(path).replace(ending, '')))
        .map((at) => ({
          at,
          rule: 'no scenario or report has this id',
          fix: 'take it out, or register the scenario',
        }));
    assertNoBreach([...leftOver('docs/scenarios', /\.md$/), ...leftOver('test/scenarios', /\.test\.ts$/)]);
  });

  it('name each of their causes in their page', () => {
    assertNoBreach(
      SCENARIOS.flatMap(({ topic, causes }) => {
        const at = `docs/scenarios/${topic.id}.md`;
        const page = doesExist(at) ? textOfFile(at) : '';
        return causes
          .filter(({ id }) => !page.includes(`\`${id}\``))
          .map(({ id }) => ({
            at,
            rule: `cause \`${id}\` is not described`,
            fix: 'say what shows it and what remedies it',
          }));
      }),
    );
  });

  it('have ids that no other topic has', () => {
    const ids = [...SCENARIO_IDS, ...REPORTS.map(({ topic }) => topic.id)];
    assert.deepEqual(ids, [...new Set(ids)]);
  });
});

describe('causes', () => {
  const isCause = (value: object): value is { id: string; judge: unknown } =>
    'judge' in value && 'needs' in value;

  it('lie in files named after their ids', async () => {
    const causes = (await exportsOf('src/causes')).flatMap(([stem, value]) =>
      isCause(value) ? [[stem, value.id] as const] : [],
    );
    assert.ok(causes.length > 0);
    assertNoBreach(mismatched(causes, 'src/causes'));
  });

  it('are each weighed by a scenario', async () => {
    const weighed = new Set<object>(SCENARIOS.flatMap((scenario) => scenario.causes));
    assertNoBreach(
      (await exportsOf('src/causes'))
        .filter(([, value]) => isCause(value) && !weighed.has(value))
        .map(([stem]) => ({
          at: `src/causes/${stem}.ts`,
          rule: 'no scenario weighs this cause',
          fix: 'add it to the causes of a scenario, or take it out',
        })),
    );
  });
});

describe('facts', () => {
  const readers = async () =>
    (await exportsOf('src/facts')).flatMap(([stem, value]) =>
      'id' in value && 'read' in value && typeof value.id === 'string'
        ? [[stem, value.id, value] as const]
        : [],
    );

  it('are all in FACT_READERS, under their own ids', async () => {
    const registered = Object.entries(FACT_READERS).map(([id, reader]) => [id, reader] as const);
    assert.deepEqual(registered.map(([id]) => id).sort(), (await readers()).map(([, id]) => id).sort());
    for (const [id, reader] of registered) assert.equal(reader.id, id);
  });

  it('lie in files named after their ids', async () => {
    const named = (await readers()).map(([stem, id]) => [stem, id] as const);
    assertNoBreach(mismatched(named, 'src/facts'));
  });

  it('are each asked for by a scenario', () => {
    const asked = new Set<string>(
      SCENARIOS.flatMap(({ premise, causes }) => [
        ...(premise?.stages.flat() ?? []),
        ...causes.flatMap(({ needs, wants }) => [...needs, ...(wants ?? [])]),
      ]),
    );
    assertNoBreach(
      Object.keys(FACT_READERS)
        .filter((id) => !asked.has(id))
        .map((id) => ({
          at: `src/facts/registry.ts`,
          rule: `no scenario asks for ${id}`,
          fix: 'take the fact out until one does',
        })),
    );
  });
});

describe('reports', () => {
  it('lie in files named after their ids, all in the registry', () => {
    assert.deepEqual(
      stemsOf('src/reports', /\.ts$/)
        .filter((stem) => stem !== 'registry')
        .sort(),
      REPORTS.map(({ topic }) => topic.id).sort(),
    );
  });
});
