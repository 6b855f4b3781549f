import assert from 'node:assert/strict';
import { commandsByHand } from '../../src/actions/by-hand.ts';
import { pageTitle } from '../../src/judging/reference-titles.ts';
import { LOCALES } from '../../src/model/locale.ts';
import { renderAnswer } from '../../src/render/render.ts';
import { renderFailure } from '../../src/render/render-failure.ts';
import { renderProgress } from '../../src/render/render-progress.ts';
import { assertGolden } from '../support/golden.ts';
import { ANSWERS } from './answers.ts';
import { cardFaults } from './card-faults.ts';
import { causeTitle, countingButtonIds, question, topicTitle } from './fixtures.ts';
import { NOTICES, TOLD } from './watched-answers.ts';

const TIME_ZONE = 'Asia/Tokyo';

function assertRendered(name: string, { card, text }: ReturnType<typeof renderFailure>): void {
  assert.deepEqual(cardFaults(card), []);
  assert.ok(!JSON.stringify(card).includes('${'), 'a binding of the template found no property');
  assertGolden(`cards/${name}.json`, `${JSON.stringify(card, null, 2)}\n`);
  assertGolden(`cards/${name}.txt`, `${text}\n`);
}

describe('renderAnswer', () => {
  for (const locale of LOCALES) {
    const unwatched = Object.entries(ANSWERS).map(([name, answer]) => [name, [answer, null]] as const);
    const watched = Object.entries({ ...NOTICES, ...TOLD });
    for (const [name, [answer, watch]] of [...unwatched, ...watched]) {
      it(`${name} in ${locale} is a valid card and reads as its golden`, () => {
        const options = {
          locale,
          timeZone: TIME_ZONE,
          topicTitle,
          pageTitle,
          commandsByHand,
          causeTitle,
          buttonId: countingButtonIds(),
        };
        assertRendered(`${name}.${locale}`, renderAnswer(answer, options, watch));
      });
    }
  }
});

describe('renderProgress', () => {
  for (const locale of LOCALES) {
    it(`names the machine and the topic in ${locale}`, () => {
      const asked = question('why is vm-01 not assessed?');
      assertRendered(`progress.${locale}`, renderProgress(asked, { locale, tenant: 'sandbox', topicTitle }));
    });
  }
});

describe('renderFailure', () => {
  for (const locale of LOCALES) {
    it(`shows only the reference in ${locale}`, () => {
      assertRendered(
        `failure.${locale}`,
        renderFailure({ code: 'BUG_UNEXPECTED', reference: 'BUG_7f3a9c' }, { locale, tenant: 'sandbox' }),
      );
    });
  }
});
