import assert from 'node:assert/strict';
import { PACKAGE_GATES, PURE_ROOMS, ROOMS } from './rooms.ts';
import { assertNoBreach, type Breach } from './support/breach.ts';
import { type Import, importsOf } from './support/imports-of.ts';
import { projectFiles, textOfFile } from './support/project-files.ts';
import { roomOf } from './support/room-of.ts';
import { syntaxOf, syntaxOfText } from './support/syntax.ts';

const SOURCES = projectFiles('src', /\.ts$/);
const { dependencies, devDependencies } = JSON.parse(textOfFile('package.json')) as {
  readonly dependencies: object;
  readonly devDependencies: object;
};
/** What only the sandbox needs is a development dependency; production.test.ts sees to it that production does not reach it. */
const DEPENDENCIES: ReadonlySet<string> = new Set([
  ...Object.keys(dependencies),
  ...Object.keys(devDependencies),
]);

type Rule = (path: string, room: string, imported: Import) => Breach | null;

const RULES: Readonly<Record<string, Rule>> = {
  'rooms import what stands in ROOMS (test/house/rooms.ts) and nothing else': (
    path,
    room,
    { target, line },
  ) => {
    const targetRoom = target === null ? null : roomOf(target);
    const isAllowed = targetRoom === null || targetRoom === room || ROOMS[room]?.includes(targetRoom);
    return isAllowed
      ? null
      : {
          at: `${path}:${line}`,
          rule: `${room} may not import ${targetRoom}`,
          fix: `move what is needed down, or hand it in from above; ${room} may import ${ROOMS[room]?.join(', ')}`,
        };
  },

  'src imports nothing of test or manifest, and cards only in render': (path, room, { target, line }) => {
    const isAllowed =
      target === null || roomOf(target) !== null || (room === 'render' && target.startsWith('cards/'));
    return isAllowed
      ? null
      : { at: `${path}:${line}`, rule: `${target} is no part of src`, fix: 'move what is needed into src' };
  },

  'gated packages are imported behind their gates': (path, room, { packageName, line }) => {
    const gates = PACKAGE_GATES.filter(({ packages }) => packageName !== null && packages.test(packageName));
    const closed = gates.find(({ onlyIn }) => !onlyIn.includes(room) && !onlyIn.includes(path));
    return closed
      ? {
          at: `${path}:${line}`,
          rule: `${packageName} may only be imported in ${closed.onlyIn.join(', ')}`,
          fix: 'use what that room offers',
        }
      : null;
  },

  'pure rooms import no module of Node': (path, room, { packageName, line }) =>
    PURE_ROOMS.includes(room) && packageName?.startsWith('node:')
      ? {
          at: `${path}:${line}`,
          rule: `${room} computes and nothing else, but imports ${packageName}`,
          fix: 'take the value as a parameter',
        }
      : null,

  'model imports no package': (path, room, { packageName, line }) =>
    room === 'model' && packageName !== null
      ? { at: `${path}:${line}`, rule: `model imports ${packageName}`, fix: 'parse where the data comes in' }
      : null,

  'packages of src are dependencies, not only installed by chance': (path, _room, { packageName, line }) =>
    packageName === null || packageName.startsWith('node:') || DEPENDENCIES.has(packageName)
      ? null
      : {
          at: `${path}:${line}`,
          rule: `${packageName} is not among the dependencies of package.json`,
          fix: 'add it there with its version, and to docs/dependencies.md',
        },
};

describe('imports', () => {
  for (const [name, rule] of Object.entries(RULES))
    it(name, () => {
      assertNoBreach(
        SOURCES.flatMap((path) =>
          importsOf(syntaxOf(path)).flatMap((each) => rule(path, roomOf(path) ?? path, each) ?? []),
        ),
      );
    });

  it('knows every room of src', () => {
    const rooms = new Set(SOURCES.map((path) => roomOf(path) ?? path));
    assertNoBreach(
      [...rooms]
        .filter((room) => ROOMS[room] === undefined)
        .map((room) => ({
          at: `src/${room}`,
          rule: 'a room that ROOMS does not know',
          fix: 'write in test/house/rooms.ts what it may import',
        })),
    );
  });

  it('points downwards: no room can be reached from itself', () => {
    const reaches = (from: string, goal: string): boolean =>
      (ROOMS[from] ?? []).some((next) => next === goal || reaches(next, goal));
    assert.deepEqual(
      Object.keys(ROOMS).filter((room) => reaches(room, room)),
      [],
    );
  });
});

describe('the import rules themselves', () => {
  const cases: readonly (readonly [path: string, text: string, broken: RegExp])[] = [
    ['src/teams/a.ts', "import type { Azure } from '../azure/azure.ts';", /rooms import/],
    ['src/teams/a.ts', "type A = import('../sandbox/sandbox.ts').Sandbox;", /rooms import/],
    ['src/ask/a.ts', "const a = await import('../engine/engine.ts');", /rooms import/],
    ['src/facts/a.ts', "import { fixture } from '../../test/fixture.ts';", /src imports nothing/],
    ['src/facts/a.ts', "export { TokenCredential } from '@azure/core-auth';", /gated packages/],
    ['src/azure/a.ts', "import { DefaultAzureCredential } from '@azure/identity';", /gated packages/],
    ['src/scenarios/a.ts', "import { readFileSync } from 'node:fs';", /pure rooms/],
    ['src/model/a.ts', "import { z } from 'zod';", /model imports/],
    ['src/azure/a.ts', "import lodash from 'lodash/fp';", /packages of src/],
  ];
  for (const [path, text, broken] of cases)
    it(`finds ${text} in ${path}`, () => {
      const [imported] = importsOf(syntaxOfText(path, text));
      assert.ok(imported);
      const names = Object.entries(RULES).flatMap(([name, rule]) =>
        rule(path, roomOf(path) ?? path, imported) ? [name] : [],
      );
      assert.equal(names.length, 1, names.join('; '));
      assert.match(names.join(), broken);
    });
});
