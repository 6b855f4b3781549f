import assert from 'node:assert/strict';
import fc from 'fast-check';
import { jsonMergePatch } from '../../../src/sandbox/json-merge-patch.ts';
import { isJsonObject } from '../../../src/sandbox/json-object.ts';
import { writtenKeyCount } from '../../../src/sandbox/world/json-keys.ts';
import { parseWorld } from '../../../src/sandbox/world/parse-world.ts';
import { WorldError } from '../../../src/sandbox/world/world-error.ts';
import { VM_01, worldFile } from '../small-world.ts';

const HEAD = 'now: 2026-11-20T09:00:00Z\ntenantId: t\n';

function refusalOf(text: string): WorldError {
  try {
    parseWorld(text);
  } catch (error) {
    assert.ok(error instanceof WorldError, String(error));
    return error;
  }
  throw new Error('accepted');
}

/** JSON of a small world with `json` in the place of its activity log. */
function withActivityLog(json: string): string {
  return JSON.stringify(worldFile({ activityLog: [] })).replace('"activityLog":[]', `"activityLog":${json}`);
}

/** Nine lists of nine aliases of the list before: 9 to the 9th values in 400 characters. */
function aliasBomb(): string {
  const lists = Array.from({ length: 9 }, (_, level) => {
    const items = Array<string>(9).fill(level === 0 ? 'x' : `*a${level - 1}`);
    return `list${level}: &a${level} [${items.join(', ')}]`;
  });
  return `${HEAD}activityLog:\n  - { eventTimestamp: now, ${lists.join(', ')} }\n`;
}

describe('hostile worlds', () => {
  const REFUSED: [what: string, text: string, path: string, says: RegExp][] = [
    [
      'a list that holds itself',
      `${HEAD}activityLog: &log [*log]\n`,
      'activityLog[0][0][0][0]',
      /holds itself/,
    ],
    [
      'an object that holds itself',
      `${HEAD}resourceGraph:\n  resources:\n    - &row { id: x, properties: { same: *row } }\n`,
      'resourceGraph.resources[0].properties.same',
      /holds itself/,
    ],
    ['aliases that multiply', aliasBomb(), '', /aliases/],
    [
      'JSON nested ten thousand deep',
      withActivityLog('['.repeat(10_000) + ']'.repeat(10_000)),
      'activityLog[0][0][0][0]',
      /100 levels/,
    ],
    ['JSON nested deep that breaks off', withActivityLog('['.repeat(10_000)), 'line 1', /nested too deeply/],
    [
      'YAML nested deep',
      `${HEAD}activityLog: ${'['.repeat(10_000)}${']'.repeat(10_000)}`,
      'line 3',
      /too deeply/,
    ],
    [
      'a key twice in JSON',
      '{"now":"2026-11-20T09:00:00Z","tenantId":"a", "tenantId" : "b"}',
      'line 1',
      /unique/,
    ],
    ['a key twice in YAML', `${HEAD}tenantId: u\n`, 'line 3', /unique/],
    [
      'a now that its month does not have',
      'now: 2026-02-30T09:00:00Z\ntenantId: t\n',
      'now',
      /not a date-time/,
    ],
    [
      'an event on a day that is none',
      `${HEAD}activityLog: [ { eventTimestamp: "2026-11-31T09:00:00Z" } ]`,
      'activityLog[0].eventTimestamp',
      /not a date-time/,
    ],
    [
      'half a character in a name',
      withActivityLog('[{"eventTimestamp":"2026-11-20T09:00:00Z","caller":"a\\ud800"}]'),
      'activityLog[0].caller',
      /surrogate/,
    ],
    [
      'half a character in a key',
      withActivityLog('[{"eventTimestamp":"2026-11-20T09:00:00Z","\\udfff":1}]'),
      'activityLog[0]',
      /surrogate/,
    ],
    ...['constructor', '__proto__', 'toString'].map((timeZone): [string, string, string, RegExp] => [
      `the time zone ${timeZone}`,
      `${HEAD}activityLog: [ { eventTimestamp: now, maintenanceWindow: { startDateTime: now, timeZone: ${timeZone} } } ]`,
      'activityLog[0].maintenanceWindow.timeZone',
      /not a Windows time zone/,
    ]),
  ];
  for (const [what, text, path, says] of REFUSED)
    it(`are refused for ${what}, at ${path === '' ? 'the file' : path}`, () => {
      const { code, message, problems } = refusalOf(text);
      assert.equal(code, 'CFG_WORLD');
      assert.equal(problems[0]?.path, path);
      assert.match(problems[0]?.says ?? '', says);
      assert.ok(message.length < 100_000, `${message.length} characters`);
    });

  it('are told of the first two hundred problems and of how many more there are', () => {
    const resources = Array.from({ length: 10_000 }, () => ({ id: 'x'.repeat(5000) }));
    const { message, problems } = refusalOf(JSON.stringify(worldFile({ resources })));
    assert.equal(message.split('\n').length, 202);
    assert.match(message, new RegExp(`… and ${problems.length - 200} more$`));
    assert.ok(problems.length >= 30_000);
  });

  it('are told without what a terminal would obey', () => {
    const { message } = refusalOf(JSON.stringify(worldFile({ '\u001b[2J\u009b31m': 1, now: '\u0007' })));
    assert.doesNotMatch(message.replaceAll('\n', ''), /\p{Cc}/u);
  });

  it('are not told a value of any length', () => {
    const long = 'x'.repeat(1_000_000);
    const { message } = refusalOf(
      JSON.stringify(worldFile({ resources: [{ id: VM_01, type: long, name: long }] })),
    );
    assert.ok(message.length < 5000, `${message.length} characters`);
  });

  const LONG: readonly (readonly [what: string, text: string])[] = [
    ['brackets that nobody closes', '[f x (([[[[[{{{{{y '.repeat(3000)],
    ['dashes in one line', '- '.repeat(50_000)],
    ['question marks in one line', '? '.repeat(50_000)],
    ['keys within keys', '? '.repeat(400)],
    ['keys in one line', 'a: '.repeat(50_000)],
    ['as many keys', Array.from({ length: 30_000 }, (_, index) => `a${index}: 1`).join('\n')],
    ['closed brackets without an open one', '}'.repeat(30_000)],
    ['tags', '!!x '.repeat(10_000)],
    ['documents', '---\n'.repeat(20_000)],
  ];
  for (const [what, text] of LONG)
    it(`are refused as fast as they are long: ${what}`, () => {
      assert.ok(refusalOf(text).message.length < 100_000);
    }).timeout(4000);

  it('may name one value as often as they like', () => {
    const events = ' - *event\n'.repeat(2000);
    const text = `${HEAD}activityLog:\n - &event { eventTimestamp: now, properties: { a: 1 } }\n${events}`;
    assert.equal(parseWorld(text).activityLog.length, 2001);
  });
});

describe('keys that a JSON text writes', () => {
  it('are as many as its objects have, when none stands twice', () => {
    const count = (value: unknown): number => {
      if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + count(item), 0);
      if (!isJsonObject(value)) return 0;
      return Object.values(value).reduce((sum: number, item) => sum + 1 + count(item), 0);
    };
    const space = fc.constantFrom(0, 1, '\t');
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), space, (value, indent) => {
        assert.equal(writtenKeyCount(JSON.stringify(value, null, indent)), count(value));
      }),
    );
  });

  const TEXTS: [text: string, count: number][] = [
    ['{"a":1,"a":2}', 2],
    ['{"a" \n:1}', 1],
    [String.raw`{"a\"":"b\\","c":"\":"}`, 2],
    ['["a", ":"]', 0],
    ['', 0],
  ];
  for (const [text, count] of TEXTS)
    it(`are ${count} in ${JSON.stringify(text)}`, () => assert.equal(writtenKeyCount(text), count));
});

describe('a merge patch', () => {
  it('keeps a key that objects inherit another meaning for', () => {
    const patch = JSON.parse('{"__proto__":{"polluted":true},"a":{"__proto__":1,"b":null}}') as Record<
      string,
      unknown
    >;
    const merged = jsonMergePatch({ a: { b: 1, c: 2 } }, patch);
    assert.equal(JSON.stringify(merged), '{"a":{"c":2,"__proto__":1},"__proto__":{"polluted":true}}');
    assert.equal((merged as { polluted?: boolean }).polluted, undefined);
  });
});
