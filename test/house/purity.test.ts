import assert from 'node:assert/strict';
import ts from 'typescript';
import { PURE_ROOMS } from './rooms.ts';
import { assertNoBreach, type Breach } from './support/breach.ts';
import { projectFiles } from './support/project-files.ts';
import { findInSyntax, syntaxOf, syntaxOfText } from './support/syntax.ts';

/** Interfaces that the pure rooms share with the others: nothing in them runs. */
const DESCRIBES_WAITING: ReadonlySet<string> = new Set([
  'src/model/clock.ts',
  'src/model/engine.ts',
  'src/model/history.ts',
  'src/model/people.ts',
  'src/model/sign-ins.ts',
  'src/model/run-notice.ts',
  'src/model/survey.ts',
  'src/model/trace-reader.ts',
  'src/model/write-door.ts',
]);

/** Everything in a file that waits or could wait. */
function waits(syntax: ts.SourceFile): readonly Breach[] {
  return findInSyntax(syntax, (node) => {
    if (node.kind === ts.SyntaxKind.AsyncKeyword) return 'async';
    if (ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && node.awaitModifier)) return 'await';
    if (ts.isIdentifier(node) && /^(Promise|PromiseLike|AsyncIterable|queueMicrotask)$/.test(node.text))
      return node.text;
    return null;
  }).map(({ found, line }) => ({
    at: `${syntax.fileName}:${line}`,
    rule: `${found} in a room that computes and nothing else`,
    fix: 'wait in diagnosis/, teams/ or a command, and hand the result in',
  }));
}

describe('pure rooms', () => {
  for (const room of PURE_ROOMS)
    it(`never wait: ${room}`, () => {
      const paths = projectFiles(`src/${room}`, /\.ts$/).filter((path) => !DESCRIBES_WAITING.has(path));
      assert.ok(paths.length > 0, `src/${room} has no file; take it off PURE_ROOMS`);
      assertNoBreach(paths.flatMap((path) => waits(syntaxOf(path))));
    });

  const cases: readonly (readonly [text: string, count: number])[] = [
    ['async function f() {}', 1],
    ['const f = async () => await g();', 2],
    ['for await (const a of b) c(a);', 1],
    ['function f(): Promise<void> { return g(); }', 1],
    ['const a = Promise.resolve(1);', 1],
    ["const text = 'async await Promise';", 0],
  ];
  for (const [text, count] of cases)
    it(`are told from others by ${text}`, () => {
      assert.equal(waits(syntaxOfText('src/causes/a.ts', text)).length, count);
    });
});
