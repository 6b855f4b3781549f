import assert from 'node:assert/strict';
import { assertNoBreach } from './support/breach.ts';
import { importsOf } from './support/imports-of.ts';
import { projectFiles } from './support/project-files.ts';
import { syntaxOf } from './support/syntax.ts';

type Graph = ReadonlyMap<string, readonly string[]>;

/** Every group of files that import each other in a circle, types included; each group sorted. */
function cyclesIn(graph: Graph): readonly (readonly string[])[] {
  // Tarjan's algorithm: files that can reach each other share one lowest index.
  const indexOf = new Map<string, number>();
  const lowestOf = new Map<string, number>();
  const stack: string[] = [];
  const cycles: string[][] = [];
  const visit = (file: string): number => {
    const index = indexOf.size;
    indexOf.set(file, index);
    lowestOf.set(file, index);
    stack.push(file);
    for (const next of graph.get(file) ?? []) {
      const reached = indexOf.has(next)
        ? stack.includes(next)
          ? (indexOf.get(next) ?? index)
          : index
        : visit(next);
      lowestOf.set(file, Math.min(lowestOf.get(file) ?? index, reached));
    }
    if (lowestOf.get(file) === index) {
      const members = stack.splice(stack.indexOf(file));
      if (members.length > 1 || graph.get(file)?.includes(file)) cycles.push(members.sort());
    }
    return lowestOf.get(file) ?? index;
  };
  for (const file of graph.keys()) if (!indexOf.has(file)) visit(file);
  return cycles;
}

function importGraph(): Graph {
  return new Map(
    projectFiles('src', /\.ts$/).map((path) => [
      path,
      importsOf(syntaxOf(path)).flatMap(({ target }) => (target?.endsWith('.ts') ? [target] : [])),
    ]),
  );
}

describe('import cycles', () => {
  it('are absent from src', () => {
    assertNoBreach(
      cyclesIn(importGraph()).map((files) => ({
        at: files.join(' ⇄ '),
        rule: 'these files import each other in a circle',
        fix: 'move what they share into a file of its own',
      })),
    );
  });

  const graphs: readonly (readonly [string, Record<string, readonly string[]>, readonly string[]])[] = [
    ['none in a diamond', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
    ['a pair', { a: ['b'], b: ['a'] }, ['a b']],
    ['a file that imports itself', { a: ['a'] }, ['a']],
    ['a long one behind a tail', { t: ['a'], a: ['b'], b: ['c'], c: ['a', 'd'], d: [] }, ['a b c']],
    ['two apart', { a: ['b'], b: ['a', 'c'], c: ['d'], d: ['c'] }, ['c d', 'a b']],
  ];
  for (const [name, graph, expected] of graphs)
    it(`are found: ${name}`, () => {
      assert.deepEqual(
        cyclesIn(new Map(Object.entries(graph))).map((files) => files.join(' ')),
        expected,
      );
    });
});
