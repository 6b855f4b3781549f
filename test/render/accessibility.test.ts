import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commandsByHand } from '../../src/actions/by-hand.ts';
import { pageTitle } from '../../src/judging/reference-titles.ts';
import type { Answer } from '../../src/model/answer.ts';
import type { Finding } from '../../src/model/finding.ts';
import { LOCALES, type Locale } from '../../src/model/locale.ts';
import { type News, NO_NEWS } from '../../src/model/news.ts';
import { STANDINGS } from '../../src/model/standing.ts';
import { type Rendered, renderAnswer } from '../../src/render/render.ts';
import { STANDING_SIGN } from '../../src/render/standing-sign.ts';
import { standingText } from '../../src/render/standing-text.ts';
import { ANSWERS } from './answers.ts';
import { DIGEST_NEWS, DIGEST_PLANS } from './digest-answers.ts';
import { causeTitle, countingButtonIds, topicTitle } from './fixtures.ts';
import { hostileAnswer } from './hostile-answers.ts';
import { isJson, type Json, labelsIn, partsOf, twice, within } from './pressable.ts';
import { NOTICES, TOLD } from './watched-answers.ts';

/** A run in the colour of a standing, for which neither itself nor what stands around it says the standing. */
function toldByColourAlone(card: Json, locale: Locale): readonly string[] {
  const signs = STANDINGS.map((standing) => standingText(standing, locale));
  const containers = within(card).filter(({ items }) => Array.isArray(items));
  return redIn(card).flatMap((element) => {
    const around = containers.filter((container) => within(container).includes(element));
    const texts = [element, ...(around.at(-1) === undefined ? [] : within(around.at(-1)))].map(({ text }) =>
      String(text ?? ''),
    );
    return texts.some((text) => signs.some((sign) => text.includes(sign))) ? [] : [String(element.text)];
  });
}

/** What bars say that no text of the card does. */
function onlyInChart(card: Json): readonly string[] {
  const charts = within(card).filter(({ type }) => String(type).startsWith('Chart.'));
  const bars = charts.flatMap(({ data }) => (Array.isArray(data) ? data.filter(isJson) : []));
  const said = within(card, ({ type }) => !String(type).startsWith('Chart.')).map(({ text }) =>
    String(text).replaceAll('\u00a0', ' '),
  );
  return bars
    .map(({ x, y }) => [String(x), String(y)] as const)
    .filter(([name, value]) => !said.some((text) => text.includes(name) && text.includes(value)))
    .map((bar) => bar.join(': '));
}

/** Controls, marks that show nothing, halves of characters. */
const UNSEEN = /[^\P{Cc}\n]|[\p{Cf}\p{Cs}\u2028\u2029]/u;

function unseen({ card, text }: Rendered): readonly string[] {
  const strings = within(card).flatMap(({ data: _, url: __, id: ___, ...shown }) => Object.values(shown));
  return [text, ...strings.filter((each) => typeof each === 'string')].filter((each) => UNSEEN.test(each));
}

const NAMED = { timeZone: 'Asia/Tokyo', topicTitle, pageTitle, causeTitle, commandsByHand };

/** Every answer that has a golden, with what is told beside it. */
const SHOWN: readonly (readonly [name: string, answer: Answer, news: News])[] = [
  ...Object.entries({ ...ANSWERS, ...DIGEST_PLANS }).map(
    ([name, answer]) => [name, answer, NO_NEWS] as const,
  ),
  ...Object.entries({ ...NOTICES, ...TOLD }).map(
    ([name, [answer, watch]]) => [name, answer, { ...NO_NEWS, watch }] as const,
  ),
  ...Object.entries(DIGEST_NEWS).map(
    ([name, [answer, digest]]) => [name, answer, { ...NO_NEWS, digest }] as const,
  ),
  ...Object.entries(ANSWERS).map(
    ([name, answer]) => [`${name} to act on`, toActOn(answer), NO_NEWS] as const,
  ),
];

/** What was found is as urgent as it gets: of that the sign is red. */
function toActOn(answer: Answer): Answer {
  const findings = answer.findings.map(
    (finding): Finding => (finding.verdict === 'found' ? { ...finding, severity: 'act-now' } : finding),
  );
  return { ...answer, findings };
}

function redIn(card: Json): readonly Json[] {
  return within(card).filter(({ color }) => color === 'Attention');
}

describe('a card', () => {
  for (const locale of LOCALES)
    for (const [name, answer, news] of SHOWN) {
      const rendered = () => renderAnswer(answer, { ...NAMED, locale, buttonId: countingButtonIds() }, news);

      it(`${name} in ${locale} calls nothing that can be pressed like its neighbour`, () => {
        for (const part of partsOf(rendered().card)) assert.deepEqual(twice(labelsIn(part)), []);
      });

      it(`${name} in ${locale} tells nothing by colour, chart or signs that nobody sees alone`, () => {
        const { card } = rendered();
        assert.deepEqual(toldByColourAlone(card, locale), []);
        assert.deepEqual(onlyInChart(card), []);
        assert.deepEqual(unseen(rendered()), []);
      });
    }

  it('shows nothing that nobody sees, whatever Azure and the asker wrote', () => {
    fc.assert(
      fc.property(hostileAnswer, fc.constantFrom(...LOCALES), (answer, locale) => {
        assert.deepEqual(
          unseen(renderAnswer(answer, { ...NAMED, locale, buttonId: countingButtonIds() })),
          [],
        );
      }),
      { numRuns: 25 },
    );
  });

  it('is red here at all, where somebody has to act', () => {
    const red = SHOWN.filter(([, answer, news]) => {
      const options = { ...NAMED, locale: 'en', buttonId: countingButtonIds() } as const;
      return redIn(renderAnswer(answer, options, news).card).length > 0;
    }).map(([name]) => name);
    for (const name of ['finding-found', 'findings', 'subjects'])
      assert.ok(red.includes(`${name} to act on`), `${name} is not among ${red}`);
  });

  it('gives every standing a shape and a word of its own', () => {
    for (const locale of LOCALES) {
      const texts = STANDINGS.map((standing) => standingText(standing, locale));
      assert.deepEqual(twice(texts), []);
      assert.deepEqual(twice(STANDINGS.map((standing) => STANDING_SIGN[standing].shape)), []);
    }
  });
});

describe('the checks of cards themselves', () => {
  const action = (title: string): Json => ({ type: 'Action.Execute', title });
  const run = (text: string, color: string): Json => ({ type: 'TextRun', text, color });
  const card = (...body: readonly Json[]): Json => ({ type: 'AdaptiveCard', body });

  it('find two buttons of one name, but not in parts that are unfolded apart', () => {
    const two = { type: 'ActionSet', actions: [action('KQL'), action('KQL')] };
    const apart = ['a', 'b'].map((id) => ({ type: 'Container', id, items: [action('KQL')] }));
    assert.deepEqual(twice(labelsIn(card(two))), ['KQL']);
    assert.deepEqual(
      partsOf(card(...apart)).flatMap((part) => twice(labelsIn(part))),
      [],
    );
  });

  it('find a colour that nothing says, and a bar that no text has', () => {
    assert.deepEqual(toldByColourAlone(card(run('vm-01', 'Attention')), 'en'), ['vm-01']);
    assert.deepEqual(toldByColourAlone(card(run('■ Act now', 'Attention')), 'en'), []);
    const chart = { type: 'Chart.HorizontalBar', data: [{ x: 'Fine', y: 49 }] };
    assert.deepEqual(onlyInChart(card(chart)), ['Fine: 49']);
    assert.deepEqual(onlyInChart(card(chart, { type: 'TextBlock', text: 'Fine: 49' })), []);
  });

  it('find a character that nobody sees', () => {
    const rendered = { card: { ...card(run('vm\u200b-01', 'Default')), version: '1.5' }, text: '' };
    assert.equal(unseen(rendered as unknown as Rendered).length, 1);
  });
});
