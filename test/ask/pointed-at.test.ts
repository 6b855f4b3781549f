import assert from 'node:assert/strict';
import { createUnderstanding } from '../../src/ask/understand.ts';
import { learntCatalogue } from '../../src/learning/learnt-catalogue.ts';
import type { ShownList } from '../../src/model/listed.ts';
import type { Locale } from '../../src/model/locale.ts';
import type { Question } from '../../src/model/question.ts';
import { TOPICS } from './support/topics.ts';

const understanding = createUnderstanding(TOPICS, learntCatalogue());

const idOf = (name: string) =>
  `/subscriptions/8b0f3a52-4d1e-4c0b-9a6e-1f2d7c5e9a01/resourcegroups/rg-web/providers/microsoft.compute/virtualmachines/${name}`;

/** As it was shown: a group of machines, one machine, another group. */
const listedBy = (locale: Locale): ShownList => ({
  question: understanding.understand(ASKED[locale], {}),
  lines: [{ group: 'stopped' }, { machine: idOf('web-02') }, { group: 'off' }],
});

const ASKED = {
  en: 'which machines are not assessed and why?',
  ja: '未評価のマシンと原因は?',
} as const;

const SAID: Readonly<Record<Locale, readonly (readonly [message: string, meaning: string])[]>> = {
  en: [
    ['how do I fix the first one?', 'fleet-diagnosis stopped fix'],
    ['how do I fix the first?', 'fleet-diagnosis stopped fix'],
    ['why the second?', 'not-assessed web-02'],
    ['and the second one', 'not-assessed web-02'],
    ['how do I fix #2?', 'not-assessed web-02 fix'],
    ['what about row 2', 'not-assessed web-02'],
    ['show me the 2nd machine', 'not-assessed web-02'],
    ['show me the evidence of the second one', 'not-assessed web-02 proof'],
    ['2', 'not-assessed web-02'],
    ['number 2 please', 'not-assessed web-02'],
    ['and the last one', 'fleet-diagnosis off'],
    ['the last one?', 'fleet-diagnosis off'],
    ['why #3?', 'fleet-diagnosis off'],
    ['assess the second one now', 'assess-now web-02'],
    ['is the second one ok?', 'machine-overview web-02'],
    ['the ninth one', 'fleet-diagnosis (the ninth one)'],
    ['is vm-01 assessed?', 'not-assessed vm-01'],
  ],
  ja: [
    ['1番目はどう直す?', 'fleet-diagnosis stopped fix'],
    ['1つ目の直し方は?', 'fleet-diagnosis stopped fix'],
    ['2つ目はなぜ?', 'not-assessed web-02'],
    ['二番目は?', 'not-assessed web-02'],
    ['ふたつ目のマシンの対処は?', 'not-assessed web-02 fix'],
    ['２番は?', 'not-assessed web-02'],
    ['2番目の根拠を見せて', 'not-assessed web-02 proof'],
    ['最後のは?', 'fleet-diagnosis off'],
    ['最後のやつはなぜ?', 'fleet-diagnosis off'],
    ['2番目を今すぐ評価して', 'assess-now web-02'],
    ['9番目は?', 'fleet-diagnosis (9番目は?)'],
  ],
};

const SPOKEN_OF_BEFORE: Readonly<Record<Locale, readonly (readonly [message: string, meaning: string])[]>> = {
  en: [
    ['the previous one', 'not-assessed vm-01'],
    ['what about the one before?', 'not-assessed vm-01'],
    ['back to the previous machine', 'not-assessed vm-01'],
    ['how do I fix the previous one?', 'not-assessed vm-01 fix'],
    ['why the one before that?', 'not-assessed vm-01'],
    ['is the previous one ok?', 'machine-overview vm-01'],
    ['that one again', 'not-assessed vm-05'],
    ['how do I fix it?', 'not-assessed vm-05 fix'],
  ],
  ja: [
    ['その前のは?', 'not-assessed vm-01'],
    ['前のマシンは?', 'not-assessed vm-01'],
    ['ひとつ前のマシンの直し方は?', 'not-assessed vm-01 fix'],
    ['さっきのマシンはなぜ?', 'not-assessed vm-01'],
    ['もう一度', 'not-assessed vm-05'],
  ],
};

function meaningOf({ topic, entities, listing, focus, offList }: Question): string {
  const machines = entities.machines.map((machine) => machine.split('/').at(-1));
  return [topic, ...machines, listing?.group, focus, offList && `(${offList})`].filter(Boolean).join(' ');
}

describe('what a message points at', () => {
  for (const locale of ['en', 'ja'] as const) {
    for (const [message, meaning] of SAID[locale])
      it(`is a line of what was listed: ${message}`, () => {
        const list = listedBy(locale);
        const question = understanding.understand(message, { previous: list.question, list });
        assert.equal(meaningOf(question), meaning);
        assert.equal(question.text, message);
        assert.equal(question.locale, locale);
      });

    for (const [message, meaning] of SPOKEN_OF_BEFORE[locale])
      it(`is what was spoken of before what was spoken of last: ${message}`, () => {
        const asked = locale === 'en' ? 'why is vm-01 not assessed?' : 'vm-01 が未評価なのはなぜ?';
        const earlier = understanding.understand(asked, {});
        const previous = understanding.understand(asked.replace('vm-01', 'vm-05'), {});
        const question = understanding.understand(message, { previous, earlier });
        assert.equal(meaningOf(question), meaning);
      });
  }

  it('is a line of the list around it where it has no such line itself', () => {
    const within = listedBy('en');
    const list = { ...within, lines: [{ machine: idOf('a-1') }, { machine: idOf('a-2') }], within };
    const meant = (message: string) =>
      meaningOf(understanding.understand(message, { previous: list.question, list }));
    assert.equal(meant('the second one'), 'not-assessed a-2');
    assert.equal(meant('the third one'), 'fleet-diagnosis off');
  });

  const PAGES: readonly (readonly [message: string, page: number | undefined])[] = [
    ['next page', 2],
    ['ok, next please', 2],
    ['show me the next machines', 2],
    ['more', 2],
    ['Show me more!', 2],
    ['the rest', 2],
    ['次のページ', 2],
    ['次は?', 2],
    ['続きを見せて', 2],
    ['残りも', 2],
    ['previous page', 0],
    ['go back to the previous page', 0],
    ['前のページに戻って', 0],
    ['next patch day?', undefined],
    ['more details on vm-01', undefined],
    ['次のパッチはいつ?', undefined],
  ];
  for (const [message, page] of PAGES)
    it(`is another page of what was listed: ${message}`, () => {
      const { question } = listedBy('en');
      const list = {
        question: { ...question, listing: { group: 'all', page: 1 } },
        lines: [],
        nextPage: { group: 'all', page: 2 },
      };
      const meant = understanding.understand(message, { previous: question, list });
      assert.equal(meant.listing?.page, page);
      assert.equal(meant.text, message);
    });

  it('is no page beyond the last, and none before the first', () => {
    const list = listedBy('en');
    for (const message of ['next page', 'previous page', '次のページ'])
      assert.equal(understanding.understand(message, { list }).listing, undefined);
  });

  it('is what is told of a machine, finding by finding', () => {
    const question = understanding.understand('how is vm-01?', {});
    const machine = idOf('vm-01');
    const list = {
      question,
      lines: [
        { machine, topic: 'install-failed' },
        { machine, topic: 'agent-not-upgraded' },
      ],
    };
    for (const [message, meaning] of [
      ['show me the second finding', 'agent-not-upgraded vm-01'],
      ['how do I fix the second one?', 'agent-not-upgraded vm-01 fix'],
      ['why the second?', 'agent-not-upgraded vm-01'],
      ['no wait, the first', 'install-failed vm-01'],
      ['2番目の根拠は?', 'agent-not-upgraded vm-01 proof'],
      ['assess the first one', 'assess-now vm-01'],
    ] as const)
      assert.equal(meaningOf(understanding.understand(message, { previous: question, list })), meaning);
  });

  it('is no deed to be undone where somebody goes back to a machine', () => {
    const previous = understanding.understand('how is vm-01?', {});
    for (const message of ['go back to vm-02', 'back to vm-02', 'vm-02 に戻って'])
      assert.equal(meaningOf(understanding.understand(message, { previous })), 'machine-overview vm-02');
  });

  it('is nothing where nothing was listed', () => {
    const previous = understanding.understand('why is vm-01 not assessed?', {});
    assert.equal(understanding.understand('how do I fix the second one?', { previous }).listing, undefined);
  });
});
