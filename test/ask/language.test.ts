import assert from 'node:assert/strict';
import { createUnderstanding } from '../../src/ask/understand.ts';
import { learntCatalogue } from '../../src/learning/learnt-catalogue.ts';
import type { Locale } from '../../src/model/locale.ts';
import { TOPICS } from './support/topics.ts';

const understanding = createUnderstanding(TOPICS, learntCatalogue());

const BEFORE: Readonly<Record<Locale, string>> = {
  en: 'why is vm-01 not assessed?',
  ja: 'vm-01 が未評価なのはなぜ?',
};

/** The words decide. */
const WITH_WORDS: readonly (readonly [Locale, string])[] = [
  ['en', 'start web03'],
  ['en', 'hello'],
  ['en', 'thanks'],
  ['en', 'and vm-02?'],
  ['en', 'how do I fix it?'],
  ['en', 'check again'],
  ['en', 'what does 0x80072EE2 mean?'],
  ['en', 'help'],
  // What is quoted, named or pasted in the other language is none of the asker's words.
  ['en', 'which machines with tag 環境 = 本番 are not assessed?'],
  ['en', 'what does "評価に失敗しました" mean on vm-01?'],
  ['en', 'what does this mean?\n2026-11-20T03:00:01Z ERROR 更新サービスに接続できません'],
  ['ja', '"the update is not applicable" とは?'],
  ['ja', 'こんにちは'],
  ['ja', 'ありがとう'],
  ['ja', 'vm-02 は?'],
  ['ja', 'どうすれば直せますか?'],
  ['ja', '再確認'],
  ['ja', '2番'],
  ['ja', 'ヘルプ'],
];

/** Names, codes, numbers and signs have no language: the conversation's stays, and without one the client's. */
const WITHOUT_WORDS: readonly string[] = [
  '0x80072EE2',
  'KB5034439',
  'web03',
  'web03?',
  'sql-prod-02, sql-prod-03',
  '2',
  '#3',
  '?',
  '👍',
  'ok',
  'OK',
  '🤔',
  '...',
  'WU_E_PT_HTTP_STATUS_SERVICE_UNAVAIL',
];

describe('the language of an answer', () => {
  for (const [locale, other] of [
    ['en', 'ja'],
    ['ja', 'en'],
  ] as const) {
    const previous = understanding.understand(BEFORE[locale], {});

    for (const [own, text] of WITH_WORDS.filter(([own]) => own === other))
      it(`is ${own} for "${text}" in a conversation in ${locale}`, () => {
        assert.equal(understanding.understand(text, { previous, hint: locale }).locale, own);
      });

    for (const text of WITHOUT_WORDS) {
      it(`stays ${locale} for "${text}"`, () => {
        assert.equal(understanding.understand(text, { previous, hint: other }).locale, locale);
      });

      it(`is the client's ${locale} for "${text}" alone`, () => {
        assert.equal(understanding.understand(text, { hint: locale }).locale, locale);
      });
    }
  }
});

describe('a message without a word', () => {
  const previous = understanding.understand(BEFORE.en, {});

  it('is thanks where it is a sign of approval', () => {
    assert.equal(understanding.understand('👍', { previous }).topic, 'thanks');
  });

  it('asks again where it is a question mark, and asks nothing where it is another sign', () => {
    assert.equal(understanding.understand('??', { previous }).topic, 'not-assessed');
    assert.equal(understanding.understand('🤔', { previous }).intent, 'unknown');
  });

  it('is like no topic where it is a number: what it may go on with is what was talked of', () => {
    assert.deepEqual(understanding.understand('2', {}).candidates, []);
    assert.deepEqual(understanding.understand('2', { previous }).candidates, ['not-assessed']);
  });
});
