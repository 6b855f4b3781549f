import assert from 'node:assert/strict';
import { parseEnv } from 'node:util';
import { SETTINGS } from '../../src/config/configuration.ts';
import { assertNoBreach } from './support/breach.ts';
import { doesExist, textOfFile } from './support/project-files.ts';

const SETTING_NAMES = Object.keys(SETTINGS.shape).sort();
const EXAMPLE = '.env.example';
const PAGE = 'docs/operating.md';

describe('settings', () => {
  it('stand in .env.example, all of them and no other', () => {
    assert.deepEqual(Object.keys(parseEnv(textOfFile(EXAMPLE))).sort(), SETTING_NAMES);
  });

  it('stand in the table of docs/operating.md, all of them and no other', () => {
    const rows = textOfFile(PAGE).matchAll(/^\| `(\w+)` \|/gm);
    assert.deepEqual([...rows].map(([, name]) => name).sort(), SETTING_NAMES);
  });

  it('have a comment of their own in .env.example', () => {
    const lines = textOfFile(EXAMPLE).split('\n');
    assertNoBreach(
      lines.flatMap((line, index) =>
        /^\w+=/.test(line) && !lines[index - 1]?.startsWith('# ')
          ? [
              {
                at: `${EXAMPLE}:${index + 1}`,
                rule: 'a setting without a comment above it',
                fix: 'say what it is for, which values it takes and when it is needed',
              },
            ]
          : [],
      ),
    );
  });

  it('have the defaults that .env.example shows', () => {
    const shown = Object.entries(parseEnv(textOfFile(EXAMPLE))).filter(([, value]) => value !== '');
    assert.ok(shown.length > 0);
    const defaults = SETTINGS.parse({});
    for (const [name, value] of shown)
      assert.equal(String(defaults[name as keyof typeof defaults]), value, `${EXAMPLE}: ${name}`);
  });

  it('are kept out of the repository', () => {
    assert.match(textOfFile('.gitignore'), /^\.env$/m);
    assert.ok(doesExist(EXAMPLE));
  });
});
