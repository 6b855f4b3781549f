import assert from 'node:assert/strict';
import { posix } from 'node:path';
import ts from 'typescript';
import { assertNoBreach, type Breach } from './support/breach.ts';
import { projectFiles, textOfFile } from './support/project-files.ts';
import { findInSyntax, syntaxOf, syntaxOfText } from './support/syntax.ts';

const SOURCES = projectFiles('src', /\.ts$/);
const TYPESCRIPT = ['src', 'test', 'manifest'].flatMap((folder) => projectFiles(folder, /\.ts$/));

const MOST_LINES = 300;
/** Tables of data, which no reader reads from top to bottom. */
const LONG_DATA_FILES: ReadonlySet<string> = new Set();

/** A rule about the syntax of one file. */
type SyntaxRule = (node: ts.Node, syntax: ts.SourceFile) => boolean;

const SYNTAX_RULES: Readonly<Record<string, { readonly isBroken: SyntaxRule; readonly fix: string }>> = {
  'no default export': {
    isBroken: (node) =>
      ts.isExportAssignment(node) ||
      (ts.canHaveModifiers(node) &&
        (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)),
    fix: 'export it by its name',
  },
  'no any': {
    isBroken: (node) => node.kind === ts.SyntaxKind.AnyKeyword,
    fix: 'write unknown and parse it, or name the type',
  },
  'no assertion that something is not null': {
    isBroken: (node) => ts.isNonNullExpression(node),
    fix: 'handle the case that it is',
  },
  'no test that shuts out the others': {
    isBroken: (node) => ts.isPropertyAccessExpression(node) && /^(it|describe)\.only$/.test(node.getText()),
    fix: 'take .only away',
  },
  'no text cut in the middle of a character': {
    isBroken: (node, { fileName }) =>
      // Hostile texts are cut anywhere.
      !/^(?:src\/model\/cut-text\.ts$|test\/fuzz\/)/.test(fileName) &&
      ((ts.isTemplateExpression(node) && /\.(?:slice|substring|substr)\([^`]*…/.test(node.getText())) ||
        (ts.isCallExpression(node) &&
          /\.(?:slice|substring|substr)\(0, LONGEST_\w+\)$/.test(node.getText()))),
    fix: 'use cutText of model/cut-text.ts',
  },
  'no sleeping test': {
    isBroken: (node, { fileName }) =>
      fileName.endsWith('.test.ts') &&
      ts.isNewExpression(node) &&
      /^new Promise\(.*setTimeout/s.test(node.getText()),
    fix: 'move a virtual clock instead',
  },
};

function brokenBy(syntax: ts.SourceFile, rule: string): readonly Breach[] {
  const { isBroken, fix } = SYNTAX_RULES[rule] ?? assert.fail(rule);
  return findInSyntax(syntax, (node) => (isBroken(node, syntax) ? rule : null)).map(({ line }) => ({
    at: `${syntax.fileName}:${line}`,
    rule,
    fix,
  }));
}

/** A file that says nothing itself: every statement passes on what another exports. */
function isBarrel(syntax: ts.SourceFile): boolean {
  const statements = syntax.statements.filter((statement) => !ts.isImportDeclaration(statement));
  return (
    statements.length > 0 &&
    statements.every(
      (statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined,
    )
  );
}

describe('style', () => {
  for (const rule of Object.keys(SYNTAX_RULES))
    it(`${rule}`, () => {
      assertNoBreach(TYPESCRIPT.flatMap((path) => brokenBy(syntaxOf(path), rule)));
    });

  it(`no source file longer than ${MOST_LINES} lines`, () => {
    const isLong = (path: string) => textOfFile(path).trimEnd().split('\n').length > MOST_LINES;
    const breaches = [
      ...SOURCES.filter((path) => isLong(path) && !LONG_DATA_FILES.has(path)).map((at) => ({
        at,
        rule: `longer than ${MOST_LINES} lines`,
        fix: 'split it by idea',
      })),
      ...[...LONG_DATA_FILES]
        .filter((path) => !isLong(path))
        .map((at) => ({
          at,
          rule: 'no longer long',
          fix: 'take it off LONG_DATA_FILES',
        })),
    ];
    assertNoBreach(breaches);
  });

  it('no barrel', () => {
    assertNoBreach(
      TYPESCRIPT.filter((path) => isBarrel(syntaxOf(path))).map((at) => ({
        at,
        rule: 'exports nothing of its own',
        fix: 'import from the files themselves',
      })),
    );
  });

  it('file names in kebab case that say what is inside', () => {
    const named = ['src', 'test', 'manifest', 'cards', 'docs'].flatMap((folder) => projectFiles(folder));
    const breaches = named.flatMap((at): Breach[] => {
      const stem = posix.basename(at).split('.')[0] ?? '';
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem) && !/\.(kql|md|png)$/.test(at))
        return [{ at, rule: 'not in kebab case', fix: 'name it after what it exports, in kebab case' }];
      return /^(utils?|helpers?|common|misc|shared|stuff|types|index)$/.test(stem)
        ? [{ at, rule: 'a drawer for anything', fix: 'name it after its one idea' }]
        : [];
    });
    assertNoBreach(breaches);
  });

  it('nothing left to do', () => {
    const mark = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', 'HA' + 'CK'].join('|')})\\b`);
    assertNoBreach(marked(mark, 'a note to finish it later', 'do it, or open an issue'));
  });

  it('no compiler or linter told to look away without a reason', () => {
    const mark = /@ts-(ignore|expect-error|nocheck)|biome-ignore [^:]+:\s*$/;
    assertNoBreach(marked(mark, 'a check is turned off', 'mend what it found, or say why it is wrong'));
  });

  it('no host of a package registry', () => {
    const hosts = ['npm' + 'js', 'yarn' + 'pkg', 'npm' + 'mirror', 'jsr' + '.io', 'artifact' + 'ory'];
    const mark = new RegExp(hosts.map((host) => host.replace('.', '\\.')).join('|'), 'i');
    assertNoBreach(marked(mark, 'names a package registry', 'take it out; npm knows where its packages are'));
  });
});

/** Lines of the project's own text files that match; this file builds its patterns so that it does not match itself. */
function marked(pattern: RegExp, rule: string, fix: string): readonly Breach[] {
  return projectFiles('.', /(\.(ts|json|md|kql|yaml|yml|html|css|example)|Dockerfile|\.npmrc|run)$/).flatMap(
    (path) =>
      textOfFile(path)
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [{ at: `${path}:${index + 1}`, rule, fix }] : [])),
  );
}

describe('the style rules themselves', () => {
  const cases: readonly (readonly [text: string, rule: string])[] = [
    ['export default 1;', 'no default export'],
    ['export default function f() {}', 'no default export'],
    ['let a: any;', 'no any'],
    ['const a = b as any;', 'no any'],
    ['const a = b!.c;', 'no assertion that something is not null'],
    ["describe.only('a', () => {});", 'no test that shuts out the others'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a template in the text of a program.
    ['const a = `${b.slice(0, 9)}…`;', 'no text cut in the middle of a character'],
    ['const a = b.slice(0, LONGEST_LINE);', 'no text cut in the middle of a character'],
    ['await new Promise((wake) => setTimeout(wake, 5));', 'no sleeping test'],
  ];
  for (const [text, rule] of cases)
    it(`find ${text}`, () => {
      const broken = Object.keys(SYNTAX_RULES).filter(
        (each) => brokenBy(syntaxOfText('test/a.test.ts', text), each).length > 0,
      );
      assert.deepEqual(broken, [rule]);
    });

  it('tell a barrel from a file that has something to say', () => {
    const isBarrelText = (text: string) => isBarrel(syntaxOfText('src/a.ts', text));
    assert.equal(isBarrelText("export * from './b.ts';\nexport { c } from './c.ts';"), true);
    assert.equal(isBarrelText("import { b } from './b.ts';\nexport const a = b;"), false);
    assert.equal(isBarrelText("import './b.ts';"), false);
  });
});
