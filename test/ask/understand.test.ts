import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createUnderstanding } from '../../src/ask/understand.ts';
import { learn } from '../../src/learning/learn.ts';
import { learntCatalogue } from '../../src/learning/learnt-catalogue.ts';
import type { AskContext } from '../../src/model/engine.ts';
import type { Topic } from '../../src/model/topic.ts';
import { TOPICS } from './support/topics.ts';

const understanding = createUnderstanding(TOPICS, learntCatalogue());

describe('understanding', () => {
  describe('leads from each topic’s example to the topic', () => {
    for (const topic of TOPICS) {
      for (const locale of ['en', 'ja'] as const) {
        it(`${topic.id}, ${locale}`, () => {
          const { topic: found } = understanding.understand(topic.example[locale], {});
          assert.equal(found, topic.id);
        });
      }
    }
  });

  describe('decides the language', () => {
    const rows: readonly (readonly [text: string, context: AskContext, locale: string])[] = [
      ['why is vm-01 not assessed?', {}, 'en'],
      ['vm-01 が未評価', {}, 'ja'],
      ['vm-01 が Not assessed', {}, 'ja'],
      ['vm-01 が未評価', { locale: 'en' }, 'en'],
      ['why is vm-01 not assessed?', { locale: 'ja' }, 'ja'],
      ['why is vm-01 not assessed?', { hint: 'ja' }, 'en'],
      ['vm-01 が未評価', { hint: 'en' }, 'ja'],
      ['vm-01?', { hint: 'ja' }, 'ja'],
      ['vm-01?', {}, 'en'],
      ['ｱｾｽﾒﾝﾄ', {}, 'ja'],
      ['', {}, 'en'],
    ];
    for (const [text, context, locale] of rows) {
      it(`${text} ${JSON.stringify(context)} → ${locale}`, () => {
        assert.equal(understanding.understand(text, context).locale, locale);
      });
    }
  });

  it('keeps the message as it was asked, without the mention', () => {
    const { text } = understanding.understand(
      '<at>UpdateOps</at>&nbsp;Why is VM-01 “not” assessed?\u200b',
      {},
    );
    assert.equal(text, 'Why is VM-01 “not” assessed?');
  });

  it('offers the nearest topics when it does not understand', () => {
    assert.deepEqual(understanding.understand('tell me a joke', {}).candidates, []);
    const slow = understanding.understand('why is vm-01 slow?', {});
    assert.ok(slow.candidates.slice(0, 3).includes('machine-overview'));
  });

  it('asks back when two topics fit equally well', async () => {
    const twin = (id: string): Topic => ({
      id,
      intent: 'report',
      title: { en: id, ja: id },
      need: null,
      example: { en: 'compliance', ja: '準拠' },
      subject: 'fleet',
      clues: [{ about: ['compliance'] }],
    });
    const topics = [twin('one'), twin('two')];
    const learnt = await learn(topics.map(({ id }) => ({ topic: id, sentences: ['compliance', '準拠'] })));
    const question = createUnderstanding(topics, learnt).understand('compliance', {});
    assert.deepEqual(
      [question.intent, question.topic, [...question.candidates].sort()],
      ['clarify', null, ['one', 'two']],
    );
  });

  it('reads the same in every width, case and spacing', () => {
    const plain = understanding.understand('why is vm-01 not assessed', {});
    const wide = 'why is vm-01 not assessed'.replace(/[!-~]/g, (letter) =>
      String.fromCharCode(letter.charCodeAt(0) + 0xfee0),
    );
    for (const text of [
      wide,
      'WHY IS VM-01 NOT ASSESSED',
      '  why   is\tvm-01\n not  assessed ',
      'why is vm-01 not assessed!!!',
    ]) {
      const question = understanding.understand(text, {});
      assert.deepEqual({ ...question, text: '' }, { ...plain, text: '' });
    }
  });

  it('takes anything and never throws, alone or after any question', () => {
    const pieces = fc.constantFrom(
      ...[
        'vm-01',
        'not',
        'assessed',
        '未評価',
        'の',
        'が',
        'ない',
        '「',
        '」',
        '"',
        "'",
        '/subscriptions/',
        '0x',
        '-',
        '--',
      ],
      ...[
        '<at>',
        '&nbsp;',
        '&#x1F600;',
        '\u0000',
        '\ud800',
        '🤖',
        '.',
        '?',
        '。',
        'schedule ',
        'subscription ',
        'all',
        ' ',
      ],
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
      fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(text, text, (first, second) => {
        const previous = understanding.understand(first, {});
        const question = understanding.understand(second, { previous });
        assert.deepEqual(understanding.understand(second, { previous }), question);
        assert.equal(
          question.intent === 'unknown' || question.intent === 'clarify' || question.topic !== null,
          true,
        );
      }),
      { numRuns: 1000 },
    );
  });
});
