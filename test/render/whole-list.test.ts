import assert from 'node:assert/strict';
import { commandsByHand } from '../../src/actions/by-hand.ts';
import { pageTitle } from '../../src/judging/reference-titles.ts';
import type { Answer } from '../../src/model/answer.ts';
import type { AskedThrough } from '../../src/model/asker.ts';
import { LOCALES } from '../../src/model/locale.ts';
import type { Question } from '../../src/model/question.ts';
import { renderAnswer } from '../../src/render/render.ts';
import { offeredTable, renderTable } from '../../src/render/render-table.ts';
import { answer, causeTitle, question } from './fixtures.ts';

const ID = (name: string) =>
  `/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/${name}`;

/** A report over some machines, one of which is named like a formula. */
function reported(names: readonly string[], through: AskedThrough = 'personal'): Answer {
  const machines = names.map((name) => ({ machine: ID(name), state: '=HYPERLINK("x")' }));
  return answer({
    question: question('which machines are not compliant?', {
      intent: 'report',
      topic: 'compliance',
      scope: 'fleet',
    }),
    intent: 'report',
    machines: [],
    asker: { actor: null, locale: 'en', timeZone: null, through },
    report: { id: 'compliance', data: { machines }, blocks: [] },
  });
}

const TITLE = { en: 'Compliance', ja: '準拠状況' };
const topicTitle = () => TITLE;
const TITLES = { topicTitle, pageTitle, causeTitle, commandsByHand };

function buttonsOf(said: Answer, hasListLinks?: boolean): readonly Question[] {
  const behind: Question[] = [];
  renderAnswer(said, {
    ...TITLES,
    ...(hasListLinks !== undefined && { hasListLinks }),
    locale: 'en',
    timeZone: 'UTC',
    buttonId: (button) => `${behind.push(button.question)}`,
  });
  return behind.filter(({ asTable }) => asTable !== undefined);
}

describe('the button for a whole list', () => {
  for (const [what, said, isThere] of [
    ['several machines, in a chat of one', reported(['a', 'b']), true],
    ['several machines, in a group', reported(['a', 'b'], 'group'), false],
    ['several machines, in a channel', reported(['a', 'b'], 'channel'), false],
    ['several machines, in a digest', reported(['a', 'b'], 'schedule'), false],
    ['one machine', reported(['a']), false],
  ] as const)
    it(`${isThere ? 'stands' : 'does not stand'} under a report over ${what}`, () => {
      assert.equal(buttonsOf(said).length > 0, isThere);
    });

  for (const through of ['group', 'channel', 'schedule', 'terminal'] as const)
    it(`where links are set up ${through === 'terminal' ? 'does not stand' : 'stands'} under one asked through ${through}`, () => {
      assert.equal(buttonsOf(reported(['a', 'b'], through), true).length > 0, through !== 'terminal');
    });

  it('asks the question of the whole list, whatever page it stands on', () => {
    const said = reported(['a', 'b', 'c']);
    const listing = { group: 'pending', page: 2 };
    const [behind] = buttonsOf({ ...said, question: { ...said.question, listing } });
    assert.deepEqual(behind, { ...said.question, asTable: { rowCount: 3 } });
  });

  it('leads to a table in which nothing is a formula', () => {
    const table = renderTable(reported(['a', 'b'])) ?? assert.fail();
    assert.equal(table.split('\r\n').length, 4);
    assert.match(table, /"'=HYPERLINK\(""x""\)"/);
    assert.equal(renderTable(reported([])), null);
  });

  for (const locale of LOCALES)
    it(`leads to an offer that says of what and about how much in ${locale}`, () => {
      const asked = { ...reported([]).question, locale, asTable: { rowCount: 40 } };
      const { name, description, sizeInBytes } = offeredTable(asked, TITLES);
      assert.equal(name, 'updateops-compliance.csv');
      assert.match(description, /40/);
      assert.ok(description.startsWith(TITLE[locale]));
      assert.ok(sizeInBytes > 10_000);
    });
});
