import assert from 'node:assert/strict';
import ts from 'typescript';
import { ERROR_CODES } from '../../src/model/error-code.ts';
import { assertNoBreach } from './support/breach.ts';
import { projectFiles, textOfFile } from './support/project-files.ts';
import { findInSyntax, syntaxOf } from './support/syntax.ts';

const TABLE = 'src/model/error-code.ts';
const PAGE = 'docs/errors.md';
const CODES = Object.entries(ERROR_CODES);

/** Sections of the page by their code: everything from one `### CODE` to the next heading. */
function sections(): ReadonlyMap<string, string> {
  const parts = textOfFile(PAGE)
    .split(/^#{2,3} /m)
    .slice(1);
  const named = parts.map((part) => [part.split('\n')[0]?.replaceAll('`', '').trim() ?? '', part] as const);
  return new Map(named.filter(([heading]) => /^[A-Z]+_[A-Z_]+$/.test(heading)));
}

describe('error codes', () => {
  it('each have a section in docs/errors.md', () => {
    const documented = sections();
    assertNoBreach(
      CODES.filter(([code]) => !documented.has(code)).map(([code]) => ({
        at: TABLE,
        rule: `${code} has no section in ${PAGE}`,
        fix: 'write what it means and what to do',
      })),
    );
  });

  it('stand in docs/errors.md only where the product has them', () => {
    assertNoBreach(
      [...sections().keys()]
        .filter((code) => !(code in ERROR_CODES))
        .map((code) => ({
          at: PAGE,
          rule: `${code} is no code of the product`,
          fix: 'take the section out',
        })),
    );
  });

  for (const [code, { actor, means }] of CODES)
    it(`say the same of ${code} in both places, in both languages`, () => {
      const section = sections().get(code) ?? assert.fail(`${PAGE} has no section ${code}`);
      assert.ok(section.includes(`Who acts: ${actor}.`), `${PAGE}, ${code}: write "Who acts: ${actor}."`);
      assert.ok(section.includes(means.en), `${PAGE}, ${code}: write "${means.en}"`);
      assert.match(section, /^What to do: \S/m, `${PAGE}, ${code}: write a line "What to do: …"`);
      assert.match(means.ja, /[\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Han}]/u);
    });

  it('are each used somewhere in src', () => {
    const used = new Set(
      projectFiles('src', /\.ts$/)
        .filter((path) => path !== TABLE)
        .flatMap((path) => findInSyntax(syntaxOf(path), codeIn).map(({ found }) => found)),
    );
    assertNoBreach(
      CODES.filter(([code]) => !used.has(code)).map(([code]) => ({
        at: TABLE,
        rule: `${code} is used nowhere`,
        fix: 'take it out of the table and of docs/errors.md, or raise it',
      })),
    );
  });

  it('stand in the table wherever one is written', () => {
    const family = /^(AZ|ASK|CFG|ACT|TEAMS|HTTP|BUG)_[A-Z_]+$/;
    const breaches = projectFiles('src', /\.ts$/).flatMap((path) =>
      findInSyntax(syntaxOf(path), codeIn)
        .filter(({ found }) => family.test(found) && !(found in ERROR_CODES))
        .map(({ found, line }) => ({
          at: `${path}:${line}`,
          rule: `${found} is not in ${TABLE}`,
          fix: 'add it there and to docs/errors.md',
        })),
    );
    assertNoBreach(breaches);
  });
});

/** A code as a literal, as the key of a table, or at the head of a message. */
function codeIn(node: ts.Node): string | null {
  const text =
    ts.isStringLiteralLike(node) || ts.isTemplateHead(node)
      ? node.text
      : ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)
        ? node.name.text
        : '';
  return /^[A-Z]+_[A-Z_]+/.exec(text)?.[0] ?? null;
}
