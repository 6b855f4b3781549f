import assert from 'node:assert/strict';
import ts from 'typescript';
import { CATALOGUE } from '../../src/catalogue/catalogue.ts';
import { ERROR_CODES } from '../../src/model/error-code.ts';
import type { Text } from '../../src/model/locale.ts';
import { markedCommands } from '../../src/model/marked-commands.ts';
import { SCENARIOS } from '../../src/scenarios/registry.ts';
import { assertNoBreach, type Breach } from './support/breach.ts';
import { projectFiles } from './support/project-files.ts';
import { findInSyntax, syntaxOf, syntaxOfText } from './support/syntax.ts';

const JAPANESE = /[\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Han}]/u;

/** What is wrong with a text that stands in both languages. Brackets around a value need no words; `OS` is Japanese too. */
function faultsOf({ en, ja }: Text): readonly string[] {
  const both = `${en}\n${ja}`;
  if (!/\p{L}/u.test(both)) return [];
  return [
    ...(en === ja ? ['en and ja are the same'] : []),
    ...(JAPANESE.test(ja) || /^[A-Z]{2,4}$/.test(ja) ? [] : ['ja holds no Japanese']),
    ...(JAPANESE.test(en) ? ['en holds Japanese'] : []),
    ...(en.trim() === '' || ja.trim() === '' ? ['a language is empty'] : []),
    ...(/[!！](?!=)/u.test(both) ? ['an exclamation mark'] : []),
    ...(/\p{Extended_Pictographic}/u.test(both) ? ['an emoji'] : []),
    ...[en, ja].flatMap((text) => unmarkedIn(text).map((command) => `${command} is not marked as code`)),
    ...(commandsIn(en) === commandsIn(ja) ? [] : ['en and ja name other commands']),
    ...(/[«»]|\bTBD\b/.test(both) ? ['a placeholder'] : []),
  ];
}

/** What nobody says but who is to type it. A card shows what is marked again, to be copied. */
const TYPED =
  /\b(?:azcmagent [a-z]+|az (?:vm|provider|rest|resource|maintenance|connectedmachine|lock) [a-z-]+|sudo [a-z]+|systemctl [a-z]+|reg query|(?:Restart|Start|Stop|Get|Set|Remove)-[A-Z]\w+)/g;

function unmarkedIn(text: string): readonly string[] {
  return text.replace(/`[^`\n]+`/g, '').match(TYPED) ?? [];
}

/** What is filled in is one word. */
function commandsIn(text: string): string {
  return markedCommands(text.replaceAll('\u0024{…}', 'X'))
    .map(({ code }) => code)
    .join('\n');
}

/** Every text written down in a file: an object with `en` and `ja` as literals. What is filled in reads `${…}`. */
function textsIn(syntax: ts.SourceFile): readonly { readonly found: Text; readonly line: number }[] {
  return findInSyntax(syntax, (node) => {
    if (!ts.isObjectLiteralExpression(node)) return null;
    const en = literalOf(node, 'en');
    const ja = literalOf(node, 'ja');
    return en === null || ja === null ? null : { en, ja };
  });
}

function literalOf(node: ts.ObjectLiteralExpression, key: string): string | null {
  const property = node.properties.find(({ name }) => name && ts.isIdentifier(name) && name.text === key);
  if (!property || !ts.isPropertyAssignment(property)) return null;
  return literalText(property.initializer);
}

/** The text of a literal, also of one that a function returns; null for what only the running program knows. */
function literalText(node: ts.Expression): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) return literalText(node.body);
  if (!ts.isTemplateExpression(node)) return null;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => `\${…}${literal.text}`)].join('');
}

function breachesOf(at: string, text: Text): readonly Breach[] {
  return faultsOf(text).map((rule) => ({
    at,
    rule: `${rule} («${text.en}» / «${text.ja}»)`,
    fix: 'say the same soberly in both languages',
  }));
}

describe('texts', () => {
  it('are right in both languages wherever they are written', () => {
    const written = projectFiles('src', /\.ts$/).flatMap((path) =>
      textsIn(syntaxOf(path)).map(({ found, line }) => ({ at: `${path}:${line}`, text: found })),
    );
    assert.ok(written.length > 100, `only ${written.length} texts were found: has their shape changed?`);
    assertNoBreach(written.flatMap(({ at, text }) => breachesOf(at, text)));
  });

  it('are right in both languages in the catalogue', () => {
    const catalogue: readonly (readonly [string, Text])[] = [
      ...CATALOGUE.topics.flatMap(({ id, title, example }) => [
        [`title of ${id}`, title] as const,
        [`example of ${id}`, example] as const,
      ]),
      ...SCENARIOS.flatMap(({ examinations }) =>
        examinations.flatMap(({ causes }) => causes.map(({ id, title }) => [`cause ${id}`, title] as const)),
      ),
      ...Object.entries(ERROR_CODES).map(([code, { means }]) => [code, means] as const),
    ];
    assertNoBreach(catalogue.flatMap(([at, text]) => breachesOf(at, text)));
  });

  const cases: readonly (readonly [source: string, fault: string | null])[] = [
    ["const a = { en: 'Stopped', ja: '停止中' };", null],
    ["const a = { en: 'Stopped', ja: 'Stopped' };", 'en and ja are the same'],
    ["const a = { en: 'Stopped', ja: 'Halted' };", 'ja holds no Japanese'],
    ["const a = { en: '停止', ja: '停止中' };", 'en holds Japanese'],
    ['const a = { en: `\u0024{b} stopped!`, ja: `\u0024{b} は停止中です。` };', 'an exclamation mark'],
    ['const a = { en: (x) => `\u0024{x} ok`, ja: (x) => `\u0024{x} は正常です🎉` };', 'an emoji'],
    ["const a = { en: 'Operating system', ja: 'OS' };", null],
    ['const a = { en: ` (\u0024{b})`, ja: ` (\u0024{b})` };', null],
    [
      "const a = { en: 'Run sudo reboot.', ja: '再起動してください。' };",
      'sudo reboot is not marked as code',
    ],
    ["const a = { en: 'Run `df -h`.', ja: '`df -i` を実行します。' };", 'en and ja name other commands'],
    ["const a = { en: 'x !== y', ja: 'x !== y のとき' };", null],
  ];
  for (const [source, fault] of cases)
    it(`${fault ?? 'nothing'} is found in ${source}`, () => {
      const faults = textsIn(syntaxOfText('src/a.ts', source)).flatMap(({ found }) => faultsOf(found));
      assert.equal(faults[0] ?? null, fault);
    });
});
