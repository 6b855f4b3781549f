import assert from 'node:assert/strict';
import { worldOf } from '../../src/commands/world-of.ts';
import { NO_NEWS } from '../../src/model/news.ts';
import { cardFaults } from '../render/card-faults.ts';
import { engineOver, RENDERER } from './support/engine-over.ts';
import { assertNoStack, fuzz } from './support/fuzz.ts';
import { hostileText } from './support/hostile-text.ts';

const ASKER = { actor: null, timeZone: null, through: 'terminal' } as const;

describe('hostile questions', () => {
  const engine = engineOver(worldOf('demo'));

  // What is loaded once is not what an answer takes.
  before(() =>
    engine.answer(engine.understand('why is vm-01 not assessed?', {}), { ...ASKER, locale: 'en' }),
  );

  fuzz('are understood as something', 3_000, hostileText, (text) => {
    const { intent, locale, entities } = engine.understand(text, {});
    assert.ok(intent.length > 0);
    assert.ok(locale === 'en' || locale === 'ja');
    for (const name of entities.machines) assert.ok(name.length > 0 && name.isWellFormed(), name);
  });

  fuzz('are answered with a card and a text', 100, hostileText, async (text) => {
    const question = engine.understand(text.toWellFormed(), {});
    const asker = { ...ASKER, locale: question.locale };
    const answer = await engine.answer(question, asker);
    const { card, text: said } = RENDERER.answer(answer, { ...asker, buttonId: () => 'button' }, NO_NEWS);
    assert.deepEqual(cardFaults({ ...card }), []);
    assert.notEqual(said.trim(), '');
    assertNoStack(answer.findings.map(({ says }) => `${says.en}\n${says.ja}`).join('\n'));
  });
});
