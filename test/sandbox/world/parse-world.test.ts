import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { loadWorld } from '../../../src/sandbox/world/load-world.ts';
import { parseWorld } from '../../../src/sandbox/world/parse-world.ts';
import { WorldError } from '../../../src/sandbox/world/world-error.ts';
import type { WorldProblem } from '../../../src/sandbox/world/world-problem.ts';
import { SUBSCRIPTION, VM_01, worldFile } from '../small-world.ts';
import { BEHAVIOUR } from './refused/behaviour.ts';
import { RECORDS } from './refused/records.ts';
import { VM } from './refused/refused-world.ts';
import { RESOURCES } from './refused/resources.ts';

function problemsOf(text: string): readonly WorldProblem[] {
  try {
    parseWorld(text);
  } catch (error) {
    assert.ok(error instanceof WorldError);
    return error.problems;
  }
  return [];
}

const REFUSED = [...RESOURCES, ...RECORDS, ...BEHAVIOUR];

describe('parseWorld', () => {
  for (const [what, keys, path, fix] of REFUSED)
    it(`refuses ${what} at ${path}`, () => {
      const problems = problemsOf(JSON.stringify(worldFile(keys)));
      assert.deepEqual(
        problems.map((problem) => problem.path),
        [path],
      );
      assert.match(problems[0]?.says ?? '', fix);
    });

  it('lists every problem at once, and the message holds them all', () => {
    const text = JSON.stringify(
      worldFile({
        now: undefined,
        tenantId: 7,
        pageSize: 'x',
        colour: 'red',
        resources: [{ ...VM, name: 'x' }],
      }),
    );
    const paths = problemsOf(text).map(({ path }) => path);
    assert.deepEqual(paths.toSorted(), ['colour', 'now', 'pageSize', 'resources[0].name', 'tenantId']);
    assert.throws(
      () => parseWorld(text, 'my-world.yaml'),
      (error) =>
        error instanceof WorldError &&
        error.code === 'CFG_WORLD' &&
        error.message.startsWith('my-world.yaml ') &&
        paths.every((path) => error.message.includes(`- ${path}: `)),
    );
  });

  it('refuses what is not YAML, with the line', () => {
    assert.deepEqual(
      problemsOf('now: 1\nnow: 2\n').map(({ path }) => path),
      ['line 2'],
    );
    assert.deepEqual(
      problemsOf('now: 1\ntags:\n  a: *gone\n  gone: &gone b\n').map(({ path, says }) => [
        path,
        says.includes('&gone'),
      ]),
      [['line 3', true]],
    );
    assert.match(problemsOf('- a list')[0]?.says ?? '', /keys and values/);
    assert.match(problemsOf('')[0]?.says ?? '', /keys and values/);
  });

  it('reads YAML 1.2: no, dates and octals stay what they look like', () => {
    const world = parseWorld(
      'now: 2026-11-20T18:00:00+09:00\ntenantId: t\nresourceGraph: { resources: [ { answer: no, day: 2026-11-20, mode: 0755 } ] }',
    );
    assert.deepEqual(world.resourceGraph.resources, [{ answer: 'no', day: '2026-11-20', mode: 755 }]);
    assert.equal(new Date(world.now).toISOString(), '2026-11-20T09:00:00.000Z');
  });

  it('takes the names ARM itself uses for one thing', () => {
    const extension = `${VM_01}/extensions/AMA`;
    const group = `${SUBSCRIPTION}/resourceGroups/rg-web`;
    const problems = problemsOf(
      JSON.stringify(
        worldFile({
          resources: [
            { id: extension, type: 'microsoft.compute/virtualmachines/extensions', name: 'vm-01/AMA' },
            { id: group, type: 'Microsoft.Resources/subscriptions/resourceGroups', name: 'RG-WEB' },
            {
              id: '/providers/Microsoft.Management/managementGroups/mg',
              type: 'Microsoft.Management/managementGroups',
              name: 'mg',
            },
          ],
        }),
      ),
    );
    assert.deepEqual(problems, []);
  });

  it('reads the example of docs/world.md', () => {
    const page = readFileSync(new URL('../../../docs/world.md', import.meta.url), 'utf8');
    const example = /```yaml\n(?<text>[\s\S]*?)```/.exec(page)?.groups?.text ?? '';
    const world = parseWorld(example, 'docs/world.md');
    assert.equal(world.resources.length, 2);
    assert.deepEqual(world.resources[1]?.properties.maintenanceWindow, {
      startDateTime: '2026-11-06 18:00',
      duration: '02:00',
      timeZone: 'Tokyo Standard Time',
      recurEvery: 'Week Saturday',
    });
    assert.deepEqual(world.subscriptions[0]?.registeredProviders, [
      { namespace: 'Microsoft.Compute', registrationState: 'Registered' },
      { namespace: 'Microsoft.Maintenance', registrationState: 'Registering' },
    ]);
    assert.equal(world.workspaces[0]?.tables.Heartbeat?.[0]?.TimeGenerated, '2026-11-20T08:58:30Z');
  });

  it('documents every key of a world', () => {
    const page = readFileSync(new URL('../../../docs/world.md', import.meta.url), 'utf8');
    for (const key of Object.keys(parseWorld('{"now":"2026-11-20T09:00:00Z","tenantId":"t"}')).concat(
      'permissions',
    ))
      assert.ok(page.includes(`| \`${key}\` |`), key);
  });
});

describe('loadWorld', () => {
  it('says which file cannot be read', () => {
    assert.throws(
      () => loadWorld('/nowhere/world.yaml'),
      (error) => error instanceof WorldError && /nowhere\/world\.yaml.*\n.*ENOENT/.test(error.message),
    );
  });
});
