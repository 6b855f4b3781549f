import assert from 'node:assert/strict';
import { createUnderstanding } from '../../src/ask/understand.ts';
import { learntCatalogue } from '../../src/learning/learnt-catalogue.ts';
import { TOPICS } from './support/topics.ts';

const understanding = createUnderstanding(TOPICS, learntCatalogue());

const OF_ONE = { en: 'what is missing on web01?', ja: 'web01に足りないパッチは?' };
const OF_A_GROUP = {
  en: 'which updates are missing in rg-web-prod?',
  ja: 'rg-web-prod で不足している更新は?',
};

/** What "all" is done to, after a question about a machine or a group. */
const SAID: readonly (readonly [before: string, message: string, meant: string])[] = [
  [OF_ONE.en, 'install all of them', 'web01'],
  [OF_ONE.en, 'install everything', 'web01'],
  [OF_ONE.en, 'assess all of them', 'web01'],
  [OF_ONE.en, 'install them on all machines', 'every machine'],
  [OF_ONE.en, 'assess all machines', 'every machine'],
  [OF_A_GROUP.en, 'install them all', 'rg-web-prod'],
  [OF_A_GROUP.en, 'install them on every machine', 'every machine'],
  [OF_ONE.ja, '全部当てて', 'web01'],
  [OF_ONE.ja, 'それ全部当てといて', 'web01'],
  [OF_ONE.ja, '全台に当てて', 'every machine'],
  [OF_ONE.ja, '全部のサーバに当てて', 'every machine'],
  [OF_ONE.ja, '他のも全部評価して', 'every machine'],
  [OF_A_GROUP.ja, '全部インストールして', 'rg-web-prod'],
];

describe('all of what was spoken of', () => {
  for (const [before, message, meant] of SAID)
    it(`after "${before}" is, in "${message}", ${meant}`, () => {
      const previous = understanding.understand(before, {});
      const { intent, scope, entities } = understanding.understand(message, { previous });
      assert.equal(intent, 'act');
      const place = entities.resourceGroup ?? 'every machine';
      assert.equal(scope === 'machines' ? entities.machines.join() : place, meant);
    });

  it('is everything where nothing was', () =>
    assert.equal(understanding.understand('install all of them', {}).scope, 'fleet'));
});
