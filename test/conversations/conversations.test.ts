import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { assertGolden } from '../support/golden.ts';
import { testDatabase } from '../support/test-database.ts';
import { CONVERSATIONS } from './conversations.ts';
import { holdConversation } from './support/hold-conversation.ts';

const LANGUAGES = [
  { key: 'en', locale: 'en-GB' },
  { key: 'ja', locale: 'ja-JP' },
] as const;

describe('a conversation', () => {
  const database = testDatabase();

  for (const { name, where, ...steps } of CONVERSATIONS)
    for (const { key, locale } of LANGUAGES)
      it(`${name} (${where}, ${key}) reads as its golden`, async () => {
        assertGolden(
          `conversations/${name}.${key}.txt`,
          await holdConversation(database(), where, locale, steps[key]),
        );
      }).timeout(60_000);

  it('has no golden that nobody holds', () => {
    const held = CONVERSATIONS.flatMap(({ name }) => LANGUAGES.map(({ key }) => `${name}.${key}.txt`));
    const kept = readdirSync(join(import.meta.dirname, '..', 'golden', 'conversations'));
    assert.deepEqual(kept.toSorted(), held.toSorted());
  });
});
