import assert from 'node:assert/strict';
import { conceptsOf } from '../../src/ask/concepts-of.ts';
import { hear } from '../../src/ask/hear.ts';
import { compileEnglish } from '../../src/ask/lexicon/compile-english.ts';
import { ENGLISH } from '../../src/ask/lexicon/en.ts';
import { JAPANESE } from '../../src/ask/lexicon/ja.ts';
import { EXPLAINED_THINGS, FRAMES, type SpokenConcept, SYMPTOMS, THINGS } from '../../src/model/concept.ts';
import { TOPICS } from './support/topics.ts';

const CONCEPTS: readonly SpokenConcept[] = [...FRAMES, ...THINGS, ...SYMPTOMS];

const heardIn = (text: string) => hear(text, 'anything').concepts;

describe('the lexicons', () => {
  it('find nothing in nothing', () => {
    assert.deepEqual([...conceptsOf({ words: ' ; ', dense: ';' })], []);
  });

  for (const concept of CONCEPTS) {
    it(`hear every plain word of ${concept}`, () => {
      const english = ENGLISH[concept]
        .filter((phrase) => /^[a-z|]+$/.test(phrase))
        .flatMap((phrase) => phrase.split('|'));
      const japanese = JAPANESE[concept].filter((word) => /^(?=.*[^a-z])[\p{L}ー]+$/u.test(word));
      const unheard = [...english, ...japanese].filter(
        (word) => !conceptsOf({ words: ` ${word} ; `, dense: `${word};` }).has(concept),
      );
      assert.deepEqual(unheard, []);
    });
  }

  it('hear in a sentence what the pattern of each concept finds, though few are tried', () => {
    const patterns = [...CONCEPTS, ...EXPLAINED_THINGS].map((concept) => ({
      concept,
      pattern: compileEnglish(ENGLISH, concept),
    }));
    for (const { example } of TOPICS) {
      const { concepts, spoken } = hear(example.en, 'anything');
      const unheard = patterns.filter(
        ({ concept, pattern }) => pattern.test(spoken.words) && !concepts.has(concept),
      );
      assert.deepEqual(unheard, [], example.en);
    }
  });

  const spoken: readonly (readonly [text: string, ...concepts: SpokenConcept[]])[] = [
    ['how come the sheduled upadtes failed', 'why', 'schedule', 'update', 'failure'],
    ['reeboot after instalation', 'reboot', 'install'],
    ['registartion of the provder', 'registration', 'provider'],
    ['サーバのアップデート', 'machine', 'update'],
    ['ｻｰﾊﾞｰの更新プログラム'.normalize('NFKC'), 'machine', 'update'],
    ['スケジュールに失敗した理由', 'schedule', 'failure', 'why'],
    ['全台を再起動して', 'everything', 'reboot', 'request'],
  ];
  for (const [text, ...concepts] of spoken) {
    it(`hear ${concepts.join(', ')} in “${text}”`, () => {
      const heard = heardIn(text);
      assert.deepEqual(
        concepts.filter((concept) => !heard.has(concept)),
        [],
      );
    });
  }

  describe('leave right words as they are', () => {
    const different: readonly (readonly [text: string, concept: SpokenConcept])[] = [
      ['web01 cannot be accessed', 'assessment'],
      ['the assets of web01', 'assessment'],
      ['witch machine', 'which'],
      ['the states of Germany', 'state'],
      ['an agenda', 'agent'],
    ];
    for (const [text, concept] of different) {
      it(`“${text}” does not speak of ${concept}`, () => assert.equal(heardIn(text).has(concept), false));
    }
  });
});
