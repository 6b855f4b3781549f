import fc from 'fast-check';
import { CATALOGUE } from '../../../src/catalogue/catalogue.ts';
import { sentencesOf } from '../../../src/learning/sentences.ts';

/** What breaks parsers, layouts, queries, stores and terminals. */
const PIECES: readonly string[] = [
  '\u0000',
  '\ud83d',
  '\udfff',
  '\u001b[2J\u001b]0;owned\u0007',
  '\u202Egpj.exe\u2066',
  '\ufeff\u200b\u00ad',
  `e${'\u0301'.repeat(200)}`,
  '👩‍👩‍👧‍👦🏳️‍🌈🇯🇵',
  '𠮷野家ﾊﾝｶｸ',
  'مرحبا بالعالم',
  '<at>UpdateOps</at>',
  '<at><at><at>',
  '<img src=x onerror=alert(1)>',
  '&#x0;&#xd800;&#1114112;&amp;lt;',
  '[a](javascript:alert(1)) **b** `c`',
  '```\n```\n```',
  `\${$root.summary} {{DATE(x,SHORT)}}`,
  '__proto__',
  'constructor.prototype',
  'toString',
  '" | project * | where "1" == "1',
  "'; drop table conversation; --",
  '\\"); print(1) //',
  '../../../../etc/passwd',
  '%00%ff%c0%af',
  '0x8024402c 0x80070005 -2147024891 4294967295',
  'KB5031364 KB999999999999999999',
  'tag env=prod=x=y,=,',
  'between 2026-02-30 and 9999-99-99T99:99:99Z',
  'for the last 99999999999999999999 days',
  '/subscriptions/x/resourceGroups/y/providers/z',
  'vm-01, vm-02, VM-03 and *',
  '((((([[[[[{{{{{',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!',
  ',,,,,,,,;;;;;;;;........--------',
  'Traceback (most recent call last):\n  File "a.py", line 1\nKeyError: 1',
  '{"a":{"a":{"a":[1e999,null]}}}',
  '1',
  'cancel',
  'はい',
];

const EXAMPLES: readonly string[] = CATALOGUE.topics.flatMap(({ id, example }) => [
  example.en,
  example.ja,
  ...sentencesOf(id, 'en'),
  ...sentencesOf(id, 'ja'),
]);

/** Whatever somebody may type or paste: questions, with what breaks things in them, around them, and a thousand times over. */
export const hostileText: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(
      fc.oneof(
        fc.constantFrom(...PIECES),
        fc.nat(EXAMPLES.length - 1).map((index) => EXAMPLES[index] ?? ''),
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.string({ unit: 'grapheme', maxLength: 30 }),
      ),
      { maxLength: 6 },
    ),
    fc.constantFrom('', ' ', '\n', '\t', '、'),
    fc.oneof({ weight: 30, arbitrary: fc.constant(1) }, fc.constantFrom(50, 1_000, 5_000)),
  )
  .map(([pieces, between, times]) => pieces.join(between).repeat(times).slice(0, 60_000));
