import fc from 'fast-check';

/** Pieces that mean something to KQL, to the query files or to a text processor on the way. */
const PIECES = [
  '"',
  "'",
  '\\',
  '\\"',
  '@"',
  '```',
  '~~~',
  '\n',
  '\r\n',
  '\t',
  '\0',
  '\u2028',
  '\u2029',
  '\u0085',
  '\ufeff',
  '\u202e',
  '\ud800',
  '\udc00',
  '😀',
  '*/',
  '//',
  '/*',
  '{names}',
  '"{ids}"',
  '$&',
  '$1',
  '%22',
  '\\u0022',
  '"); resources | project id //',
  '" or 1 == 1 or name == "',
  ') | union',
  'サーバー',
  'vm-01',
] as const;

/** Any text at all: UTF-16 units in any order, lone surrogates included, mixed with what might break out of a literal. */
export const wildText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...PIECES),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));
