import assert from 'node:assert/strict';
import { connectToSandbox } from '../../src/commands/sandbox-connection.ts';
import { worldOf } from '../../src/commands/world-of.ts';
import { WORTH_ASKING } from '../../src/commands/worth-asking.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { causeOf } from '../../src/model/finding.ts';
import { LOCALES } from '../../src/model/locale.ts';
import { VirtualClock } from '../../src/sandbox/virtual-clock.ts';

describe('a question that npm start shows', function () {
  this.timeout(120_000);
  const world = worldOf('demo');
  const { connection, scope } = connectToSandbox(world, new VirtualClock(new Date(world.now)), 0);
  const engine = createEngine({
    ...connection,
    scope,
    tenant: 'sandbox',
    reportError: (error) => {
      throw error;
    },
  });

  for (const worth of WORTH_ASKING)
    it(`finds something in the demo, and the same in both languages: ${worth.en}`, async () => {
      const [en, ja] = await Promise.all(
        LOCALES.map(async (locale) => {
          const question = engine.understand(worth[locale], {});
          assert.equal(question.locale, locale);
          const { findings } = await engine.answer(question, {
            actor: null,
            locale,
            timeZone: null,
            through: 'terminal',
          });
          const found = findings.filter(({ verdict }) => verdict === 'found');
          return [question.topic, ...found.map((finding) => `${finding.machine?.name} ${causeOf(finding)}`)];
        }),
      );
      assert.ok(en && en.length > 1, `${en}`);
      assert.deepEqual(ja, en);
    });

  it('is one of ten, of as many kinds as possible', () => {
    const topics = WORTH_ASKING.map(({ en }) => engine.understand(en, {}).topic);
    assert.equal(topics.length, 10);
    assert.ok(new Set(topics).size >= 9, topics.join(' '));
  });
});
