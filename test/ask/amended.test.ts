import assert from 'node:assert/strict';
import { createUnderstanding } from '../../src/ask/understand.ts';
import { learntCatalogue } from '../../src/learning/learnt-catalogue.ts';
import { TOPICS } from './support/topics.ts';

const understanding = createUnderstanding(TOPICS, learntCatalogue());

const PLANNED = { en: 'install updates on web01 except KB5031364', ja: 'web01にパッチ当てて' };

/** What is said beside a plan, and what is planned then: of web01 all the same. */
const SAID: readonly (readonly [before: string, message: string, planned: string])[] = [
  [PLANNED.en, 'no reboot', 'install-updates Never'],
  [PLANNED.en, 'without a restart please', 'install-updates Never'],
  [PLANNED.en, 'security only', 'install-updates Security'],
  [PLANNED.en, 'only security updates, no reboot', 'install-updates Never Security'],
  [PLANNED.ja, '再起動はなしで', 'install-updates Never'],
  [PLANNED.ja, 'やっぱセキュリティだけで', 'install-updates Security'],
  [PLANNED.ja, '緊急とセキュリティだけにして', 'install-updates Critical Security'],
  [PLANNED.ja, 'KB5031364だけ', 'install-updates 5031364'],
  [PLANNED.en, 'did security updates fail?', 'install-failed Security'],
  [PLANNED.ja, '再起動待ちは?', 'reboots-pending'],
  ['how is web01?', 'no reboot', 'another'],
];

describe('a plan that is wanted otherwise', () => {
  for (const [before, message, planned] of SAID)
    it(`after "${before}" is, with "${message}", ${planned}`, () => {
      const previous = understanding.understand(before, {});
      const { topic, entities } = understanding.understand(message, { previous });
      const { reboot, classifications, kb } = entities;
      const named = [
        reboot,
        ...classifications,
        ...kb.filter((each) => !previous.entities.kb.includes(each)),
      ];
      if (planned === 'another') assert.notEqual(topic, 'install-updates');
      else assert.equal([topic, ...named].filter(Boolean).join(' '), planned);
    });

  it('still leaves out what was left out', () => {
    const previous = understanding.understand(PLANNED.en, {});
    const { text, entities } = understanding.understand('no reboot', { previous });
    assert.match(text, /except KB5031364/);
    assert.deepEqual(entities.machines, ['web01']);
  });
});
