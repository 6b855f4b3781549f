import assert from 'node:assert/strict';
import { commandsByHand } from '../../src/actions/by-hand.ts';
import { pageTitle } from '../../src/judging/reference-titles.ts';
import type { Instant } from '../../src/model/instant.ts';
import { LOCALES, type Locale } from '../../src/model/locale.ts';
import { NO_NEWS } from '../../src/model/news.ts';
import { renderAnswer } from '../../src/render/render.ts';
import { renderDigestRests } from '../../src/render/render-digest-rests.ts';
import { renderFailure } from '../../src/render/render-failure.ts';
import { renderProgress } from '../../src/render/render-progress.ts';
import { renderNotStored, renderTableLink } from '../../src/render/render-table.ts';
import type { RenderOptions } from '../../src/render/rendering.ts';
import type { NotStored } from '../../src/render/views/table-not-stored.ts';
import { assertGolden } from '../support/golden.ts';
import { ANSWERS } from './answers.ts';
import { cardFaults } from './card-faults.ts';
import { DIGEST_NEWS, DIGEST_PLANS, FAILED_RUNS, RESTING } from './digest-answers.ts';
import { causeTitle, countingButtonIds, question, topicTitle } from './fixtures.ts';
import { NOTICES, TOLD } from './watched-answers.ts';

const TIME_ZONE = 'Asia/Tokyo';

function assertRendered(name: string, { card, text }: ReturnType<typeof renderFailure>): void {
  assert.deepEqual(cardFaults(card), []);
  assert.ok(!JSON.stringify(card).includes('${'), 'a binding of the template found no property');
  assertGolden(`cards/${name}.json`, `${JSON.stringify(card, null, 2)}\n`);
  assertGolden(`cards/${name}.txt`, `${text}\n`);
}

function optionsIn(locale: Locale): RenderOptions {
  const titles = { topicTitle, pageTitle, commandsByHand, causeTitle };
  return { ...titles, locale, timeZone: TIME_ZONE, buttonId: countingButtonIds() };
}

describe('renderAnswer', () => {
  for (const locale of LOCALES) {
    const plain = Object.entries({ ...ANSWERS, ...DIGEST_PLANS }).map(
      ([name, answer]) => [name, answer, NO_NEWS] as const,
    );
    const watched = Object.entries({ ...NOTICES, ...TOLD }).map(
      ([name, [answer, watch]]) => [name, answer, { ...NO_NEWS, watch }] as const,
    );
    const digests = Object.entries(DIGEST_NEWS).map(
      ([name, [answer, digest]]) => [name, answer, { ...NO_NEWS, digest }] as const,
    );
    for (const [name, answer, news] of [...plain, ...watched, ...digests]) {
      it(`${name} in ${locale} is a valid card and reads as its golden`, () => {
        assertRendered(`${name}.${locale}`, renderAnswer(answer, optionsIn(locale), news));
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

describe('renderDigestRests', () => {
  for (const locale of LOCALES)
    it(`says what rests, why, and what brings it back in ${locale}`, () => {
      for (const [name, digest, code] of [
        ['digest', RESTING, 'TEAMS_FORBIDDEN'],
        ['run-notices', FAILED_RUNS, 'TEAMS_FORBIDDEN'],
        ['digest-unread', null, 'STORE_OTHER_RELEASE'],
      ] as const)
        assertRendered(
          `${name}-rest.${locale}`,
          renderDigestRests(digest, code, { locale, tenant: 'sandbox' }),
        );
    });
});

describe('renderNotStored', () => {
  const outcomes: readonly NotStored[] = [
    ...(['declined', 'empty', 'too-big', 'unsupported'] as const).map((state) => ({ state })),
    { state: 'failed', code: 'TEAMS_UPLOAD_REFUSED' },
  ];
  for (const locale of LOCALES)
    it(`says why a list lies nowhere, and how else to have it in ${locale}`, () => {
      for (const outcome of outcomes)
        assertRendered(
          `table-${outcome.state}.${locale}`,
          renderNotStored(outcome, { locale, tenant: 'sandbox' }),
        );
    });
});

describe('renderTableLink', () => {
  for (const locale of LOCALES)
    it(`says of what, for whom and until when in ${locale}`, () => {
      const asked = question('which machines are not compliant?', { intent: 'report', topic: 'compliance' });
      const link = {
        url: `https://updateops.contoso.com/lists/${'a'.repeat(160)}`,
        until: '2026-11-20T10:00:00Z' as Instant,
      };
      assertRendered(`table-linked.${locale}`, renderTableLink(asked, link, 'sandbox', optionsIn(locale)));
    });
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
