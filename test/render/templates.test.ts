import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Template } from 'adaptivecards-templating';
import type { Answer } from '../../src/model/answer.ts';
import { CARD_LIMITS_TO_TRY, TEXT_LIMITS } from '../../src/render/limits.ts';
import { shortener } from '../../src/render/shortener.ts';
import { viewOf } from '../../src/render/view.ts';
import { failureView } from '../../src/render/views/notice-view.ts';
import { wordsIn } from '../../src/render/words/words-in.ts';
import { cardFaults } from './card-faults.ts';
import { ANSWERS, causeTitle, countingButtonIds, topicExample, topicTitle } from './fixtures.ts';

const CARDS = join(import.meta.dirname, '..', '..', 'cards');
const SUFFIX = '.card.json';
const TEMPLATES = readdirSync(CARDS)
  .filter((file) => file.endsWith(SUFFIX))
  .map((file) => file.slice(0, -SUFFIX.length));

/** What the product binds into each template; the sample beside the template has to be the same. */
const SAMPLE_OF: Readonly<Record<string, () => object>> = {
  choices: () => sampleView('clarify-many'),
  finding: () => sampleView('finding-found'),
  findings: () => sampleView('findings'),
  fleet: () => sampleView('fleet'),
  notice: () => failureView({ code: 'BUG_UNEXPECTED', reference: 'BUG_7f3a9c' }, 'en', 'sandbox'),
  overview: () => sampleView('overview'),
};

function sampleView(name: string): object {
  const answer: Answer | undefined = ANSWERS[name];
  assert.ok(answer);
  return viewOf(answer, {
    locale: 'en',
    timeZone: 'Asia/Tokyo',
    topicTitle,
    topicExample,
    causeTitle,
    buttonId: countingButtonIds(),
    words: wordsIn('en'),
    asOf: answer.asOf,
    shorten: shortener(CARD_LIMITS_TO_TRY[0] ?? TEXT_LIMITS),
  });
}

function readJson(file: string): object {
  return JSON.parse(readFileSync(join(CARDS, file), 'utf8'));
}

describe('cards/', () => {
  it('has a sample for every template', () => {
    assert.deepEqual(TEMPLATES.toSorted(), Object.keys(SAMPLE_OF).toSorted());
  });

  for (const [name, sampleOf] of Object.entries(SAMPLE_OF)) {
    it(`${name}.sample.json is what the product binds into the template`, () => {
      const sample = sampleOf();
      if (process.env.UPDATE_GOLDENS === '1') {
        writeFileSync(join(CARDS, `${name}.sample.json`), `${JSON.stringify(sample, null, 2)}\n`);
      }
      assert.deepEqual(readJson(`${name}.sample.json`), sample);
    });

    it(`${name} expands with its sample into a valid card`, () => {
      const { $schema, ...card } = new Template(readJson(`${name}${SUFFIX}`)).expand({
        $root: readJson(`${name}.sample.json`),
      });
      assert.deepEqual(cardFaults(card), []);
      assert.ok(!JSON.stringify(card).includes('${'), 'a binding found no property');
    });
  }
});
