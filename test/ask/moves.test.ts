import assert from 'node:assert/strict';
import { createUnderstanding } from '../../src/ask/understand.ts';
import { learntCatalogue } from '../../src/learning/learnt-catalogue.ts';
import type { Locale } from '../../src/model/locale.ts';
import { TOPICS } from './support/topics.ts';

const understanding = createUnderstanding(TOPICS, learntCatalogue());

/** What a message is, said after "why is vm-01 not assessed?": the same question, what of it is asked for; or another topic. */
const SAID_AFTERWARDS: Readonly<Record<Locale, readonly (readonly [message: string, meaning: string])[]>> = {
  en: [
    ['the one from before', 'not-assessed vm-01'],
    ['what about the previous machine?', 'not-assessed vm-01'],
    ['back to that one again', 'not-assessed vm-01'],
    ['how do I fix it?', 'not-assessed vm-01 fix'],
    ['what should I do?', 'not-assessed vm-01 fix'],
    ['ok, and what should I do now?', 'not-assessed vm-01 fix'],
    ['so what is the next step', 'not-assessed vm-01 fix'],
    ['next steps?', 'not-assessed vm-01 fix'],
    ['how can we resolve this', 'not-assessed vm-01 fix'],
    ['show me the commands', 'not-assessed vm-01 commands'],
    ['what is the command?', 'not-assessed vm-01 commands'],
    ['show me the fix', 'not-assessed vm-01 fix'],
    ['show me the evidence', 'not-assessed vm-01 proof'],
    ['show me the queries', 'not-assessed vm-01 queries'],
    ['kql please', 'not-assessed vm-01 queries'],
    ['more details please', 'not-assessed vm-01 proof'],
    ['how do you know?', 'not-assessed vm-01 proof'],
    ['are you sure?', 'not-assessed vm-01 proof'],
    ['explain', 'not-assessed vm-01 proof'],
    ['again', 'not-assessed vm-01'],
    ['check again', 'not-assessed vm-01'],
    ['why?', 'not-assessed vm-01'],
    ['and now?', 'not-assessed vm-01'],
    ['?', 'not-assessed vm-01'],
    ['is it fixed now?', 'not-assessed vm-01'],
    ['how do I fix web-02?', 'not-assessed web-02 fix'],
    ['what should I do about web-02?', 'not-assessed web-02 fix'],
    ['huh?', 'not-assessed vm-01 proof'],
    ['thanks, and what about web-02?', 'not-assessed web-02'],
    ["sorry, I don't understand", 'not-assessed vm-01 proof'],
    ['in English please', 'not-assessed vm-01'],
    ['no, I meant sql-prod-03', 'not-assessed sql-prod-03'],
    ['sorry, web-02', 'not-assessed web-02'],
    ['is it ok?', 'machine-overview vm-01'],
    ['and is the server healthy?', 'machine-overview vm-01'],
    ['how is it doing?', 'machine-overview vm-01'],
    ['anything else wrong with it?', 'machine-overview vm-01'],
    ['are there any other problems?', 'machine-overview vm-01'],
    ['is it gone?', 'not-assessed vm-01'],
    ['really?', 'not-assessed vm-01 proof'],
    ['hm', 'not-assessed vm-01 proof'],
    ['I see', 'thanks'],
    ['ok, makes sense', 'thanks'],
    ['lol', 'thanks'],
    ['thanks', 'thanks'],
    ['Thank you very much!', 'thanks'],
    ['got it', 'thanks'],
    ['ok', 'thanks'],
  ],
  ja: [
    ['さっきのやつ', 'not-assessed vm-01'],
    ['さっきのマシンは?', 'not-assessed vm-01'],
    ['前の質問をもう一度', 'not-assessed vm-01'],
    ['web-02 の対処は?', 'not-assessed web-02 fix'],
    ['クエリを見せて', 'not-assessed vm-01 queries'],
    ['コマンドを教えて', 'not-assessed vm-01 commands'],
    ['コマンドだけ見せて', 'not-assessed vm-01 commands'],
    ['対処手順を教えて', 'not-assessed vm-01 fix'],
    ['web-02 を直すには?', 'not-assessed web-02 fix'],
    ['え?', 'not-assessed vm-01 proof'],
    ['よくわかりません', 'not-assessed vm-01 proof'],
    ['ありがとう、web-02 は?', 'not-assessed web-02'],
    ['日本語でお願いします', 'not-assessed vm-01'],
    ['対処方法は?', 'not-assessed vm-01 fix'],
    ['どうすれば直りますか', 'not-assessed vm-01 fix'],
    ['どう直すの?', 'not-assessed vm-01 fix'],
    ['そうじゃなくて dc01', 'not-assessed dc01'],
    ['では、何をすればいいですか?', 'not-assessed vm-01 fix'],
    ['次の手順を教えてください', 'not-assessed vm-01 fix'],
    ['コマンド見せて', 'not-assessed vm-01 commands'],
    ['根拠は?', 'not-assessed vm-01 proof'],
    ['詳しく', 'not-assessed vm-01 proof'],
    ['もう少し詳しく説明してください', 'not-assessed vm-01 proof'],
    ['どういう意味ですか', 'not-assessed vm-01 proof'],
    ['再確認', 'not-assessed vm-01'],
    ['もう一度', 'not-assessed vm-01'],
    ['なぜ?', 'not-assessed vm-01'],
    ['今は?', 'not-assessed vm-01'],
    ['直った?', 'not-assessed vm-01'],
    ['?', 'not-assessed vm-01'],
    ['いや、sql-prod-03 です', 'not-assessed sql-prod-03'],
    ['すみません、web-02 でした', 'not-assessed web-02'],
    ['大丈夫?', 'machine-overview vm-01'],
    ['そのサーバーは正常ですか', 'machine-overview vm-01'],
    ['他に問題はある?', 'machine-overview vm-01'],
    ['状態は?', 'machine-overview vm-01'],
    ['もう大丈夫?', 'not-assessed vm-01'],
    ['本当に?', 'not-assessed vm-01 proof'],
    ['うーん', 'not-assessed vm-01 proof'],
    ['いや web-02 のほう', 'not-assessed web-02'],
    ['いや、web-02 の方です', 'not-assessed web-02'],
    ['やっぱり web-02', 'not-assessed web-02'],
    ['なるほど', 'thanks'],
    ['なるほどね', 'thanks'],
    ['OK', 'thanks'],
    ['ありがとう', 'thanks'],
    ['助かりました', 'thanks'],
    ['了解です', 'thanks'],
  ],
};

const ASKED: Readonly<Record<Locale, string>> = {
  en: 'why is vm-01 not assessed?',
  ja: 'vm-01 が未評価なのはなぜ?',
};

describe('a move in a conversation', () => {
  for (const locale of ['en', 'ja'] as const) {
    const previous = understanding.understand(ASKED[locale], {});
    for (const [message, meaning] of SAID_AFTERWARDS[locale]) {
      it(`${message} → ${meaning}`, () => {
        const question = understanding.understand(message, { previous });
        const parts = [question.topic, ...question.entities.machines, question.focus];
        assert.equal(parts.filter((part) => part != null).join(' '), meaning);
        assert.equal(question.locale, locale);
      });
    }
  }

  it('is in the language of its words, and in that of the conversation where they have none', () => {
    const previous = understanding.understand(ASKED.ja, {});
    const locales = ['thanks', 'how do I fix it?', 'web-02?', '0x80072EE2', '?'].map(
      (message) => understanding.understand(message, { previous }).locale,
    );
    assert.deepEqual(locales, ['en', 'en', 'ja', 'ja', 'ja']);
  });

  it('judges how a machine is, and what mends it, whatever was told of it before', () => {
    for (const [told, well, mended] of [
      ['what was installed on vm-01 last week?', 'is it ok?', 'how do I fix it?'],
      ['vm-01 の更新履歴は?', '大丈夫?', '対処は?'],
      ["is Microsoft.Automation registered for vm-01's subscription?", 'is the machine fine?', null],
    ] as const) {
      const previous = understanding.understand(told, {});
      assert.deepEqual(
        [well, mended].flatMap((said) => {
          const { topic, focus, entities } = understanding.understand(said ?? well, { previous });
          return [topic, entities.machines[0], said === null ? 'fix' : said === mended ? focus : undefined];
        }),
        ['machine-overview', 'vm-01', undefined, 'machine-overview', 'vm-01', 'fix'],
      );
    }
  });

  it('installs what is missing', () => {
    for (const [told, mended] of [
      ['what is missing on vm-01?', 'how do I fix it?'],
      ['vm-01 で不足している更新は?', '対処は?'],
      ['what is missing on vm-02?', 'how do I fix vm-01?'],
    ] as const) {
      const { topic, entities } = understanding.understand(mended, {
        previous: understanding.understand(told, {}),
      });
      assert.deepEqual([topic, entities.machines], ['k-one-time-update', ['vm-01']]);
    }
  });

  it('acknowledges nothing that was not said', () => {
    for (const message of ['makes sense', 'すごいね'])
      assert.notEqual(understanding.understand(message, {}).topic, 'thanks');
  });

  it('asks for nothing of an answer that was not given', () => {
    for (const message of ['how do I fix it?', 'show me the evidence', '根拠は?', '?'])
      assert.equal(understanding.understand(message, {}).focus, undefined);
  });

  it('is forgotten with the next question', () => {
    const previous = understanding.understand('how do I fix it?', {
      previous: understanding.understand(ASKED.en, {}),
    });
    assert.equal(understanding.understand('and vm-02?', { previous }).focus, undefined);
    assert.equal(understanding.understand('again', { previous }).focus, undefined);
  });
});
